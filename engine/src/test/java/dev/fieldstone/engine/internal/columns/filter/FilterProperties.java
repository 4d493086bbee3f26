package dev.fieldstone.engine.internal.columns.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.RelativeDate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The evaluator means what a plain loop over the values means. */
class FilterProperties {
  private static final SampleTable TABLE = SampleTable.create();
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), FilterRun.BERLIN, ZoneId.of("America/Sao_Paulo"), ZoneId.of("America/New_York"));

  private static final List<Instant> TIMES =
      Stream.of(
              "2018-11-04T02:59:59Z", "2024-02-29T12:00:00Z", "2024-03-31T00:30:00Z", "2024-05-31T12:00:00Z",
              "2024-10-27T01:30:00Z", "2024-12-31T23:30:00Z")
          .map(Instant::parse)
          .toList();

  @Property
  void retain_ofAnyTree_equalsAPlainLoop(
      @ForAll("filters") Filter filter,
      @ForAll("records") List<Map<String, Object>> records,
      @ForAll("moments") QueryMoment moment) {
    checkAgainstPlainLoop(filter, records, moment);
  }

  @Property
  void retain_ofSavedForm_equalsThatOfTheGiven(
      @ForAll("filters") Filter filter, @ForAll("records") List<Map<String, Object>> records) {
    checkSavedForm(filter, records);
  }

  @Provide
  Arbitrary<QueryMoment> moments() {
    return Combinators.combine(Arbitraries.of(TIMES), Arbitraries.of(ZONES), Arbitraries.of(DayOfWeek.class))
        .as((now, zone, firstDay) -> new QueryMoment(now, zone, firstDay, "ada"));
  }

  @Provide
  Arbitrary<Filter> filters() {
    return trees(3);
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> records() {
    Arbitrary<Map<String, Object>> record = Arbitraries.just(Map.of());
    for (Field field : TABLE.fields()) {
      record = Combinators.combine(record, values(field).optional(0.75)).as((values, value) -> {
        Map<String, Object> more = new HashMap<>(values);
        value.ifPresent(present -> more.put(field.key(), present));
        return more;
      });
    }
    return record.list().ofMaxSize(80).map(FilterProperties::numbered);
  }

  private static List<Map<String, Object>> numbered(List<Map<String, Object>> records) {
    IntStream.range(0, records.size())
        .forEach(index -> records.get(index).put("id", SampleTable.record(index + 1L)));
    return records;
  }

  private static Arbitrary<Filter> trees(int depth) {
    if (depth == 0) {
      return conditions();
    }
    Arbitrary<List<Filter>> parts = Arbitraries.lazy(() -> trees(depth - 1)).list().ofMaxSize(4);
    return Arbitraries.frequencyOf(
        Tuple.of(3, conditions()),
        Tuple.of(2, parts.map(Filter.All::new)),
        Tuple.of(2, parts.map(Filter.Any::new)),
        Tuple.of(1, Arbitraries.lazy(() -> trees(depth - 1)).map(Filter.Off::new)));
  }

  private static Arbitrary<Filter> conditions() {
    return Arbitraries.of(TABLE.fields()).flatMap(FilterProperties::conditionsOn);
  }

  private static Arbitrary<Filter> conditionsOn(Field field) {
    List<Operator> operators =
        Arrays.stream(Operator.values()).filter(operator -> operator.applies(field.type().storageClass())).toList();
    return Arbitraries.of(operators)
        .flatMap(
            operator -> operands(field, operator).map(operands -> new Filter.Condition(field, operator, operands)));
  }

  private static Arbitrary<List<Object>> operands(Field field, Operator operator) {
    Arbitrary<Object> operand =
        switch (field.type().storageClass()) {
          case DATE -> operator == Operator.WITHIN ? periods() : Arbitraries.oneOf(dates(), relativeDays());
          case TIMESTAMP ->
              operator == Operator.WITHIN ? periods() : Arbitraries.oneOf(times(), dates(), relativeDays());
          case OPTION -> Arbitraries.oneOf(values(field), Arbitraries.just(SampleTable.REMOVED));
          case OPTIONS -> Arbitraries.oneOf(elements(field), Arbitraries.just(SampleTable.REMOVED));
          case ACTOR, ACTORS -> Arbitraries.oneOf(elements(field), Arbitraries.just(Me.ME));
          case REFERENCES -> elements(field);
          case TEXT, NUMBER, BOOLEAN, REFERENCE, JSON, ATTACHMENTS -> values(field);
        };
    return operator.operandCount() == Operator.ANY_NUMBER
        ? operand.list().ofMinSize(1).ofMaxSize(4)
        : operand.list().ofSize(operator.operandCount());
  }

  private static Arbitrary<Object> values(Field field) {
    return switch (field.type().storageClass()) {
      case TEXT, ACTOR ->
          Arbitraries.of("a", "A", "á", "Á", "ab", "BA", "bá", "aßa", "İ", "i", "バ", "ハ", "σ", "ς", "a\u0301b", "май");
      case NUMBER -> Arbitraries.of("-1.5", "0", "0.00", "1", "1.0", "2", "1E+20").map(BigDecimal::new);
      case BOOLEAN -> Arbitraries.of(true, false);
      case DATE -> dates();
      case TIMESTAMP -> times();
      case OPTION -> Arbitraries.of(SampleTable.LEAD, SampleTable.WON, SampleTable.LOST);
      case OPTIONS, ACTORS, REFERENCES ->
          elements(field).list().uniqueElements().ofMinSize(1).ofMaxSize(3).map(Object.class::cast);
      case JSON, ATTACHMENTS -> Arbitraries.of("{}", "[1]");
      case REFERENCE ->
          field.key().equals("id")
              ? Arbitraries.longs().between(1, 10).map(SampleTable::record)
              : Arbitraries.longs().between(1, 4).map(SampleTable::company);
    };
  }

  private static Arbitrary<Object> elements(Field field) {
    return switch (field.type().storageClass()) {
      case OPTIONS -> Arbitraries.of(SampleTable.LEAD, SampleTable.WON, SampleTable.LOST);
      case REFERENCES -> Arbitraries.longs().between(1, 4).map(SampleTable::company);
      default -> Arbitraries.of("ada", "Ada", "bob");
    };
  }

  private static Arbitrary<Object> dates() {
    return Arbitraries.of("2018-11-03", "2018-11-04", "2024-03-30", "2024-03-31", "2024-10-27").map(LocalDate::parse);
  }

  private static Arbitrary<Object> relativeDays() {
    return Combinators.combine(offsets(), Arbitraries.of(RelativeDate.Unit.class)).as(RelativeDate.Day::new);
  }

  private static Arbitrary<Object> periods() {
    Arbitrary<RelativeDate.Unit> units = Arbitraries.of(RelativeDate.Unit.class);
    return Arbitraries.oneOf(
        Combinators.combine(offsets(), units).as(RelativeDate.Period::new),
        Combinators.combine(offsets(), units).as(RelativeDate.Window::new));
  }

  private static Arbitrary<Integer> offsets() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.integers().between(-1, 1)), Tuple.of(1, Arbitraries.integers().between(-70, 70)));
  }

  /** The hours around the days on which clocks change. */
  private static Arbitrary<Object> times() {
    return Combinators.combine(
            Arbitraries.of("2018-11-03", "2018-11-04", "2024-03-30", "2024-03-31", "2024-10-27"),
            Arbitraries.longs().between(-6, 30),
            Arbitraries.longs().between(-1, 1))
        .as((day, hour, micro) -> Instant.parse(day + "T00:00:00Z").plusSeconds(hour * 3600).plusNanos(micro * 1_000));
  }

  private static void checkAgainstPlainLoop(Filter filter, List<Map<String, Object>> records, QueryMoment moment) {
    NaiveFilter naive = new NaiveFilter(TABLE, moment);
    List<Integer> expected =
        IntStream.range(0, records.size()).filter(index -> naive.matches(filter, records.get(index))).boxed().toList();

    CompiledFilter compiled =
        FilterCompiler.compile(filter, TABLE, moment, Limits.defaults(), false);

    assertThat(FilterRun.matching(compiled, TABLE.batch(records))).isEqualTo(expected);
  }

  private static void checkSavedForm(Filter filter, List<Map<String, Object>> records) {
    Filter saved = FilterNormalizer.normalize(filter, Filter.EVERYTHING, TABLE, Limits.defaults());

    assertThat(FilterRun.matching(FilterRun.saved(saved, TABLE), TABLE.batch(records)))
        .isEqualTo(FilterRun.matching(filter, TABLE, records));
  }
}
