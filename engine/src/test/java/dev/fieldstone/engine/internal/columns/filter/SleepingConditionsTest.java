package dev.fieldstone.engine.internal.columns.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions of saved views whose fields changed type, or that ask for what is gone. */
class SleepingConditionsTest {
  private static final List<Map<String, Object>> RECORDS =
      List.of(Map.of("name", "one", "due", "x"), Map.of("name", "two"), Map.of());

  /** The number and the date became texts. */
  private final SampleTable table =
      SampleTable.create().withType("amount", FieldType.text()).withType("due", FieldType.text());

  private final Filter asleep = saved("amount", Operator.AT_LEAST, new BigDecimal("5"));
  private final Filter alsoAsleep = saved("due", Operator.IS, LocalDate.EPOCH);
  private final Filter awake = saved("name", Operator.IS, "one");

  @Test
  void compile_ofOperatorOrOperandThatNoLongerFits_putsTheConditionToSleep() {
    CompiledFilter compiled = FilterRun.saved(Filter.all(awake, Filter.any(asleep, alsoAsleep)), table);

    assertThat(compiled.inactiveClauses())
        .extracting(InactiveClause::path, InactiveClause::field)
        .containsExactly(
            tuple("filter.parts[1].parts[0]", table.id("amount")),
            tuple("filter.parts[1].parts[1]", table.id("due")));
    assertThat(compiled.fields()).containsExactly(table.id("name"));
  }

  @Test
  void compile_ofSleepingPartOfAnAll_leavesItOut() {
    assertThat(matching(Filter.all(asleep, awake))).containsExactly(0);
    assertThat(matching(Filter.all(asleep, alsoAsleep))).containsExactly(0, 1, 2);
    assertThat(matching(asleep)).containsExactly(0, 1, 2);
  }

  @Test
  void compile_ofSleepingPartOfAnAny_leavesItOut() {
    assertThat(matching(Filter.any(asleep, awake))).containsExactly(0);
    assertThat(matching(Filter.any(asleep, alsoAsleep))).containsExactly(0, 1, 2);
    assertThat(matching(Filter.any(asleep, new Filter.Off(awake)))).containsExactly(0, 1, 2);
  }

  @Test
  void compile_ofSleepingGroupInAnAny_doesNotLetEverythingThrough() {
    assertThat(matching(Filter.any(Filter.all(asleep, alsoAsleep), awake))).containsExactly(0);
    assertThat(matching(Filter.any(new Filter.Off(Filter.EVERYTHING), awake))).containsExactly(0);
  }

  @Test
  void compile_ofEmptyGroups_asksForNothing() {
    assertThat(matching(Filter.EVERYTHING)).containsExactly(0, 1, 2);
    assertThat(matching(Filter.any())).containsExactly(0, 1, 2);
    assertThat(matching(Filter.any(Filter.EVERYTHING, awake))).containsExactly(0, 1, 2);
    assertThat(matching(Filter.all(Filter.any(), awake))).containsExactly(0);
  }

  @Test
  void compile_ofConditionThatStillFits_keepsItAwake() {
    SampleTable changed = SampleTable.create().withType("due", FieldType.dateTime());
    Instant noon = Instant.parse("2024-05-01T10:00:00Z");

    CompiledFilter compiled = FilterRun.saved(saved("due", Operator.IS, LocalDate.of(2024, 5, 1)), changed);

    assertThat(compiled.inactiveClauses()).isEmpty();
    assertThat(FilterRun.matching(compiled, changed.batch(List.of(Map.of("due", noon), Map.of())))).containsExactly(0);
  }

  @Test
  void compile_ofPointInTimeOnADate_putsTheConditionToSleep() {
    CompiledFilter compiled = FilterRun.saved(saved("due", Operator.BEFORE, Instant.EPOCH), SampleTable.create());

    assertThat(compiled.inactiveClauses()).hasSize(1);
  }

  @Test
  void compile_ofValueThatTheTypeWouldRefuse_keepsTheConditionAwake() {
    CompiledFilter compiled =
        FilterRun.saved(saved("amount", Operator.AT_LEAST, new BigDecimal("1.23456")), SampleTable.create());

    assertThat(compiled.inactiveClauses()).isEmpty();
  }

  @Test
  void compile_ofGoneOperand_listsTheConditionButRunsIt() {
    SampleTable now = SampleTable.create();
    List<Map<String, Object>> records = List.of(Map.of("stage", SampleTable.WON), Map.of());

    CompiledFilter positive = FilterRun.saved(saved("stage", Operator.IS, SampleTable.REMOVED), now);
    CompiledFilter negative = FilterRun.saved(saved("stage", Operator.IS_NOT, SampleTable.REMOVED), now);
    CompiledFilter oneOfTwo =
        FilterRun.saved(saved("stage", Operator.IS_ANY_OF, SampleTable.REMOVED, SampleTable.WON), now);
    CompiledFilter record = FilterRun.saved(saved("company", Operator.IS, SampleTable.company(999)), now);

    assertThat(FilterRun.matching(positive, now.batch(records))).isEmpty();
    assertThat(FilterRun.matching(negative, now.batch(records))).containsExactly(0, 1);
    assertThat(FilterRun.matching(oneOfTwo, now.batch(records))).containsExactly(0);
    assertThat(List.of(positive, negative, oneOfTwo, record))
        .allSatisfy(compiled -> assertThat(compiled.inactiveClauses()).hasSize(1));
  }

  @Test
  void compile_ofMissingOperandInASavedView_isRefused() {
    assertThatThrownBy(() -> FilterRun.saved(saved("name", Operator.CONTAINS), table))
        .isInstanceOfSatisfying(
            FieldstoneException.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.VIEW_INVALID));
  }

  private List<Integer> matching(Filter filter) {
    return FilterRun.matching(FilterRun.saved(filter, table), table.batch(RECORDS));
  }

  private static Filter saved(String key, Operator operator, Object... operands) {
    return new Filter.Condition(SampleTable.create().id(key), operator, List.of(operands));
  }
}
