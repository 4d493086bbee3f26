package dev.fieldstone.engine.internal.columns.filter;

import static dev.fieldstone.engine.view.Filter.all;
import static dev.fieldstone.engine.view.Filter.any;
import static dev.fieldstone.engine.view.Filter.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterNormalizerTest {
  private final SampleTable table = SampleTable.create();

  @Test
  void normalize_ofKeysAndLabels_givesIdsAndJavaValues() {
    Filter given =
        all(
            field("stage").isAnyOf(List.of("Won", SampleTable.LEAD)),
            any(field("amount").atLeast(100), field("company").is(SampleTable.company(3).toString())),
            new Filter.Off(field("due").before("2024-05-01")),
            field("at").is("2024-05-01"),
            field("at").before("2024-05-01T12:00:00Z"));

    Filter normalized = normalize(given, Filter.EVERYTHING);

    assertThat(normalized)
        .isEqualTo(
            all(
                saved("stage", Operator.IS_ANY_OF, SampleTable.WON, SampleTable.LEAD),
                any(
                    saved("amount", Operator.AT_LEAST, new BigDecimal("100")),
                    saved("company", Operator.IS, SampleTable.company(3))),
                new Filter.Off(saved("due", Operator.BEFORE, LocalDate.of(2024, 5, 1))),
                saved("at", Operator.IS, LocalDate.of(2024, 5, 1)),
                saved("at", Operator.BEFORE, Instant.parse("2024-05-01T12:00:00Z"))));
    assertThat(normalize(normalized, Filter.EVERYTHING)).isEqualTo(normalized);
    assertThat(FilterRun.saved(normalized, table).inactiveClauses()).isEmpty();
  }

  @Test
  void normalize_ofManyFaults_reportsAllAtOnceAlsoInWhatIsSwitchedOff() {
    Filter switchedOff = new Filter.Off(any(field("name").atLeast(1)));
    Filter given = all(field("nowhere").is(1), switchedOff, field("done").is("maybe"));

    FieldstoneException refused =
        catchThrowableOfType(FieldstoneException.class, () -> normalize(given, Filter.EVERYTHING));

    assertThat(refused.problems())
        .extracting(Problem::path)
        .containsExactly(
            "filter.parts[0].field", "filter.parts[1].part.parts[0].operator", "filter.parts[2].operands[0]");
  }

  @Test
  void normalize_ofTooDeepFilter_isRefused() {
    Filter deep = all(all(all(all(all(all())))));

    FieldstoneException refused =
        catchThrowableOfType(FieldstoneException.class, () -> normalize(deep, Filter.EVERYTHING));

    assertThat(refused.code()).isEqualTo(ErrorCode.QUERY_TOO_MANY);
  }

  @Test
  void normalize_ofSleepingConditionSentBackUnchanged_keepsIt() {
    SampleTable changed = table.withType("amount", FieldType.text());
    Filter asleep = saved("amount", Operator.AT_LEAST, new BigDecimal("100"));
    Filter present = all(asleep);

    Filter normalized =
        FilterNormalizer.normalize(all(asleep, field("name").is("x")), present, changed, Limits.defaults());

    assertThat(normalized).isEqualTo(all(asleep, saved("name", Operator.IS, "x")));
  }

  @Test
  void normalize_ofSleepingConditionThatIsNew_isRefused() {
    SampleTable changed = table.withType("amount", FieldType.text());
    Filter present = all(saved("amount", Operator.AT_LEAST, new BigDecimal("100")));
    Filter edited = all(saved("amount", Operator.AT_LEAST, new BigDecimal("101")));

    FieldstoneException refused =
        catchThrowableOfType(
            FieldstoneException.class,
            () -> FilterNormalizer.normalize(edited, present, changed, Limits.defaults()));

    assertThat(refused.code()).isEqualTo(ErrorCode.VIEW_INVALID);
  }

  private Filter normalize(Filter filter, Filter present) {
    return FilterNormalizer.normalize(filter, present, table, Limits.defaults());
  }

  private Filter saved(String key, Operator operator, Object... operands) {
    return new Filter.Condition(table.id(key), operator, List.of(operands));
  }
}
