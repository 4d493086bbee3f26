package dev.fieldstone.engine.internal.columns.filter;

import static dev.fieldstone.engine.view.Filter.all;
import static dev.fieldstone.engine.view.Filter.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterFaultsTest {
  private final SampleTable table = SampleTable.create();

  @Test
  void compile_ofManyFaults_reportsAllAtOnce() {
    Filter filter =
        all(
            field("name").is("fine"),
            field("nowhere").is("x"),
            Filter.any(field("name").atLeast(3), field("stage").isAnyOf(List.of("Won", "Elsewhere", 5))),
            new Filter.Condition(FieldLocator.of("amount"), Operator.BETWEEN, List.of(1)),
            field("amount").is("much"),
            field("name").contains(""));

    FieldstoneException refused = refusal(filter);

    assertThat(refused.code()).isEqualTo(ErrorCode.FIELD_NOT_FOUND);
    assertThat(refused.problems())
        .extracting(problem -> problem.code() + " " + problem.path())
        .containsExactly(
            "FIELD/NOT_FOUND filter.parts[1].field",
            "VIEW/INVALID filter.parts[2].parts[0].operator",
            "VIEW/INVALID filter.parts[2].parts[1].operands[1]",
            "VIEW/INVALID filter.parts[2].parts[1].operands[2]",
            "VIEW/INVALID filter.parts[3].operands",
            "VIEW/INVALID filter.parts[4].operands[0]",
            "VIEW/INVALID filter.parts[5].operands[0]");
  }

  @Test
  void compile_ofOneFaultyCondition_hasThePathOfTheFilterAndTheFacts() {
    FieldstoneException refused = refusal(field("amount").is("much"));

    assertThat(refused.problems()).hasSize(1);
    assertThat(refused.problems().get(0).path()).isEqualTo("filter.operands[0]");
    assertThat(refused.facts()).containsEntry("field", "amount").containsEntry("value", "much").containsKey("reason");
  }

  @ParameterizedTest
  @CsvSource({"done, IS_EMPTY", "done, IS_NOT", "id, CONTAINS", "stage, AT_LEAST", "due, BETWEEN", "amount, IS_ANY_OF"})
  void compile_ofOperatorThatDoesNotApply_isRefused(String key, Operator operator) {
    FieldstoneException refused = refusal(new Filter.Condition(FieldLocator.of(key), operator, List.of()));

    assertThat(refused.code()).isEqualTo(ErrorCode.VIEW_INVALID);
    assertThat(refused.facts()).containsEntry("field", key).containsEntry("operator", operator);
  }

  @ParameterizedTest
  @CsvSource({"name, IS", "name, IS_ANY_OF", "amount, BETWEEN", "due, BEFORE", "stage, IS_NONE_OF", "done, IS"})
  void compile_ofMissingOperand_isRefused(String key, Operator operator) {
    Filter filter = new Filter.Condition(FieldLocator.of(key), operator, List.of());

    assertThat(refusal(filter).problems().get(0).path()).isEqualTo("filter.operands");
  }

  @Test
  void compile_ofOperandThatIsNotTaken_isRefused() {
    Filter filter = new Filter.Condition(FieldLocator.of("name"), Operator.IS_EMPTY, List.of("x"));

    assertThat(refusal(filter).facts()).containsEntry("expected", 0).containsEntry("given", 1);
  }

  @ParameterizedTest
  @CsvSource({"at, +12024-01-01", "at, tomorrow", "due, 2024-13-01", "due, 2024-05-01T12:00:00Z"})
  void compile_ofUnreadableDate_isRefused(String key, String operand) {
    assertThat(refusal(field(key).before(operand)).problems().get(0).path()).isEqualTo("filter.operands[0]");
  }

  @Test
  void compile_ofFaultsInWhatIsSwitchedOff_isFine() {
    Filter filter = all(new Filter.Off(all(field("nowhere").is("x"), field("name").atLeast(3))), field("name").is("x"));

    assertThatCode(() -> FilterRun.given(filter, table)).doesNotThrowAnyException();
  }

  @Test
  void compile_ofTooDeepFilter_isRefusedWithTheLimit() {
    assertThatCode(() -> FilterRun.given(nested(5), table)).doesNotThrowAnyException();

    FieldstoneException refused = refusal(nested(6));

    assertThat(refused.code()).isEqualTo(ErrorCode.QUERY_TOO_MANY);
    assertThat(refused.facts()).containsEntry("limit", 5);
  }

  @Test
  void compile_ofManyConditionsAddedOneByOne_isNotTooDeep() {
    Query query = Query.where("name").is("x");
    for (int count = 0; count < 20; count++) {
      query = query.and("name").isNot("y");
    }
    Filter filter = query.filter();

    assertThatCode(() -> FilterRun.given(filter, table)).doesNotThrowAnyException();
  }

  @Test
  void compile_ofAbsurdlyDeepFilter_isRefusedAndNotWalked() {
    Filter switchedOff = field("name").is("x");
    for (int depth = 0; depth < 100_000; depth++) {
      switchedOff = new Filter.Off(switchedOff);
    }

    assertThat(refusal(nested(100_000)).code()).isEqualTo(ErrorCode.QUERY_TOO_MANY);
    assertThat(refusal(switchedOff).code()).isEqualTo(ErrorCode.QUERY_TOO_MANY);
  }

  @Test
  void compile_ofTooManyConditions_isRefusedWithTheLimit() {
    List<Filter> conditions = new ArrayList<>(Collections.nCopies(200, field("name").is("x")));
    assertThatCode(() -> FilterRun.given(any(conditions), table)).doesNotThrowAnyException();

    conditions.add(new Filter.Off(field("name").is("x")));
    FieldstoneException refused = refusal(any(conditions));

    assertThat(refused.code()).isEqualTo(ErrorCode.QUERY_TOO_MANY);
    assertThat(refused.facts()).containsEntry("limit", 200);
  }

  private FieldstoneException refusal(Filter filter) {
    return catchThrowableOfType(FieldstoneException.class, () -> FilterRun.given(filter, table));
  }

  private static Filter any(List<Filter> parts) {
    return new Filter.Any(parts);
  }

  private static Filter nested(int depth) {
    Filter filter = field("name").is("x");
    for (int level = 0; level < depth; level++) {
      filter = level % 2 == 0 ? new Filter.All(List.of(filter)) : new Filter.Any(List.of(filter));
    }
    return filter;
  }
}
