package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells what of a layout fits the present types of its fields. */
public final class LayoutFit {
  private static final String STEPS = "layout.steps";

  private LayoutFit() {}

  /** {@return the clauses of a layout that do not fit, in order; its fields exist} */
  public static List<InactiveClause> misfits(Layout layout, TableDefinition table) {
    List<InactiveClause> misfits = new ArrayList<>();
    for (LayoutSlot slot : layout.slots()) {
      FieldLocator locator = layout.field(slot);
      Field field = locator == null ? null : table.field(locator);
      if (field != null && !slot.accepts(field)) {
        misfits.add(new InactiveClause(path(slot), field.id(), sentence(slot)));
      } else if (field != null && slot == LayoutSlot.END && !isAsStart(field, layout, table)) {
        misfits.add(new InactiveClause(path(slot), field.id(), "The end is not of the start's storage class"));
      }
    }
    switch (layout) {
      case Layout.Board board -> addSteps(board, table, misfits);
      case Layout.Ungrouped other -> {}
    }
    return misfits;
  }

  /**
   * {@return whether a clause that does not fit did not in another layout of the kind either, and is the same there}
   */
  public static boolean isUnchanged(InactiveClause misfit, Layout layout, Layout present, TableDefinition table) {
    boolean isOfTwoFields = misfit.path().equals(path(LayoutSlot.END)) || misfit.path().equals(STEPS);
    return misfits(present, table).contains(misfit)
        && (!isOfTwoFields || withoutLanes(layout).equals(withoutLanes(present)));
  }

  /** {@return where a slot is} */
  public static String path(LayoutSlot slot) {
    return "layout." + slot.key();
  }

  /** {@return a layout without its clauses that do not fit} */
  public static Layout awake(Layout layout, TableDefinition table) {
    List<String> asleep = misfits(layout, table).stream().map(InactiveClause::path).toList();
    Layout kept = layout;
    for (LayoutSlot slot : layout.slots()) {
      kept = asleep.contains(path(slot)) ? without(kept, slot) : kept;
    }
    return asleep.contains(STEPS) && kept instanceof Layout.Board board ? board.withSteps(Steps.USUAL) : kept;
  }

  /** {@return a layout with an empty slot, and without what its field gave a meaning to} */
  public static Layout without(Layout layout, LayoutSlot slot) {
    return slot == LayoutSlot.AXIS ? new Layout.Board(null) : layout.withField(slot, null);
  }

  private static void addSteps(Layout.Board board, TableDefinition table, List<InactiveClause> misfits) {
    FieldLocator axis = board.axis();
    Field field = axis == null ? null : table.field(axis);
    if (field != null && LayoutSlot.AXIS.accepts(field) && !GroupBy.suits(board.steps(), field)) {
      misfits.add(new InactiveClause(STEPS, field.id(), "The steps do not fit the field's type"));
    }
  }

  private static boolean isAsStart(Field end, Layout layout, TableDefinition table) {
    FieldLocator start = layout.field(LayoutSlot.START);
    return start == null
        || !LayoutSlot.START.accepts(table.field(start))
        || Objects.equals(table.field(start).type().storageClass(), end.type().storageClass());
  }

  private static Layout withoutLanes(Layout layout) {
    return switch (layout) {
      case Layout.Board board -> board.withLanes(Lanes.AS_THEY_COME);
      case Layout.Ungrouped other -> other;
    };
  }

  private static String sentence(LayoutSlot slot) {
    return switch (slot) {
      case AXIS -> "The field can't split a board";
      case START, END -> "The field is no date or datetime";
      case COVER -> "The field has no attachments";
    };
  }
}
