package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.group.Splits;
import java.util.List;
import java.util.Optional;

/**
 * Finds how views split their records.
 *
 * @param context the state to read
 * @param table the table
 * @param limits how many lanes there may be
 */
public record Axes(ReadContext context, TableShape table, Limits limits) {
  private static final String PATH = "layout.axis";

  /**
   * Returns how a board splits its records.
   *
   * @throws FieldstoneException {@code VIEW/HAS_NO_GROUPS} for other kinds; {@code VIEW/INVALID} where the axis is
   *     missing or does not fit
   */
  public BoardGround of(View view) {
    Layout.Board board = board(view);
    FieldLocator axis = board.axis();
    if (axis == null) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "The board has no axis").at(PATH);
    }
    return of(view, board, table.field(axis));
  }

  /** {@return how a view splits its records, if it is a board with an axis that fits} */
  public Optional<BoardGround> find(View view) {
    return switch (view.layout()) {
      case Layout.Ungrouped layout -> Optional.empty();
      case Layout.Board board ->
          Optional.ofNullable(board.axis())
              .map(table::field)
              .filter(GroupBy::canSplitBy)
              .map(axis -> of(view, board, axis));
    };
  }

  /** {@return how a field splits the records of a table} */
  Split of(GroupBy by, String path) {
    return splits().by(table.field(by.field()), by.steps(), List.of(), path);
  }

  /** Steps that do not fit the axis's present type sleep, and the usual ones take their place. */
  private BoardGround of(View view, Layout.Board board, Field axis) {
    Steps steps = GroupBy.suits(board.steps(), axis) ? board.steps() : Steps.USUAL;
    Lanes lanes = board.lanes();
    List<InactiveClause> asleep =
        view.inactiveClauses().stream().filter(clause -> clause.path().startsWith("layout.")).toList();
    return new BoardGround(splits().by(axis, steps, lanes.order(), PATH), lanes, asleep);
  }

  private static Layout.Board board(View view) {
    return switch (view.layout()) {
      case Layout.Ungrouped layout ->
          throw new FieldstoneException(ErrorCode.VIEW_HAS_NO_GROUPS, "A view of this kind has no groups")
              .with("view", view.key())
              .with("kind", layout.keyword());
      case Layout.Board board -> board;
    };
  }

  private Splits splits() {
    return new Splits(
        table,
        context.moment(),
        PlanScan.displays(context, table),
        field -> context.target(table, field.id()),
        limits.maxBoardColumns());
  }
}
