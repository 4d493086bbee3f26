package dev.fieldstone.query;

import static dev.fieldstone.query.Aggregate.AVERAGE;
import static dev.fieldstone.query.Aggregate.CHECKED;
import static dev.fieldstone.query.Aggregate.DISTINCT;
import static dev.fieldstone.query.Aggregate.EARLIEST;
import static dev.fieldstone.query.Aggregate.EMPTY;
import static dev.fieldstone.query.Aggregate.FILLED;
import static dev.fieldstone.query.Aggregate.LATEST;
import static dev.fieldstone.query.Aggregate.MAXIMUM;
import static dev.fieldstone.query.Aggregate.MEDIAN;
import static dev.fieldstone.query.Aggregate.MINIMUM;
import static dev.fieldstone.query.Aggregate.PERCENT_CHECKED;
import static dev.fieldstone.query.Aggregate.PERCENT_DISTINCT;
import static dev.fieldstone.query.Aggregate.PERCENT_EMPTY;
import static dev.fieldstone.query.Aggregate.PERCENT_FILLED;
import static dev.fieldstone.query.Aggregate.PERCENT_UNCHECKED;
import static dev.fieldstone.query.Aggregate.RANGE;
import static dev.fieldstone.query.Aggregate.SPAN_DAYS;
import static dev.fieldstone.query.Aggregate.SUM;
import static dev.fieldstone.query.Aggregate.UNCHECKED;
import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AggregatesTest {
  private final Crm crm = Crm.open();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void counts_areOfAllRecordsAndTheirPercentagesToo() {
    crm.deal("a", Map.of("amount", 1));
    crm.deal("b", Map.of("amount", number("1.00")));
    crm.deal("c");

    assertThat(values("amount", Aggregate.COUNT, EMPTY, FILLED, DISTINCT)).containsExactly(3L, 1L, 2L, 1L);
    assertThat(values("amount", PERCENT_EMPTY, PERCENT_FILLED, PERCENT_DISTINCT))
        .containsExactly(number("33.3333"), number("66.6667"), number("33.3333"));
    assertThat(crm.views().aggregates("deals", Query.everything(), List.of(AggregateOf.count())))
        .containsExactly(new AggregateResult(AggregateOf.count(), 3L));
  }

  @Test
  void checkboxes_countTheUnsetOnesAsUnchecked() {
    crm.deal("yes", Map.of("urgent", true));
    crm.deal("no", Map.of("urgent", false));
    crm.deal("unset");
    crm.deal("also");

    assertThat(values("urgent", CHECKED, UNCHECKED, PERCENT_CHECKED, PERCENT_UNCHECKED))
        .containsExactly(1L, 3L, number("25"), number("75"));
  }

  @Test
  void numbers_addUpExactlyAndDivideToSixteenDigits() {
    for (String amount : List.of("0.1", "0.2", "100000000000000000000000000000.01", "-7")) {
      crm.deal(amount, Map.of("amount", number(amount)));
    }

    assertThat(values("amount", SUM, AVERAGE, MEDIAN, MINIMUM, MAXIMUM, RANGE))
        .containsExactly(
            number("99999999999999999999999999993.31"),
            number("25000000000000000000000000000"),
            number("0.15"),
            number("-7"),
            number("100000000000000000000000000000.01"),
            number("100000000000000000000000000007.01"));
  }

  @Test
  void averageAndMedian_roundHalfToEven() {
    crm.deal("low", Map.of("amount", number("10000000000000.01")));
    crm.deal("high", Map.of("amount", number("10000000000000.02")));

    assertThat(values("amount", AVERAGE, MEDIAN))
        .containsExactly(number("10000000000000.02"), number("10000000000000.02"));
  }

  @Test
  void median_ofAnOddNumberIsTheOneInTheMiddle() {
    for (String amount : List.of("9", "1", "5")) {
      crm.deal("deal", Map.of("amount", number(amount)));
    }

    assertThat(values("amount", MEDIAN)).containsExactly(number("5"));
  }

  @Test
  void median_countsNumbersOfAllSizes() {
    for (String amount : List.of("9000000000000000000000", "3", "-9000000000000000000000", "2.99", "3.01", "4")) {
      crm.deal("deal", Map.of("amount", number(amount)));
    }

    assertThat(values("amount", MEDIAN)).containsExactly(number("3.005"));
  }

  @Test
  void days_spanFromTheFirstToTheLast() {
    crm.deal("early", Map.of("closes", "2024-02-28"));
    crm.deal("late", Map.of("closes", "2024-03-01"));
    crm.deal("none");

    assertThat(values("closes", EARLIEST, LATEST, SPAN_DAYS, DISTINCT))
        .containsExactly(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1), 2L, 2L);
  }

  @Test
  void times_spanTheDaysOfTheSessionsZone() {
    crm.deal("before midnight in Berlin", Map.of("met", "2024-03-30T22:59:59.999999Z"));
    crm.deal("after midnight in Berlin", Map.of("met", "2024-03-30T23:00:00Z"));

    assertThat(values("met", EARLIEST, LATEST, SPAN_DAYS))
        .containsExactly(Instant.parse("2024-03-30T22:59:59.999999Z"), Instant.parse("2024-03-30T23:00:00Z"), 1L);
  }

  @Test
  void distinct_takesTextsForTheSameThatDifferInCaseOnly() {
    for (String name : List.of("Émile", "e\u0301mile", "ÉMILE", "Emile", "STRASSE", "Straße")) {
      crm.deal(name);
    }

    assertThat(values("name", DISTINCT)).containsExactly(4L);
  }

  @Test
  void distinct_takesListsAsSets() {
    crm.ada().fields("deals").create(FieldDraft.named("Tags", FieldType.multiSelect("a", "b", "c")));
    crm.ada().fields("deals").create(FieldDraft.named("Team", FieldType.users()));
    for (List<String> tags : List.of(List.of("a", "b"), List.of("b", "a"), List.of("a"), List.of("a", "b", "c"))) {
      crm.deal("deal", Map.of("tags", tags, "team", tags));
    }
    crm.deal("none");

    assertThat(values("tags", DISTINCT, EMPTY)).containsExactly(3L, 1L);
    assertThat(values("team", DISTINCT, FILLED)).containsExactly(3L, 4L);
  }

  @Test
  void distinct_countsOptionsReferencesAndActors() {
    Record acme = crm.company("Acme");
    crm.deal("a", Map.of("stage", "Won", "company", acme));
    crm.deal("b", Map.of("stage", "Won", "company", crm.company("Other")));
    crm.deal("c", Map.of("stage", "Lost"));

    assertThat(values("stage", DISTINCT)).containsExactly(2L);
    assertThat(values("company", DISTINCT)).containsExactly(2L);
    assertThat(values("created_by", DISTINCT)).containsExactly(1L);
    assertThat(values("id", DISTINCT, FILLED, EMPTY)).containsExactly(3L, 3L, 0L);
  }

  @Test
  void ofNoRecords_thereIsNothingButCountsAndTheSum() {
    assertThat(values("amount", Aggregate.COUNT, EMPTY, DISTINCT, SUM)).containsExactly(0L, 0L, 0L, number("0"));
    assertThat(values("amount", PERCENT_EMPTY, AVERAGE, MEDIAN, MINIMUM, MAXIMUM, RANGE))
        .isEqualTo(Collections.nCopies(6, null));
    assertThat(values("closes", EARLIEST, LATEST, SPAN_DAYS)).isEqualTo(Collections.nCopies(3, null));
    assertThat(values("urgent", CHECKED, UNCHECKED, PERCENT_CHECKED)).containsExactly(0L, 0L, null);
  }

  @Test
  void aggregates_areOfTheItemsOfAViewThatTheQuerySelects() {
    crm.deals(10, "Lead");
    crm.deals(4, "Won");
    Query leads = Query.where("stage").is("Lead").sortedBy("amount", Direction.ASC);

    List<AggregateResult> results =
        crm.views()
            .aggregates(
                "deals/pipeline",
                leads.and("name").contains("1").take(1),
                List.of(SUM.of("amount"), AggregateOf.count()));

    assertThat(results).extracting(AggregateResult::value).containsExactly(number("11"), 2L);
    assertThat(crm.views().aggregates("deals", leads, List.of(AggregateOf.count())))
        .extracting(AggregateResult::value)
        .containsExactly(10L);
  }

  @Test
  void aggregate_thatDoesNotFitItsField_isRefusedWithItsPlace() {
    List<AggregateOf> asked =
        List.of(
            SUM.of("amount"),
            SUM.of("name"),
            EMPTY.of("urgent"),
            CHECKED.of("stage"),
            EARLIEST.of("amount"),
            SUM.of("nothing"),
            new AggregateOf(SUM, null),
            Aggregate.COUNT.of("nothing"));

    assertThat(problems(() -> crm.views().aggregates("deals", Query.everything(), asked)))
        .containsExactly(
            "VIEW/INVALID aggregates[1]",
            "VIEW/INVALID aggregates[2]",
            "VIEW/INVALID aggregates[3]",
            "VIEW/INVALID aggregates[4]",
            "FIELD/NOT_FOUND aggregates[5]",
            "VIEW/INVALID aggregates[6]",
            "FIELD/NOT_FOUND aggregates[7]");
  }

  @Test
  void aggregates_areAtMostAHundred() {
    List<AggregateOf> hundred = Collections.nCopies(AggregateOf.MAX_AGGREGATES, SUM.of("amount"));
    List<AggregateOf> more = Collections.nCopies(AggregateOf.MAX_AGGREGATES + 1, SUM.of("amount"));

    assertThat(crm.views().aggregates("deals", Query.everything(), hundred)).hasSize(100);
    refused(ErrorCode.QUERY_TOO_MANY, () -> crm.views().aggregates("deals", Query.everything(), more));
  }

  @Test
  void everyAggregate_ofEveryFieldItFits_isOfItsClass() {
    Record acme = crm.company("Acme");
    crm.deal(
        "all",
        Map.of(
            "amount", 1, "stage", "Won", "urgent", true, "closes", "2024-01-01", "met", "2024-01-01T00:00:00Z",
            "notes", "text", "company", acme));
    List<ViewField> fields = crm.views().fields("deals/pipeline");

    for (ViewField field : fields) {
      for (AggregateResult result : results(field.field().key(), field.aggregates().stream())) {
        assertThat(result.value())
            .as("%s of %s", result.asked().aggregate(), field.field().key())
            .isInstanceOf(result.asked().aggregate().valueClass(field.field().type().storageClass()));
      }
    }
    assertThat(fields).allMatch(field -> field.aggregates().contains(Aggregate.COUNT));
  }

  private List<@Nullable Object> values(String field, Aggregate... aggregates) {
    return results(field, Arrays.stream(aggregates)).stream().<@Nullable Object>map(AggregateResult::value).toList();
  }

  private List<AggregateResult> results(String field, Stream<Aggregate> aggregates) {
    return crm.views()
        .aggregates("deals", Query.everything(), aggregates.map(aggregate -> aggregate.of(field)).toList());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
