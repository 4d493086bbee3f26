package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.Explanation.Demand;
import dev.fieldstone.query.Explanation.Index;
import dev.fieldstone.query.Explanation.IndexKind;
import dev.fieldstone.query.Explanation.Narrowed;
import dev.fieldstone.query.Explanation.Ordering;
import dev.fieldstone.query.Explanation.Reading;
import dev.fieldstone.testing.Crm;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a query says it will be run. */
final class ExplainTest {
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0));
  private final ViewRunner views = crm.views();
  private List<RecordId> leads = List.of();

  @BeforeEach
  void makeDeals() {
    leads = crm.deals(30, "Lead");
    crm.deals(12, "Won");
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void aTable_isReadFromMemory_onceItsColumnsAreThere() {
    try (Crm keeping = Crm.open()) {
      keeping.deals(5, "Lead");
      Query query = where("amount").atLeast(1).sortedBy("name", Sort.Direction.ASC);

      assertThat(keeping.views().explain("deals", query).reading()).isEqualTo(Reading.STREAMED);
      keeping.views().items("deals", query);
      Explanation explanation = keeping.views().explain("deals", query);

      assertThat(explanation.reading()).isEqualTo(Reading.IN_MEMORY);
      assertThat(explanation.countedByDatabase()).isFalse();
      assertThat(explanation.recordsLookedAt()).isEqualTo(5);
    }
  }

  @Test
  void aTable_isStreamedInOrderOfCreation() {
    Explanation explanation = views.explain("deals", Query.everything());

    assertThat(explanation.reading()).isEqualTo(Reading.STREAMED);
    assertThat(explanation.ordering()).isEqualTo(Ordering.CREATION);
    assertThat(explanation.status()).isEqualTo(Status.ACTIVE);
    assertThat(explanation.narrowedBy()).isEmpty();
    assertThat(explanation.index()).isEmpty();
    assertThat(explanation.countedByDatabase()).isTrue();
    assertThat(counts(explanation)).containsExactly(42L, 42L, 42L);
  }

  @Test
  void exactConditions_areTheDatabases_textsAreJavas() {
    Query query =
        where("stage").is("Lead")
            .and("amount").between(6, 15)
            .and("urgent").is(false)
            .and("name").contains("1");

    Explanation explanation = views.explain("deals", query);

    assertThat(explanation.narrowedBy())
        .extracting(Narrowed::text)
        .containsExactly("stage is one of 1", "amount from 6 to 15", "urgent is not checked");
    assertThat(explanation.narrowedBy())
        .extracting(Narrowed::demand)
        .containsExactly(Demand.ONE_OF, Demand.WITHIN, Demand.CHECKED);
    assertThat(explanation.evaluated()).extracting(Field::key).containsExactly("name");
    assertThat(explanation.countedByDatabase()).isFalse();
    assertThat(counts(explanation)).containsExactly(42L, 10L, 6L);
  }

  @Test
  void everyKindOfBound_isSaid() {
    LocalDate day = LocalDate.of(2025, Month.MARCH, 1);

    assertThat(narrowed(where("amount").greaterThan(5))).isEqualTo("amount above 5");
    assertThat(narrowed(where("amount").lessThan(5))).isEqualTo("amount below 5");
    assertThat(narrowed(where("amount").atLeast(5))).isEqualTo("amount from 5");
    assertThat(narrowed(where("closes").is(day))).isEqualTo("closes from 2025-03-01 to 2025-03-01");
    assertThat(narrowed(where("closes").before(day))).isEqualTo("closes to 2025-02-28");
    assertThat(narrowed(where("met").onOrAfter(day))).isEqualTo("met from 2025-02-28T23:00:00Z");
    assertThat(narrowed(where("stage").isNoneOf(List.of("Won", "Lost")))).isEqualTo("stage is none of 2");
  }

  @Test
  void recordsNamed_arePicked() {
    Explanation explanation = views.explain("deals", where("id").isAnyOf(leads.subList(0, 3)));

    assertThat(explanation.reading()).isEqualTo(Reading.PICKED);
    assertThat(explanation.narrowedBy()).extracting(Narrowed::text).containsExactly("id is one of 3");
    assertThat(counts(explanation)).containsExactly(3L, 3L, 3L);
  }

  @Test
  void aReference_isFoundByItsLinks() {
    Record company = crm.company("Acme");
    crm.deal("one", Map.of("company", company, "amount", 5));
    crm.deal("two", Map.of("company", company));

    Explanation explanation = views.explain("deals", where("company").is(company).and("amount").atLeast(1));

    Index index = explanation.index().orElseThrow();
    assertThat(index.kind()).isEqualTo(IndexKind.LINKS);
    assertThat(index.field().key()).isEqualTo("company");
    assertThat(explanation.reading()).isEqualTo(Reading.PICKED);
    assertThat(counts(explanation)).containsExactly(2L, 1L, 1L);
    assertThat(explanation.text()).contains("PICKED by the LINKS of company", "2 looked at, 1 touched, 1 expected");
  }

  @Test
  void whatIsNarrowedByAnAlternative_isEvaluated() {
    Filter either =
        Filter.any(Filter.field("stage").is("Won"), Filter.field("amount").is(7));

    Explanation explanation = views.explain("deals", Query.matching(either));

    assertThat(explanation.narrowedBy()).isEmpty();
    assertThat(explanation.evaluated()).extracting(Field::key).containsExactly("amount", "stage");
    assertThat(explanation.recordsExpected()).isEqualTo(13);
  }

  @Test
  void searches_lookIntoWhatIsShown() {
    Explanation explanation = views.explain("deals", Query.everything().withSearch("won"));

    assertThat(explanation.evaluated()).extracting(Field::key).contains("name", "stage");
    assertThat(explanation.recordsExpected()).isEqualTo(12);
  }

  @Test
  void sortsAndManualOrder_areSaid() {
    Query sorted = Query.everything().sortedBy("amount", Sort.Direction.DESC).sortedBy("name", Sort.Direction.ASC);

    Explanation explanation = views.explain("deals/all_deals", sorted);

    assertThat(explanation.ordering()).isEqualTo(Ordering.SORTED);
    assertThat(explanation.sortedBy()).extracting(Field::key).containsExactly("amount", "name");
    assertThat(views.explain("deals/all_deals", Query.everything()).ordering()).isEqualTo(Ordering.MANUAL);
  }

  @Test
  void aPageOfAViewWithoutACount_isWalked() {
    Query query = Query.everything().take(10).uncounted();

    assertThat(views.explain("deals/all_deals", query).reading()).isEqualTo(Reading.WALKED);
    assertThat(views.explain("deals/all_deals", query.sortedBy("name", Sort.Direction.ASC)).reading())
        .isEqualTo(Reading.STREAMED);
    assertThat(views.explain("deals/all_deals", query.page(500)).reading()).isEqualTo(Reading.STREAMED);
  }

  @Test
  void conditionsOfTheViewAndOfTheQuery_areBothSaid_sleepingOnesToo() {
    crm.ada().views().create("deals", ViewDraft.table("Large").showing(
        where("amount").atLeast(20).and("stage").is("Lead")));
    FieldPatch toText = FieldPatch.changeType(FieldType.text(), Conversion.NONE);

    Explanation before = views.explain("deals/large", where("urgent").is(false));
    crm.ada().fields("deals").update("amount", toText);
    Explanation after = views.explain("deals/large", where("urgent").is(false));

    assertThat(before.narrowedBy()).hasSize(3);
    assertThat(before.leftOut()).isEmpty();
    assertThat(after.narrowedBy()).extracting(narrowed -> narrowed.field().key()).containsExactly("stage", "urgent");
    assertThat(after.leftOut()).hasSize(1);
    assertThat(after.text()).contains("Left out: filter.parts[0]");
  }

  @Test
  void whatCanHoldForNoRecord_readsNone() {
    crm.ada().views().create("deals", ViewDraft.table("Lost").showing(where("stage").is("Lost")));
    FieldPatch fewer = FieldPatch.changeType(FieldType.singleSelect("Lead", "Won"), Conversion.NONE);
    crm.ada().fields("deals").update("stage", fewer);

    Explanation explanation = views.explain("deals/lost", Query.everything());

    assertThat(explanation.reading()).isEqualTo(Reading.NONE);
    assertThat(counts(explanation)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void archivedRecords_areLookedAtAllTheSame() {
    crm.ada().records().archive(leads.subList(0, 10));

    assertThat(counts(views.explain("deals", Query.everything()))).containsExactly(42L, 32L, 32L);
    assertThat(counts(views.explain("deals", Query.everything().withStatus(Status.ARCHIVED))))
        .containsExactly(42L, 10L, 10L);
  }

  @Test
  void refusals_areThoseOfItems() {
    refused(ErrorCode.TABLE_NOT_FOUND, () -> views.explain("gone", Query.everything()));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.explain("deals/gone", Query.everything()));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> views.explain("deals", where("gone").is(1)));
    refused(ErrorCode.VIEW_INVALID, () -> views.explain("deals", where("amount").contains("x")));
    refused(ErrorCode.PAGE_INVALID, () -> views.explain("deals", Query.everything().take(0)));
    Cursor foreign = views.items("deals", Query.everything().take(1)).next().orElseThrow();
    Query other = where("amount").atLeast(1).after(foreign);
    refused(ErrorCode.CURSOR_INVALID, () -> views.explain("deals", other));
  }

  @Test
  void aSessionWithinAScope_isRefused() {
    Session scoped = crm.ada().within(Scope.open());

    refused(ErrorCode.SCOPE_REFUSED, () -> ViewRunner.on(scoped).explain("deals", Query.everything()));
  }

  private String narrowed(Query query) {
    return views.explain("deals", query).narrowedBy().get(0).text();
  }

  private static List<Long> counts(Explanation explanation) {
    return List.of(
        explanation.recordsLookedAt(), explanation.recordsTouched(), explanation.recordsExpected());
  }
}
