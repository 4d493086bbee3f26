package dev.fieldstone.query.internal.group;

import dev.fieldstone.query.Interval;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a grouping.
 *
 * @param key stable across calls; "" for the records without a value
 * @param label what people call it
 * @param color may be empty
 * @param content what puts a record there
 */
public record Lane(String key, String label, String color, Content content) {
  static final String EMPTY_KEY = "";
  static final String OTHER_KEY = "other";
  private static final String ESCAPE = "=";

  /** What the records of a lane have in common. */
  public sealed interface Content {

    /**
     * They have this value.
     *
     * @param value what a write to the axis takes
     */
    record Value(Object value) implements Content {}

    /**
     * They have a value within an interval, or a text of the same fold: nothing that a write could take.
     *
     * @param interval what the values lie in; null for texts
     */
    record Values(@Nullable Interval interval) implements Content {}

    /** They have no value. */
    record Empty() implements Content {}

    /** They have one of the values that have no lane of their own. */
    record Rest() implements Content {}
  }

  /** {@return the lane of the records without a value} */
  static Lane empty() {
    return new Lane(EMPTY_KEY, "", "", new Content.Empty());
  }

  /** {@return the lane of all values that have none of their own} */
  static Lane rest() {
    return new Lane(OTHER_KEY, OTHER_KEY, "", new Content.Rest());
  }

  /** {@return a lane of what lies within an interval} */
  static Lane of(String key, String label, Interval interval) {
    return new Lane(key, label, "", new Content.Values(interval));
  }

  /**
   * {@return the key of a lane whose key is a text of people's own, so that none is that of {@link #rest} or {@link
   * #empty}}
   */
  static String keyOf(String text) {
    return text.equals(OTHER_KEY) || text.startsWith(ESCAPE) ? ESCAPE + text : text;
  }

  /** {@return the text of which {@link #keyOf} made a key; empty if it made it of none} */
  static Optional<String> textOf(String key) {
    String text = key.startsWith(ESCAPE) ? key.substring(ESCAPE.length()) : key;
    return !key.equals(EMPTY_KEY) && keyOf(text).equals(key) ? Optional.of(text) : Optional.empty();
  }

  /** {@return whether a board shows it though it has no items} */
  public boolean isShownWithoutItems() {
    return switch (content) {
      case Content.Value value -> true;
      case Content.Values values -> true;
      case Content.Empty empty -> false;
      case Content.Rest rest -> true;
    };
  }

  /** {@return whether it is the lane of the records without a value} */
  public boolean isEmptyLane() {
    return content instanceof Content.Empty;
  }

  /** {@return whether cards can be dropped on it, on an axis that users write} */
  boolean isDroppable(boolean required) {
    return switch (content) {
      case Content.Value value -> true;
      case Content.Values values -> false;
      case Content.Empty empty -> !required;
      case Content.Rest rest -> false;
    };
  }

  /** {@return the value that a record gets when it lands here; null for none} */
  public @Nullable Object dropped() {
    return content instanceof Content.Value value ? value.value() : null;
  }

  /** {@return what its values lie in; null where that is no interval} */
  public @Nullable Interval interval() {
    return content instanceof Content.Values values ? values.interval() : null;
  }
}
