package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ItemsTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void items_ofATable_comeInOrderOfCreation() {
    crm.deal("b");
    crm.deal("a");
    Record archived = crm.deal("archived");
    ada.records().archive(List.of(archived));

    Page<Record> page = views.items("deals");

    assertThat(Crm.names(page.items())).containsExactly("b", "a");
    assertThat(page.count()).hasValue(2);
    assertThat(page.pages()).hasValue(1);
    assertThat(List.of(page.page(), page.take())).containsExactly(1, 100);
    assertThat(page.next()).isEmpty();
    assertThat(page.leftOut()).isEmpty();
  }

  @Test
  void items_ofAnEmptyTable_areNone() {
    Page<Record> page = views.items("deals");

    assertThat(page.items()).isEmpty();
    assertThat(page.count()).hasValue(0);
    assertThat(views.exists("deals", Query.everything())).isFalse();
    assertThat(views.ids("deals", Query.everything())).isEmpty();
  }

  @Test
  void items_byStatus_areThoseAskedFor() {
    crm.deal("active");
    ada.records().archive(List.of(crm.deal("archived")));

    assertThat(names(Query.everything())).containsExactly("active");
    assertThat(names(Query.everything().withStatus(Status.ARCHIVED))).containsExactly("archived");
    assertThat(names(Query.everything().withStatus(Status.ANY))).containsExactly("active", "archived");
  }

  @Test
  void items_ofAView_haveItsStatusUnlessAnotherIsAskedFor() {
    crm.deal("active");
    ada.records().archive(List.of(crm.deal("archived")));
    Query archived = Query.everything().withStatus(Status.ARCHIVED);
    ada.views().create("deals", ViewDraft.table("Attic").showing(archived));

    assertThat(Crm.names(views.items("deals/attic").items())).containsExactly("archived");
    Query active = Query.everything().withStatus(Status.ACTIVE);
    assertThat(Crm.names(views.items("deals/attic", active).items())).containsExactly("active");
  }

  @Test
  void page_byNumber_knowsWhereItIs() {
    crm.deals(25, "Lead");

    Page<Record> third = views.items("deals", Query.everything().take(10).page(3));
    Page<Record> beyond = views.items("deals", Query.everything().take(10).page(4));

    assertThat(Crm.names(third.items())).containsExactly("Lead 21", "Lead 22", "Lead 23", "Lead 24", "Lead 25");
    assertThat(third.count()).hasValue(25);
    assertThat(third.pages()).hasValue(3);
    assertThat(third.page()).isEqualTo(3);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.count()).hasValue(25);
  }

  @Test
  void page_uncounted_leavesTheCountOut() {
    crm.deals(3, "Lead");

    Page<Record> page = views.items("deals", Query.everything().take(2).uncounted());

    assertThat(page.count()).isEmpty();
    assertThat(page.pages()).isEmpty();
    assertThat(page.items()).hasSize(2);
  }

  @Test
  void cursor_goesOnWhereThePageEnded() {
    crm.deals(25, "Lead");
    List<RecordId> seen = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Query query = Query.where("amount").isNot(13).take(7);
      Page<Record> page = views.items("deals", next.map(query::after).orElse(query));
      page.items().forEach(record -> seen.add(record.id()));
      next = page.next();
      crm.deal("made meanwhile");
      ada.records().delete(page.items().get(0));
    } while (next.isPresent() && seen.size() < 24);

    assertThat(seen).hasSizeGreaterThanOrEqualTo(24).doesNotHaveDuplicates();
  }

  @Test
  void cursor_ofAnotherQueryOrMadeUp_isRefused() {
    crm.deals(5, "Lead");
    crm.company("Acme");
    Cursor cursor = views.items("deals", Query.everything().take(2)).next().orElseThrow();

    refused(ErrorCode.CURSOR_INVALID, () -> views.items("deals", Query.where("amount").is(1).after(cursor)));
    refused(ErrorCode.CURSOR_INVALID, () -> views.items("companies", Query.everything().after(cursor)));
    refused(ErrorCode.CURSOR_INVALID, () -> views.items("deals", Query.everything().after(new Cursor("rubbish"))));
    refused(ErrorCode.CURSOR_INVALID, () -> views.items("deals", Query.everything().after(new Cursor(""))));
  }

  @Test
  void cursor_ofAnotherOrg_isRefused() {
    crm.deals(5, "Lead");
    Cursor cursor = views.items("deals", Query.everything().take(2)).next().orElseThrow();
    Session globex = crm.workspace().org("globex").as("ada");
    globex.org().apply(Crm.schema());

    refused(
        ErrorCode.CURSOR_INVALID,
        () -> ViewRunner.on(globex).items("deals", Query.everything().take(2).after(cursor)));
  }

  @Test
  void query_onAView_narrowsItsFilterAndReplacesItsSorts() {
    crm.deals(5, "Lead");
    crm.deals(5, "Won");
    Query saved = Query.where("stage").is("Won").sortedBy("amount", Sort.Direction.DESC);
    ada.views().create("deals", ViewDraft.table("Won").showing(saved));

    assertThat(Crm.names(views.items("deals/won").items()))
        .containsExactly("Won 5", "Won 4", "Won 3", "Won 2", "Won 1");
    Query query = Query.where("amount").atLeast(4);
    assertThat(Crm.names(views.items("deals/won", query).items())).containsExactly("Won 5", "Won 4");
    assertThat(Crm.names(views.items("deals/won", query.sortedBy("amount", Sort.Direction.ASC)).items()))
        .containsExactly("Won 4", "Won 5");
    assertThat(views.count("deals/won", query)).isEqualTo(2);
    assertThat(views.count("deals/won", Query.where("stage").is("Lead"))).isZero();
  }

  @Test
  void reads_ofEveryKind_agree() {
    crm.deals(12, "Lead");
    Query query = Query.where("amount").between(3, 9).sortedBy("amount", Sort.Direction.DESC).take(2);
    List<RecordId> each = new ArrayList<>();

    views.forEach("deals", query, record -> each.add(record.id()));

    assertThat(each).hasSize(7).isEqualTo(views.ids("deals", query));
    assertThat(views.items("deals", query).items()).extracting(Record::id).isEqualTo(each.subList(0, 2));
    assertThat(views.count("deals", query)).isEqualTo(7);
    assertThat(views.exists("deals", query)).isTrue();
  }

  @Test
  void references_expanded_bringTheirDisplayValues() {
    Record acme = crm.company("Acme");
    crm.deal("with", Map.of("company", acme));
    crm.deal("without");

    List<Record> items = views.items("deals", Query.everything().expanding("company")).items();

    assertThat(items.get(0).referenceDisplay("company")).isEqualTo("Acme");
    assertThat(items.get(1).referenceDisplay("company")).isNull();
    refused(ErrorCode.VIEW_INVALID, () -> views.items("deals", Query.everything().expanding("amount")));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> views.items("deals", Query.everything().expanding("nothing")));
  }

  @Test
  void source_byIdHandleOrKey_isTheSame() {
    crm.deal("Rocket");
    List<Source> sources =
        List.of(
            Source.of("deals"), Source.of(ada.tables().get("deals").id().toString()), ada.tables().get("deals"),
            Source.of("deals/pipeline"), Source.of(ada.views().get("deals/pipeline").id().toString()),
            ada.views().get("deals/pipeline").id());

    assertThat(sources).allMatch(source -> views.count(source, Query.everything()) == 1);
    refused(ErrorCode.TABLE_NOT_FOUND, () -> views.items("nothing"));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.items("deals/nothing"));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.items("nothing/pipeline"));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.items("viw_rubbish"));
  }

  @Test
  void runner_insideAWrite_seesItsWrites() {
    List<String> inside =
        ada.write(
            session -> {
              Record rocket = session.records("deals").create(Map.of("name", "Rocket"));
              session.records("deals").create(Map.of("name", "Boat"));
              ViewRunner.on(session).move("deals/all_deals", Move.of(rocket).last());
              return Crm.names(ViewRunner.on(session).items("deals/all_deals").items());
            });

    assertThat(inside).containsExactly("Boat", "Rocket");
    assertThat(Crm.names(views.items("deals/all_deals").items())).containsExactly("Boat", "Rocket");
  }

  private List<String> names(Query query) {
    return Crm.names(views.items("deals", query).items());
  }
}
