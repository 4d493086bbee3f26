package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a view of one kind lays its records out. The variant is the view's kind.
 *
 * <p>The fields that a layout is about lie in its <em>slots</em>. A slot is empty where no field was given and none
 * fits, or where the field was deleted; {@link #missing} says which slots want one.
 */
public sealed interface Layout {

  /** {@return the word for the kind in documents: {@code table}, {@code board}, and so on} */
  String keyword();

  /** {@return the places for fields, in order} */
  List<LayoutSlot> slots();

  /** Returns the field in a slot; null where it is empty, or the kind has no such slot. */
  @Nullable FieldLocator field(LayoutSlot slot);

  /** {@return a copy with a field, or none, in a slot; the same layout where the kind has no such slot} */
  Layout withField(LayoutSlot slot, @Nullable FieldLocator field);

  /** {@return what the layout lacks: the needed slots that are empty} */
  default List<LayoutSlot> missing() {
    return slots().stream().filter(slot -> slot.isNeeded() && field(slot) == null).toList();
  }

  /** A layout that does not split records into groups. */
  sealed interface Ungrouped extends Layout {}

  /** Records one below the other. */
  record Table() implements Ungrouped {
    @Override
    public String keyword() {
      return "table";
    }

    @Override
    public List<LayoutSlot> slots() {
      return List.of();
    }

    @Override
    public @Nullable FieldLocator field(LayoutSlot slot) {
      return null;
    }

    @Override
    public Layout withField(LayoutSlot slot, @Nullable FieldLocator field) {
      return this;
    }
  }

  /**
   * Records as cards, in groups by the value of a field.
   *
   * @param axis the field: a {@code single_select}, {@code checkbox}, {@code user} or {@code reference}, a number, a
   *     {@code date} or {@code datetime}, or a text but {@code long_text}; null for none
   * @param steps which of its values share a group
   * @param lanes the order of the groups, and which are hidden or collapsed
   */
  record Board(@Nullable FieldLocator axis, Steps steps, Lanes lanes) implements Layout {

    /** Groups by a field with the usual steps, as they come. */
    public Board(@Nullable FieldLocator axis) {
      this(axis, Steps.USUAL, Lanes.AS_THEY_COME);
    }

    /** {@return a copy with these steps} */
    public Board withSteps(Steps steps) {
      return new Board(axis, steps, lanes);
    }

    /** {@return a copy with these lanes} */
    public Board withLanes(Lanes lanes) {
      return new Board(axis, steps, lanes);
    }

    @Override
    public String keyword() {
      return "board";
    }

    @Override
    public List<LayoutSlot> slots() {
      return List.of(LayoutSlot.AXIS);
    }

    @Override
    public @Nullable FieldLocator field(LayoutSlot slot) {
      return slot == LayoutSlot.AXIS ? axis : null;
    }

    @Override
    public Layout withField(LayoutSlot slot, @Nullable FieldLocator field) {
      return slot == LayoutSlot.AXIS ? new Board(field, steps, lanes) : this;
    }
  }

  /**
   * Records on the days of a calendar.
   *
   * @param start the {@code date} or {@code datetime} of a record; null for none
   * @param end a field of the same storage class, up to which a record lasts; null for none
   */
  record Calendar(@Nullable FieldLocator start, @Nullable FieldLocator end) implements Ungrouped {
    @Override
    public String keyword() {
      return "calendar";
    }

    @Override
    public List<LayoutSlot> slots() {
      return List.of(LayoutSlot.START, LayoutSlot.END);
    }

    @Override
    public @Nullable FieldLocator field(LayoutSlot slot) {
      return switch (slot) {
        case START -> start;
        case END -> end;
        case AXIS, COVER -> null;
      };
    }

    @Override
    public Layout withField(LayoutSlot slot, @Nullable FieldLocator field) {
      return switch (slot) {
        case START -> new Calendar(field, end);
        case END -> new Calendar(start, field);
        case AXIS, COVER -> this;
      };
    }
  }

  /**
   * Records as bars along the time.
   *
   * @param start the {@code date} or {@code datetime} at which a bar begins; null for none
   * @param end a field of the same storage class, at which it ends; null for none, and each record is a point
   */
  record Timeline(@Nullable FieldLocator start, @Nullable FieldLocator end) implements Ungrouped {
    @Override
    public String keyword() {
      return "timeline";
    }

    @Override
    public List<LayoutSlot> slots() {
      return List.of(LayoutSlot.START, LayoutSlot.END);
    }

    @Override
    public @Nullable FieldLocator field(LayoutSlot slot) {
      return switch (slot) {
        case START -> start;
        case END -> end;
        case AXIS, COVER -> null;
      };
    }

    @Override
    public Layout withField(LayoutSlot slot, @Nullable FieldLocator field) {
      return switch (slot) {
        case START -> new Timeline(field, end);
        case END -> new Timeline(start, field);
        case AXIS, COVER -> this;
      };
    }
  }

  /**
   * Records as cards with pictures.
   *
   * @param cover an {@code attachments} field with the pictures; null for cards without
   */
  record Gallery(@Nullable FieldLocator cover) implements Ungrouped {
    @Override
    public String keyword() {
      return "gallery";
    }

    @Override
    public List<LayoutSlot> slots() {
      return List.of(LayoutSlot.COVER);
    }

    @Override
    public @Nullable FieldLocator field(LayoutSlot slot) {
      return slot == LayoutSlot.COVER ? cover : null;
    }

    @Override
    public Layout withField(LayoutSlot slot, @Nullable FieldLocator field) {
      return slot == LayoutSlot.COVER ? new Gallery(field) : this;
    }
  }
}
