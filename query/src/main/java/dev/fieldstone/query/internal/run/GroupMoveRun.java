package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.LaneMove;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.List;
import java.util.Objects;

/**
 * Puts a lane of a board elsewhere, inside an operation.
 *
 * @param context the operation
 * @param plan what the board shows
 * @param limits how many lanes there may be
 */
public record GroupMoveRun(WriteContext context, Plan plan, Limits limits) {

  /** Saves the order of all lanes; {@return the view as it is then} */
  public View run(GroupMove move) {
    View view = Objects.requireNonNull(plan.view());
    BoardGround ground = new Axes(context, plan.table(), limits).of(view);
    Grouping grouping = new LaneCounting(context, plan).grouping(ground.split());
    List<String> order = new LaneMove(grouping, ground.lanes().order()).order(move);
    Layout.Board board = (Layout.Board) view.layout();
    Layout ordered = board.withLanes(board.lanes().inOrder(order));
    return context.session().views().update(view.id(), ViewPatch.empty().withLayout(ordered));
  }
}
