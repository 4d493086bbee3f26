package dev.fieldstone.view;

import static dev.fieldstone.testing.Refusals.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StepsAndLanesTest {
  private final Work work = new Work();

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void steps_areKept_boundsInTheirOneForm() {
    View ranges = make("amount", Steps.ranges(new BigDecimal("-1.50"), new BigDecimal("0.00"), new BigDecimal("1E+2")));
    View months = make("due", Steps.by(RelativeDate.Unit.MONTH));
    View relative = make("met", new Steps.Relative());

    assertThat(steps(ranges)).isEqualTo(Steps.ranges(new BigDecimal("-1.5"), BigDecimal.ZERO, new BigDecimal("100")));
    assertThat(steps(months)).isEqualTo(Steps.by(RelativeDate.Unit.MONTH));
    assertThat(steps(relative)).isEqualTo(new Steps.Relative());
    assertThat(work.views().get(ranges)).isEqualTo(ranges);
  }

  @Test
  void board_withStepsButNoAxis_takesNoneThatTheyDoNotFit() {
    Layout layout = new Layout.Board(null).withSteps(Steps.ranges(BigDecimal.ONE));

    assertThat(work.views().create("work", ViewDraft.of("b", layout)).layout().missing()).hasSize(1);
  }

  @Test
  void steps_thatDoNotFit_areRefused() {
    List<String> refusal = List.of("VIEW/INVALID layout.steps");

    assertThat(problems(() -> make("stage", Steps.ranges(BigDecimal.ONE)))).isEqualTo(refusal);
    assertThat(problems(() -> make("amount", new Steps.Relative()))).isEqualTo(refusal);
    assertThat(problems(() -> make("name", Steps.by(RelativeDate.Unit.DAY)))).isEqualTo(refusal);
  }

  @Test
  void bounds_thatDoNotAscend_orAreTooMany_areRefused() {
    BigDecimal[] most =
        IntStream.range(0, 98).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    BigDecimal[] more = IntStream.range(0, 99).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    assertThat(steps(make("amount", Steps.ranges(most)))).isEqualTo(Steps.ranges(most));
    assertThat(problems(() -> make("amount", Steps.ranges(more)))).containsExactly("VIEW/INVALID layout.steps");
    assertThat(problems(() -> make("amount", Steps.ranges(BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("1.0")))))
        .containsExactly("VIEW/INVALID layout.steps[1]", "VIEW/INVALID layout.steps[2]");
    assertThat(problems(() -> make("amount", Steps.ranges(new BigDecimal("1E+999999999")))))
        .containsExactly("VIEW/INVALID layout.steps[0]");
  }

  @Test
  void steps_whoseFieldChangesType_sleepUntilItReturns() {
    View view = make("due", Steps.by(RelativeDate.Unit.WEEK));

    work.retype("due", FieldType.singleSelect("x"));

    View asleep = work.views().get(view);
    assertThat(asleep.layout()).isEqualTo(view.layout());
    assertThat(asleep.inactiveClauses()).extracting(InactiveClause::path).containsExactly("layout.steps");
    assertThat(work.relayout(view, asleep.layout()).layout()).isEqualTo(view.layout());
    Lanes lanes = Lanes.AS_THEY_COME.hiding(List.of("x"));
    Layout.Board board = (Layout.Board) asleep.layout();
    assertThat(steps(work.relayout(view, board.withLanes(lanes)))).isEqualTo(board.steps());
    assertThat(problems(() -> work.relayout(view, board.withSteps(new Steps.Relative()))))
        .containsExactly("VIEW/INVALID layout.steps");
    work.retype("due", FieldType.date());
    assertThat(work.views().get(view).inactiveClauses()).isEmpty();
  }

  @Test
  void lanes_areKeptByKey_optionsMayGoByLabel() {
    Lanes given = new Lanes(List.of("won", work.option("Lead"), "gone"), List.of(""), List.of("Lost", "other"));

    View view = make("stage", given);

    assertThat(lanes(view))
        .isEqualTo(
            new Lanes(
                List.of(work.option("Won"), work.option("Lead"), "gone"), List.of(""),
                List.of(work.option("Lost"), "other")));
    assertThat(work.views().get(view)).isEqualTo(view);
  }

  @Test
  void lanes_namedTwice_orTooMany_orTooLong_areRefused() {
    List<String> many = IntStream.range(0, 1_001).mapToObj(Integer::toString).toList();
    List<String> some = List.of("a".repeat(60_000));

    assertThat(problems(() -> make("stage", Lanes.AS_THEY_COME.inOrder(List.of("Won", "Won")))))
        .containsExactly("VIEW/INVALID layout.lanes.order[1]");
    assertThat(lanes(make("stage", Lanes.AS_THEY_COME.inOrder(List.of("won", work.option("Won"))))).order())
        .containsExactly(work.option("Won"));
    assertThat(problems(() -> make("name", Lanes.AS_THEY_COME.hiding(List.of("a", "a", "\0")))))
        .containsExactly("VIEW/INVALID layout.lanes.hidden[1]", "VIEW/INVALID layout.lanes.hidden[2]");
    assertThat(problems(() -> make("name", Lanes.AS_THEY_COME.collapsing(many))))
        .containsExactly("VIEW/INVALID layout.lanes.collapsed");
    assertThat(problems(() -> make("name", Lanes.AS_THEY_COME.inOrder(some).hiding(some))))
        .containsExactly("VIEW/INVALID layout.lanes");
    assertThat(lanes(make("name", Lanes.AS_THEY_COME.inOrder(many.subList(0, 1_000)))).order()).hasSize(1_000);
  }

  @Test
  void stepsAndLanes_goWithTheirAxis() {
    View view = make("stage", Lanes.AS_THEY_COME.inOrder(List.of("Won")));

    work.fields().delete(work.field("stage"));

    assertThat(work.views().get(view).layout()).isEqualTo(new Layout.Board(null));
  }

  @Test
  void copyOfATable_hasTheLanesOfItsOwnOptions() {
    make("stage", Lanes.AS_THEY_COME.inOrder(List.of("Won", "Lead", "")));

    Table copy = work.ada().tables().duplicate(new TableKey("work"));

    List<String> own =
        work.ada().fields(copy).get("stage").options().stream().map(option -> option.id().toString()).toList();
    View view = work.views().get(copy.key() + "/board");
    assertThat(view.layout().field(LayoutSlot.AXIS))
        .isEqualTo(work.ada().fields(copy).get("stage").id());
    assertThat(lanes(view).order()).containsExactly(own.get(1), own.get(0), "");
  }

  @Test
  void schemaDocument_namesLanesByLabel_andMakesTheirLike() {
    make("stage", new Lanes(List.of("Won", "Lead", ""), List.of("other"), List.of("Lost")));
    make("amount", Steps.ranges(BigDecimal.ONE, BigDecimal.TEN));
    Schema schema = work.ada().org().schema();

    work.workspace().org("globex").apply(schema);

    assertThat(work.workspace().org("globex").schema()).isEqualTo(schema);
    assertThat(work.ada().org().plan(schema)).isEmpty();
    View view = work.workspace().org("globex").as("ada").views().get("work/board");
    assertThat(lanes(view).order()).hasSize(3).allMatch(key -> key.isEmpty() || key.startsWith("opt_"));
  }

  private View make(String axis, Steps steps) {
    return make(new Layout.Board(new FieldKey(axis)).withSteps(steps));
  }

  private View make(String axis, Lanes lanes) {
    return make(new Layout.Board(new FieldKey(axis)).withLanes(lanes));
  }

  private View make(Layout layout) {
    return work.views().create("work", ViewDraft.of("Board", layout));
  }

  private static Steps steps(View view) {
    return ((Layout.Board) view.layout()).steps();
  }

  private static Lanes lanes(View view) {
    return ((Layout.Board) view.layout()).lanes();
  }
}
