package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.LayoutFit;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Steps;
import org.jspecify.annotations.Nullable;

/** Layouts as they are kept: fields by id, empty slots filled with what fits. */
final class LayoutClauses {
  private final TableDefinition table;
  private final ViewFaults faults;
  private final BoardClauses boards;

  LayoutClauses(TableDefinition table, ViewFaults faults, Limits limits) {
    this.table = table;
    this.faults = faults;
    this.boards = new BoardClauses(table, faults, limits);
  }

  /**
   * Returns a layout to keep.
   *
   * @param present the layout of this kind that the view has or had: it returns where nothing is asked for, and what is
   *     as it is there may be asleep
   */
  Layout of(Layout layout, @Nullable Layout present) {
    boolean isBare = isBare(layout);
    Layout named = named(layout);
    Layout filled = filled(named, isBare && present == null);
    for (InactiveClause misfit : LayoutFit.misfits(filled, table)) {
      if (present == null || !LayoutFit.isUnchanged(misfit, filled, present, table)) {
        faults.add(misfit.path(), misfit.reason());
      }
    }
    return switch (filled) {
      case Layout.Board board -> boards.of(board);
      case Layout.Ungrouped other -> other;
    };
  }

  /** {@return whether a layout asks for nothing but its kind} */
  static boolean isBare(Layout layout) {
    boolean isEmpty = layout.slots().stream().allMatch(slot -> layout.field(slot) == null);
    return isEmpty
        && switch (layout) {
          case Layout.Board board -> board.equals(new Layout.Board(null));
          case Layout.Ungrouped other -> true;
        };
  }

  /** {@return a layout that takes from another of its kind what it leaves empty} */
  static Layout completed(Layout layout, Layout present) {
    Layout complete = layout;
    for (LayoutSlot slot : layout.slots()) {
      complete = layout.field(slot) == null ? complete.withField(slot, present.field(slot)) : complete;
    }
    return complete instanceof Layout.Board board && present instanceof Layout.Board other
        ? completed(board, other)
        : complete;
  }

  private static Layout completed(Layout.Board board, Layout.Board present) {
    boolean hasSteps = !board.steps().equals(Steps.USUAL);
    boolean hasLanes = !board.lanes().equals(Lanes.AS_THEY_COME);
    return new Layout.Board(
        board.axis(), hasSteps ? board.steps() : present.steps(), hasLanes ? board.lanes() : present.lanes());
  }

  private Layout named(Layout layout) {
    Layout named = layout;
    for (LayoutSlot slot : layout.slots()) {
      FieldLocator locator = layout.field(slot);
      FieldDefinition field = locator == null ? null : faults.find(locator, LayoutFit.path(slot));
      named = named.withField(slot, field == null ? null : field.field().id());
    }
    return named;
  }

  private Layout filled(Layout layout, boolean isNew) {
    Layout filled = layout;
    for (LayoutSlot slot : layout.slots()) {
      boolean isWanted = slot.isNeeded() || (isNew && isChosen(slot, layout));
      if (isWanted && filled.field(slot) == null) {
        filled = filled(filled, slot);
      }
    }
    return filled;
  }

  /** Whether a slot that may stay empty takes a field of its own accord. */
  private static boolean isChosen(LayoutSlot slot, Layout layout) {
    return switch (layout) {
      case Layout.Timeline timeline -> slot == LayoutSlot.END;
      case Layout.Gallery gallery -> slot == LayoutSlot.COVER;
      case Layout.Table tableLayout -> false;
      case Layout.Board board -> false;
      case Layout.Calendar calendar -> false;
    };
  }

  private Layout filled(Layout layout, LayoutSlot slot) {
    return table.ownFields().stream()
        .map(FieldDefinition::field)
        .filter(field -> isChosen(slot, field) && !isTaken(field, layout))
        .map(field -> layout.withField(slot, field.id()))
        .filter(candidate -> LayoutFit.misfits(candidate, table).isEmpty())
        .findFirst()
        .orElse(layout);
  }

  /** Of its own accord, a layout takes fields that can be changed in it. */
  private static boolean isChosen(LayoutSlot slot, Field field) {
    return !field.isReadonly()
        && slot.accepts(field)
        && switch (field.type().storageClass()) {
          case OPTION, BOOLEAN, ACTOR, REFERENCE, ATTACHMENTS -> true;
          case DATE, TIMESTAMP -> slot != LayoutSlot.AXIS;
          case TEXT, NUMBER, OPTIONS, ACTORS, REFERENCES, JSON -> false;
        };
  }

  private static boolean isTaken(Field field, Layout layout) {
    return layout.slots().stream().anyMatch(slot -> field.id().equals(layout.field(slot)));
  }
}
