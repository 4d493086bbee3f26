package dev.fieldstone.engine.internal.columns.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates and points in time. */
class TimeConditionsTest {
  private static final Map<String, Object> EMPTY = Map.of();

  /** Records: the day before, the day, the day after, empty. */
  @ParameterizedTest
  @CsvSource({
    "IS, 1",
    "IS_NOT, 0 2 3",
    "BEFORE, 0",
    "ON_OR_BEFORE, 0 1",
    "AFTER, 2",
    "ON_OR_AFTER, 1 2",
  })
  void date_comparedWithADate_matches(Operator operator, String expected) {
    List<Map<String, Object>> records =
        List.of(
            Map.of("due", LocalDate.of(2024, 2, 28)),
            Map.of("due", LocalDate.of(2024, 2, 29)),
            Map.of("due", LocalDate.of(2024, 3, 1)),
            EMPTY);

    assertThat(matching("due", operator, LocalDate.of(2024, 2, 29), records)).isEqualTo(expected);
    assertThat(matching("due", operator, "2024-02-29", records)).isEqualTo(expected);
  }

  /** Records: a microsecond before, the point, a microsecond after, empty. */
  @ParameterizedTest
  @CsvSource({
    "IS, 1",
    "IS_NOT, 0 2 3",
    "BEFORE, 0",
    "ON_OR_BEFORE, 0 1",
    "AFTER, 2",
    "ON_OR_AFTER, 1 2",
  })
  void time_comparedWithAPoint_matches(Operator operator, String expected) {
    List<Map<String, Object>> records =
        List.of(
            Map.of("at", Instant.parse("1969-12-31T23:59:59.123455Z")),
            Map.of("at", Instant.parse("1969-12-31T23:59:59.123456Z")),
            Map.of("at", Instant.parse("1969-12-31T23:59:59.123457Z")),
            EMPTY);

    assertThat(matching("at", operator, Instant.parse("1969-12-31T23:59:59.123456Z"), records)).isEqualTo(expected);
    assertThat(matching("at", operator, "1969-12-31T23:59:59.123456789Z", records)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_EMPTY", "IS_NOT_EMPTY"})
  void time_askedForEmptiness_matches(Operator operator) {
    List<Map<String, Object>> records = List.of(Map.of("at", Instant.EPOCH, "due", LocalDate.EPOCH), EMPTY);
    List<Integer> expected = operator == Operator.IS_EMPTY ? List.of(1) : List.of(0);

    for (String key : List.of("at", "due")) {
      Filter filter = new Filter.Condition(FieldLocator.of(key), operator, List.of());

      assertThat(FilterRun.matching(filter, SampleTable.create(), records)).isEqualTo(expected);
    }
  }

  /** The day's first moment and the next day's: 23, 24 and 25 hours apart, and where midnight does not exist. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2024-03-31, 2024-03-30T23:00:00Z, 2024-03-31T22:00:00Z",
    "Europe/Berlin, 2024-10-27, 2024-10-26T22:00:00Z, 2024-10-27T23:00:00Z",
    "Europe/Berlin, 2024-10-28, 2024-10-27T23:00:00Z, 2024-10-28T23:00:00Z",
    "America/New_York, 2024-03-10, 2024-03-10T05:00:00Z, 2024-03-11T04:00:00Z",
    "America/New_York, 2024-11-03, 2024-11-03T04:00:00Z, 2024-11-04T05:00:00Z",
    "America/Sao_Paulo, 2018-11-03, 2018-11-03T03:00:00Z, 2018-11-04T03:00:00Z",
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
    "Asia/Kolkata, 2024-06-01, 2024-05-31T18:30:00Z, 2024-06-01T18:30:00Z",
    "UTC, 0001-01-01, 0001-01-01T00:00:00Z, 0001-01-02T00:00:00Z",
    "UTC, 9999-12-31, 9999-12-31T00:00:00Z, +10000-01-01T00:00:00Z",
  })
  void time_comparedWithADate_meansThatDayInTheZone(ZoneId zone, LocalDate date, Instant start, Instant end) {
    List<Map<String, Object>> records =
        List.of(
            Map.of("at", start.minusNanos(1_000)),
            Map.of("at", start),
            Map.of("at", end.minusNanos(1_000)),
            Map.of("at", end),
            EMPTY);

    for (Object operand : List.of(date, date.toString())) {
      assertThat(matching(zone, Operator.IS, operand, records)).containsExactly(1, 2);
      assertThat(matching(zone, Operator.IS_NOT, operand, records)).containsExactly(0, 3, 4);
      assertThat(matching(zone, Operator.BEFORE, operand, records)).containsExactly(0);
      assertThat(matching(zone, Operator.ON_OR_BEFORE, operand, records)).containsExactly(0, 1, 2);
      assertThat(matching(zone, Operator.AFTER, operand, records)).containsExactly(3);
      assertThat(matching(zone, Operator.ON_OR_AFTER, operand, records)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void time_comparedWithADayThatTheZoneSkipped_matchesNothing() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Instant endOfThe29th = Instant.parse("2011-12-30T10:00:00Z");
    List<Map<String, Object>> records =
        List.of(Map.of("at", endOfThe29th.minusNanos(1_000)), Map.of("at", endOfThe29th));
    LocalDate skipped = LocalDate.of(2011, 12, 30);

    assertThat(matching(apia, Operator.IS, skipped, records)).isEmpty();
    assertThat(matching(apia, Operator.IS_NOT, skipped, records)).containsExactly(0, 1);
    assertThat(matching(apia, Operator.ON_OR_BEFORE, skipped, records)).containsExactly(0);
    assertThat(matching(apia, Operator.AFTER, skipped, records)).containsExactly(1);
  }

  @Test
  void time_comparedWithAPointBeyondAllColumns_isBeforeIt() {
    List<Map<String, Object>> records = List.of(Map.of("at", Instant.EPOCH));

    assertThat(matching(ZoneId.of("UTC"), Operator.BEFORE, Instant.MAX, records)).containsExactly(0);
    assertThat(matching(ZoneId.of("UTC"), Operator.ON_OR_AFTER, Instant.MAX, records)).isEmpty();
    assertThat(matching(ZoneId.of("UTC"), Operator.AFTER, Instant.MIN, records)).containsExactly(0);
    assertThat(matching(ZoneId.of("UTC"), Operator.BEFORE, Instant.MIN, records)).isEmpty();
  }

  private static String matching(
      String key, Operator operator, Object operand, List<Map<String, Object>> records) {
    Filter filter = new Filter.Condition(FieldLocator.of(key), operator, List.of(operand));
    List<Integer> matching = FilterRun.matching(filter, SampleTable.create(), records);
    return String.join(" ", matching.stream().map(String::valueOf).toList());
  }

  private static List<Integer> matching(
      ZoneId zone, Operator operator, Object operand, List<Map<String, Object>> records) {
    SampleTable table = SampleTable.create();
    Filter filter = new Filter.Condition(FieldLocator.of("at"), operator, List.of(operand));
    CompiledFilter compiled =
        FilterCompiler.compile(filter, table, FilterRun.momentIn(zone), Limits.defaults(), false);
    return FilterRun.matching(compiled, table.batch(records));
  }
}
