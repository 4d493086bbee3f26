package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemsTest {
  private Deals deals;

  @BeforeEach
  void open() {
    deals = new Deals();
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void items_ofATable_comeInOrderOfCreation_counted() {
    deals.deal("a", 1, null);
    deals.deal("b", 2, null);

    Page<Record> page = deals.views.items("deals");

    assertThat(page.items()).extracting(Record::display).containsExactly("a", "b");
    assertThat(page.count()).hasValue(2);
    assertThat(page.pages()).hasValue(1);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void items_filteredAndSorted_comeAPageAtATime() {
    for (int amount = 0; amount < 25; amount++) {
      deals.deal("deal " + amount, amount, "Lead");
    }
    Query query = where("amount").atLeast(5).sortedBy("amount", Direction.DESC).take(10);

    Page<Record> second = deals.views.items("deals", query.page(2));

    assertThat(second.items()).extracting(Record::display).startsWith("deal 14").endsWith("deal 5").hasSize(10);
    assertThat(second.count()).hasValue(20);
    assertThat(deals.views.items("deals", query.page(3)).items()).isEmpty();
  }

  @Test
  void items_withoutACount_haveNone() {
    deals.deal("a", 1, null);

    assertThat(deals.views.items("deals", Query.everything().uncounted()).count()).isEmpty();
    assertThat(deals.views.items("deals/list", Query.everything().uncounted()).count()).isEmpty();
  }

  @Test
  void pages_thatAreNotCounted_areThoseThatAre() {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int index = 0; index < 3_000; index++) {
      int shuffled = index * 7_919 % 3_001;
      Map<String, Object> values = new HashMap<>(Map.of("name", "deal " + index));
      if (shuffled % 10 != 0) {
        values.put("amount", shuffled % 400);
        values.put("closes", LocalDate.of(2026, 1, 1).plusDays(shuffled % 300));
      }
      many.add(values);
    }
    deals.session.records("deals").createAll(many);

    for (String key : List.of("amount", "closes", "created_at", "name")) {
      for (Direction direction : Direction.values()) {
        for (Sort.Empties empties : Sort.Empties.values()) {
          Sort sort = new Sort(FieldLocator.of(key), direction, empties);
          Query query = Query.everything().sortedBy(sort).sortedBy("name", Direction.DESC).take(40).page(2);
          for (String source : List.of("deals", "deals/list")) {
            assertThat(deals.views.items(source, query.uncounted()).items())
                .as("%s by %s", source, sort)
                .extracting(Record::id)
                .isEqualTo(deals.views.items(source, query).items().stream().map(Record::id).toList());
          }
        }
      }
    }
  }

  @Test
  void items_sortedByReference_goByWhatItDisplays() {
    Record zeta = deals.session.records("companies").create(Map.of("name", "Zeta"));
    Record alpha = deals.session.records("companies").create(Map.of("name", "alpha"));
    deals.session.records("deals").create(Map.of("name", "z", "company", zeta));
    deals.session.records("deals").create(Map.of("name", "none"));
    deals.session.records("deals").create(Map.of("name", "a", "company", alpha));

    assertThat(deals.names("deals", Query.everything().sortedBy("company", Direction.ASC)))
        .containsExactly("a", "z", "none");
  }

  @Test
  void items_sortedByOption_goByTheOrderOfOptions_removedOnesAsEmpty() {
    deals.deal("lost", 1, "Lost");
    deals.deal("none", 2, null);
    deals.deal("lead", 3, "Lead");

    assertThat(deals.names("deals", Query.everything().sortedBy("stage", Direction.ASC)))
        .containsExactly("lead", "lost", "none");
  }

  @Test
  void items_sortedByBuiltInFields_goByThem() {
    deals.deal("a", 1, null);
    deals.deal("b", 2, null);

    for (String key : List.of("id", "created_at")) {
      assertThat(deals.names("deals", Query.everything().sortedBy(key, Direction.DESC)))
          .as(key)
          .hasSize(2);
    }
    assertThat(deals.names("deals", Query.everything().sortedBy("id", Direction.DESC))).containsExactly("b", "a");
  }

  @Test
  void query_onAView_narrowsItsFilterAndReplacesItsSorts() {
    deals.deal("small", 50, "Lead");
    deals.deal("big", 200, "Lead");
    deals.deal("bigger", 300, "Won");

    assertThat(deals.names("deals/big", where("stage").is("Lead"))).containsExactly("big");
    assertThat(deals.names("deals/by_amount", Query.everything().sortedBy("amount", Direction.DESC)))
        .containsExactly("bigger", "big", "small");
  }

  @Test
  void status_ofAQuery_replacesTheViewsWhenItAsksForArchived() {
    Record gone = deals.deal("gone", 1, null);
    deals.deal("here", 2, null);
    deals.session.records().archive(List.of(gone));

    assertThat(deals.names("deals/list")).containsExactly("here");
    assertThat(deals.names("deals/list", Query.everything().withStatus(Status.ARCHIVED))).containsExactly("gone");
    assertThat(deals.names("deals", Query.everything().withStatus(Status.ANY))).containsExactly("gone", "here");
  }

  @Test
  void cursors_concatenate_whateverIsCreatedOrDeletedMeanwhile() {
    List<Record> made = new ArrayList<>();
    for (int index = 0; index < 7; index++) {
      made.add(deals.deal("deal " + index, index, null));
    }
    Query query = Query.everything().take(3);

    Page<Record> first = deals.views.items("deals", query);
    deals.session.records().delete(made.get(2));
    deals.deal("late", 9, null);
    Page<Record> second = deals.views.items("deals", query.after(first.next().orElseThrow()));
    Page<Record> third = deals.views.items("deals", query.after(second.next().orElseThrow()).uncounted());

    assertThat(second.items()).extracting(Record::display).containsExactly("deal 3", "deal 4", "deal 5");
    assertThat(second.count()).hasValue(7);
    assertThat(second.page()).isZero();
    assertThat(third.items()).extracting(Record::display).containsExactly("deal 6", "late");
    assertThat(third.next()).isEmpty();
  }

  @Test
  void cursor_ofAnotherQuery_isRefused() {
    deals.deal("a", 1, null);
    deals.deal("b", 2, null);
    Cursor cursor = deals.views.items("deals", Query.everything().take(1)).next().orElseThrow();

    for (Query other :
        List.of(where("amount").atLeast(0), Query.everything().withStatus(Status.ANY),
            Query.everything().sortedBy("name", Direction.ASC))) {
      assertCode(() -> deals.views.items("deals", other.after(cursor)), ErrorCode.CURSOR_INVALID);
    }
    assertCode(() -> deals.views.items("deals/list", Query.everything().after(cursor)), ErrorCode.CURSOR_INVALID);
    assertCode(() -> deals.views.items("companies", Query.everything().after(cursor)), ErrorCode.CURSOR_INVALID);
  }

  @Test
  void cursor_thatIsDamaged_isRefused() {
    deals.deal("a", 1, null);
    deals.deal("b", 2, null);
    String token = deals.views.items("deals", Query.everything().take(1)).next().orElseThrow().token();

    for (int index = 0; index < token.length(); index++) {
      char other = token.charAt(index) == 'A' ? 'B' : 'A';
      String damaged = token.substring(0, index) + other + token.substring(index + 1);
      assertCode(
          () -> deals.views.items("deals", Query.everything().after(new Cursor(damaged))), ErrorCode.CURSOR_INVALID);
    }
    for (String damaged : List.of("", "?", token + "A", token.substring(1))) {
      assertCode(
          () -> deals.views.items("deals", Query.everything().after(new Cursor(damaged))), ErrorCode.CURSOR_INVALID);
    }
  }

  @Test
  void pages_outOfBounds_areRefused() {
    for (Query query :
        List.of(Query.everything().take(0), Query.everything().take(1_001), Query.everything().page(0))) {
      assertCode(() -> deals.views.items("deals", query), ErrorCode.PAGE_INVALID);
    }
    assertThat(deals.views.items("deals", Query.everything().page(Integer.MAX_VALUE).take(1_000)).items()).isEmpty();
  }

  @Test
  void query_withManyFaults_isRefusedWithEachOfThem() {
    Query query =
        where("nothing").is(1).sortedBy("amount", Direction.ASC).sortedBy("gone", Direction.ASC).expanding("name");

    assertThatThrownBy(() -> deals.views.count("deals", query))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(
                        tuple(ErrorCode.FIELD_NOT_FOUND, "filter.field"),
                        tuple(ErrorCode.FIELD_NOT_FOUND, "sorts[1].field"),
                        tuple(ErrorCode.VIEW_INVALID, "expanded[0]")));
  }

  @Test
  void sorts_thatAreTooMany_areRefused() {
    Query query = Query.everything();
    for (int level = 0; level < 11; level++) {
      query = query.sortedBy(Sort.by("amount", Direction.ASC));
    }
    Query tooMany = query;

    assertCode(() -> deals.views.count("deals", tooMany), ErrorCode.QUERY_TOO_MANY);
  }

  @Test
  void sources_thatDoNotExist_areNotFound() {
    assertCode(() -> deals.views.items("nothing"), ErrorCode.TABLE_NOT_FOUND);
    assertCode(() -> deals.views.items("deals/nothing"), ErrorCode.VIEW_NOT_FOUND);
  }

  @Test
  void countAndExists_ignorePaging() {
    deals.deal("a", 1, null);
    deals.deal("b", 2, null);

    assertThat(deals.views.count("deals", where("amount").atLeast(1).take(1))).isEqualTo(2);
    assertThat(deals.views.exists("deals", where("amount").atLeast(2))).isTrue();
    assertThat(deals.views.exists("deals", where("amount").atLeast(3))).isFalse();
  }

  @Test
  void ids_areThoseOfAllItemsInOrder() {
    RecordId first = deals.deal("a", 2, null).id();
    RecordId second = deals.deal("b", 1, null).id();

    assertThat(deals.views.ids("deals", Query.everything())).containsExactly(first, second);
    assertThat(deals.views.ids("deals/by_amount", Query.everything())).containsExactly(second, first);
  }

  @Test
  void forEach_bringsMoreThanOneChunkInOrder() {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int index = 0; index < 2_345; index++) {
      many.add(Map.of("name", "deal " + index, "amount", index));
    }
    deals.session.records("deals").createAll(many);

    List<String> names = deals.names("deals", Query.everything().sortedBy("amount", Direction.DESC));

    assertThat(names).hasSize(2_345).startsWith("deal 2344", "deal 2343").endsWith("deal 0");
  }

  @Test
  void expandedReferences_comeWithWhatTheyDisplay_forOneStatementMore() {
    Record alpha = deals.session.records("companies").create(Map.of("name", "alpha"));
    for (int index = 0; index < 50; index++) {
      deals.session.records("deals").create(Map.of("name", "a" + index, "company", alpha));
    }
    Query query = Query.everything();

    int plain = deals.statementsOf(() -> deals.views.items("deals", query));
    int expanded = deals.statementsOf(() -> deals.views.items("deals", query.expanding("company")));

    assertThat(deals.views.items("deals", query.expanding("company")).items())
        .extracting(record -> record.referenceDisplay("company"))
        .containsOnly("alpha");
    assertThat(expanded - plain).isEqualTo(1);
  }

  @Test
  void fields_ofAView_sayWhatTheyCanServeFor() {
    List<ViewField> fields = deals.views.fields("deals/pipeline");

    assertThat(fields)
        .extracting(field -> field.field().key())
        .containsExactly(
            "id", "created_at", "created_by", "updated_at", "updated_by", "archived", "name", "amount", "stage",
            "urgent", "closes", "company");
    assertThat(fields)
        .filteredOn(field -> !field.groupableIn().isEmpty())
        .extracting(field -> field.field().key())
        .containsExactly(
            "created_at", "created_by", "updated_at", "updated_by", "name", "amount", "stage", "urgent", "closes",
            "company");
    assertThat(fields).filteredOn(ViewField::readonly).hasSize(6);
    assertThat(fields).allMatch(ViewField::sortable).noneMatch(field -> field.operators().isEmpty());
  }

  private static AbstractThrowableAssert<?, ?> assertCode(Runnable call, ErrorCode code) {
    return assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
