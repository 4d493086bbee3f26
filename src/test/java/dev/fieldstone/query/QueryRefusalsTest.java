package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryRefusalsTest {
  private final Crm crm = Crm.open();

  @AfterEach
  void close() {
    crm.close();
  }

  static Stream<Filter> senseless() {
    return Stream.of(
        condition("amount", Operator.CONTAINS, "5"),
        condition("name", Operator.LESS_THAN, "b"),
        condition("urgent", Operator.IS_NOT, true),
        condition("urgent", Operator.IS_EMPTY),
        condition("closes", Operator.BETWEEN, "2024-01-01", "2024-02-01"),
        condition("stage", Operator.CONTAINS, "W"),
        condition("company", Operator.STARTS_WITH, "A"),
        condition("created_at", Operator.CONTAINS, "2024"),
        condition("name", Operator.IS),
        condition("name", Operator.IS_ANY_OF),
        condition("name", Operator.IS, "a", "b"),
        condition("name", Operator.IS_EMPTY, "a"),
        condition("name", Operator.CONTAINS, ""),
        condition("amount", Operator.BETWEEN, 1),
        condition("amount", Operator.IS, "many"),
        condition("closes", Operator.IS, "soon"),
        condition("met", Operator.AFTER, "later"),
        condition("stage", Operator.IS, "Sold"),
        condition("urgent", Operator.IS, "perhaps"),
        condition("company", Operator.IS, "Acme"));
  }

  @ParameterizedTest
  @MethodSource("senseless")
  void condition_thatMakesNoSense_isRefusedByEveryRead(Filter filter) {
    Query query = Query.matching(filter);

    refused(ErrorCode.VIEW_INVALID, () -> crm.views().items("deals", query));
    refused(ErrorCode.VIEW_INVALID, () -> crm.views().count("deals/pipeline", query));
    refused(ErrorCode.VIEW_INVALID, () -> crm.views().groups(crm.ada().views().get("deals/pipeline"), query));
  }

  @Test
  void faults_areAllToldWithTheirPlaces() {
    Filter filter =
        Filter.all(
            condition("amount", Operator.CONTAINS, "5"),
            Filter.any(condition("name", Operator.IS_NOT_EMPTY), condition("closes", Operator.IS, "soon")));

    List<String> problems = problems(() -> crm.views().items("deals", Query.matching(filter)));

    assertThat(problems)
        .containsExactly(
            "VIEW/INVALID filter.parts[0].operator", "VIEW/INVALID filter.parts[1].parts[1].operands[0]");
  }

  @Test
  void field_thatIsNotThere_isNotFound() {
    refused(ErrorCode.FIELD_NOT_FOUND, () -> crm.views().items("deals", Query.where("nothing").isEmpty()));
    refused(
        ErrorCode.FIELD_NOT_FOUND,
        () -> crm.views().items("deals", Query.everything().sortedBy("nothing", Sort.Direction.ASC)));
  }

  private static Filter condition(String field, Operator operator, Object... operands) {
    return new Filter.Condition(new FieldKey(field), operator, List.of(operands));
  }
}
