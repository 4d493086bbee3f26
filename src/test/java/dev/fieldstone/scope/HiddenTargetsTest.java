package dev.fieldstone.scope;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session does not see of a list of references stays, whatever it writes to the list. */
final class HiddenTargetsTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Record acme = crm.company("Acme");
  private final Record bolt = crm.company("Bolt");
  private final Record core = crm.company("Core");
  private final Record hidden = crm.company("Hidden");
  private final Session scoped =
      ada.within(
          Scope.open()
              .with(TableScope.of("companies").where(Filter.field("name").doesNotContain("Hidden"))));

  @BeforeEach
  void addList() {
    ada.fields("deals").create(FieldDraft.named("Partners", FieldType.references("companies", OnDelete.RESTRICT)));
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void listsThatAreWritten_keepWhatIsHidden_atItsPlace() {
    Record deal = deal(acme, hidden, bolt);

    scoped.records().set(deal, "partners", List.of(acme, core));
    assertThat(partners(deal)).containsExactly(acme.id(), hidden.id(), core.id());
    assertThat(scoped.records().get(deal).references("partners")).containsExactly(acme.id(), core.id());

    scoped.records().set(deal, "partners", List.of(bolt));
    assertThat(partners(deal)).containsExactly(hidden.id(), bolt.id());
    assertThat(ada.records().backlinks(hidden)).singleElement().matches(link -> link.count() == 1);

    scoped.records().set(deal, "partners", null);
    assertThat(partners(deal)).containsExactly(hidden.id());
  }

  @Test
  void listsThatAreWrittenManyAtOnce_keepWhatIsHidden() {
    Record first = deal(hidden, acme);
    Record second = deal(acme);

    ViewRunner.on(scoped)
        .updateWhere("deals", Query.everything(), Patch.empty().set("partners", List.of(core, acme)), 10);
    scoped.bulk(List.of(Bulk.patch(first, Patch.empty().set("partners", List.of(bolt)))));

    assertThat(partners(first)).containsExactly(hidden.id(), bolt.id());
    assertThat(partners(second)).containsExactly(core.id(), acme.id());
  }

  @Test
  void listsThatWouldBeTooLongWithWhatIsHidden_areRefused() {
    Record deal = deal(acme, hidden);
    List<Map<String, Object>> values = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      values.add(Map.of("name", "Company " + number));
    }
    List<RecordId> many = ada.records("companies").createAll(values);

    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().set(deal, "partners", many));
    refused(
        ErrorCode.SCOPE_REFUSED,
        () ->
            ViewRunner.on(scoped)
                .updateWhere("deals", Query.everything(), Patch.empty().set("partners", many), 10));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().duplicate(deal, Map.of("partners", many)));
    assertThat(partners(deal)).containsExactly(acme.id(), hidden.id());
  }

  @Test
  void copies_keepWhatIsHidden_whateverIsGivenOfTheList() {
    Record deal = deal(acme, hidden);

    Record alike = scoped.records().duplicate(deal, Map.of("partners", List.of(acme)));
    Record other = scoped.records().duplicate(deal, Map.of("partners", List.of(acme, bolt)));

    assertThat(partners(alike)).containsExactly(acme.id(), hidden.id());
    assertThat(partners(other)).containsExactly(acme.id(), hidden.id(), bolt.id());
    assertThat(ada.records().backlinks(hidden)).singleElement().matches(link -> link.count() == 3);
  }

  @Test
  void upserts_matchListsAsTheyAreShown() {
    Record deal = deal(acme, hidden);

    List<Outcome> outcomes =
        scoped.bulk(
            List.of(
                Bulk.upsert("deals", Map.of("name", "Found", "partners", List.of(acme)), "partners"),
                Bulk.upsert("deals", Map.of("name", "Found twice", "partners", List.of(acme)), "partners")));

    assertThat(outcomes).extracting(outcome -> ((Outcome.Done) outcome).record()).containsExactly(deal.id(), deal.id());
    assertThat(ada.records().get(deal).display()).isEqualTo("Found twice");
    assertThat(partners(deal)).containsExactly(acme.id(), hidden.id());
  }

  private Record deal(Record... partners) {
    return crm.deal("Deal", Map.of("partners", List.of(partners)));
  }

  private List<RecordId> partners(Record deal) {
    return ada.records().get(deal).references("partners");
  }
}
