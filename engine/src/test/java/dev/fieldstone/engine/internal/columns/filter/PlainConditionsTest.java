package dev.fieldstone.engine.internal.columns.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers, checkboxes, options, references, and the record itself. The last record is empty. */
class PlainConditionsTest {
  private static final List<Map<String, Object>> RECORDS =
      List.of(
          Map.of("amount", new BigDecimal("-1"), "done", true, "stage", SampleTable.LEAD),
          Map.of("amount", new BigDecimal("1.5"), "done", false, "stage", SampleTable.WON, "company", company(1)),
          Map.of("amount", new BigDecimal("2"), "stage", SampleTable.LOST, "company", company(2)),
          Map.of("amount", new BigDecimal("1E+3"), "stage", SampleTable.WON, "company", company(3)),
          Map.of());

  @ParameterizedTest
  @MethodSource({"numbers", "checkboxes", "options", "references", "recordsThemselves"})
  void field_comparedByAnOperator_matches(
      String key, Operator operator, List<Object> operands, List<Integer> expected) {
    Filter filter = new Filter.Condition(FieldLocator.of(key), operator, operands);

    assertThat(FilterRun.matching(filter, SampleTable.create(), RECORDS)).isEqualTo(expected);
  }

  /** The same inside a group that the database can't narrow by. */
  @ParameterizedTest
  @MethodSource({"numbers", "checkboxes", "options", "references", "recordsThemselves"})
  void field_comparedInsideAnAny_matches(
      String key, Operator operator, List<Object> operands, List<Integer> expected) {
    Filter filter = new Filter.Condition(FieldLocator.of(key), operator, operands);
    Filter either = Filter.any(filter, Filter.field("name").is("nobody"));

    assertThat(FilterRun.given(either, SampleTable.create()).narrowing().conditions()).isEmpty();
    assertThat(FilterRun.matching(either, SampleTable.create(), RECORDS)).isEqualTo(expected);
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments("amount", Operator.IS, List.of("2.00"), List.of(2)),
        arguments("amount", Operator.IS, List.of(1000), List.of(3)),
        arguments("amount", Operator.IS_NOT, List.of(2), List.of(0, 1, 3, 4)),
        arguments("amount", Operator.LESS_THAN, List.of(2), List.of(0, 1)),
        arguments("amount", Operator.AT_MOST, List.of(2), List.of(0, 1, 2)),
        arguments("amount", Operator.GREATER_THAN, List.of("1.5"), List.of(2, 3)),
        arguments("amount", Operator.AT_LEAST, List.of("1.50"), List.of(1, 2, 3)),
        arguments("amount", Operator.BETWEEN, List.of("1.5", 2), List.of(1, 2)),
        arguments("amount", Operator.BETWEEN, List.of(2, 1), List.of()),
        arguments("amount", Operator.IS_EMPTY, List.of(), List.of(4)),
        arguments("amount", Operator.IS_NOT_EMPTY, List.of(), List.of(0, 1, 2, 3)));
  }

  static Stream<Arguments> checkboxes() {
    return Stream.of(
        arguments("done", Operator.IS, List.of(true), List.of(0)),
        arguments("done", Operator.IS, List.of(false), List.of(1, 2, 3, 4)));
  }

  static Stream<Arguments> options() {
    return Stream.of(
        arguments("stage", Operator.IS, List.of("Won"), List.of(1, 3)),
        arguments("stage", Operator.IS, List.of(SampleTable.WON), List.of(1, 3)),
        arguments("stage", Operator.IS, List.of(SampleTable.REMOVED), List.of()),
        arguments("stage", Operator.IS_NOT, List.of("Won"), List.of(0, 2, 4)),
        arguments("stage", Operator.IS_NOT, List.of(SampleTable.REMOVED), List.of(0, 1, 2, 3, 4)),
        arguments("stage", Operator.IS_ANY_OF, List.of("Won", "Lead", "Won"), List.of(0, 1, 3)),
        arguments("stage", Operator.IS_ANY_OF, List.of("Won", SampleTable.REMOVED), List.of(1, 3)),
        arguments("stage", Operator.IS_NONE_OF, List.of("Won", SampleTable.REMOVED), List.of(0, 2, 4)),
        arguments("stage", Operator.IS_EMPTY, List.of(), List.of(4)),
        arguments("stage", Operator.IS_NOT_EMPTY, List.of(), List.of(0, 1, 2, 3)));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        arguments("company", Operator.IS, List.of(company(2)), List.of(2)),
        arguments("company", Operator.IS, List.of(company(2).toString()), List.of(2)),
        arguments("company", Operator.IS, List.of(company(999)), List.of()),
        arguments("company", Operator.IS_NOT, List.of(company(2)), List.of(0, 1, 3, 4)),
        arguments("company", Operator.IS_NOT, List.of(company(999)), List.of(0, 1, 2, 3, 4)),
        arguments("company", Operator.IS_ANY_OF, List.of(company(3), company(1), company(999)), List.of(1, 3)),
        arguments("company", Operator.IS_NONE_OF, List.of(company(3), company(1)), List.of(0, 2, 4)),
        arguments("company", Operator.IS_EMPTY, List.of(), List.of(0, 4)),
        arguments("company", Operator.IS_NOT_EMPTY, List.of(), List.of(1, 2, 3)));
  }

  static Stream<Arguments> recordsThemselves() {
    return Stream.of(
        arguments("id", Operator.IS, List.of(SampleTable.record(2)), List.of(1)),
        arguments("id", Operator.IS, List.of(SampleTable.record(77)), List.of()),
        arguments("id", Operator.IS_NOT, List.of(SampleTable.record(2)), List.of(0, 2, 3, 4)),
        arguments("id", Operator.IS_ANY_OF, List.of(SampleTable.record(5), SampleTable.record(1)), List.of(0, 4)),
        arguments("id", Operator.IS_NONE_OF, List.of(SampleTable.record(5), SampleTable.record(1)), List.of(1, 2, 3)),
        arguments("id", Operator.IS_EMPTY, List.of(), List.of()),
        arguments("id", Operator.IS_NOT_EMPTY, List.of(), List.of(0, 1, 2, 3, 4)));
  }

  private static Object company(long code) {
    return SampleTable.company(code);
  }
}
