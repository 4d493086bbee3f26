package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.internal.group.Grouping;
import java.util.List;
import java.util.Optional;

/** Finds how views split their records. */
public final class Axes {
  private static final String PATH = "layout.axis";

  private Axes() {}

  /**
   * Returns how a board splits its records.
   *
   * @throws FieldstoneException {@code VIEW/HAS_NO_GROUPS} for other kinds; {@code VIEW/INVALID} where the axis is
   *     missing or does not fit
   */
  public static Grouping of(TableShape table, View view, Limits limits) {
    return switch (view.layout()) {
      case Layout.Table layout ->
          throw new FieldstoneException(ErrorCode.VIEW_HAS_NO_GROUPS, "A view of this kind has no groups")
              .with("view", view.key())
              .with("kind", layout.keyword());
      case Layout.Board board -> of(table, board, limits);
    };
  }

  /** {@return how a view splits its records, if it is a board with an axis that fits} */
  public static Optional<Grouping> find(TableShape table, View view, Limits limits) {
    return switch (view.layout()) {
      case Layout.Table layout -> Optional.empty();
      case Layout.Board board ->
          Optional.ofNullable(board.axis())
              .flatMap(axis -> Grouping.by(table, table.field(axis), limits.maxBoardColumns()));
    };
  }

  private static Grouping of(TableShape table, Layout.Board board, Limits limits) {
    FieldLocator axis = board.axis();
    if (axis == null) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "The board has no axis").at(PATH);
    }
    Field field = table.field(axis);
    return Grouping.by(table, field, limits.maxBoardColumns()).orElseThrow(() -> unfit(field));
  }

  private static FieldstoneException unfit(Field field) {
    return new FieldstoneException(
        List.of(
            Problem.of(ErrorCode.VIEW_INVALID, PATH, "The field can't split a board")
                .with("field", field.key())
                .with("type", field.type().keyword())));
  }
}
