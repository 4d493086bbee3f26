package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.StorageClass;

/**
 * One level of sorting: {@code Sort.by("name", ASC).naturally()}. Text by search fold, then case fold, then code
 * points; selects by the order of their options; references by display value; actors by label. Lists, attachments and
 * JSON have no order.
 *
 * @param field what to sort by
 * @param direction which way
 * @param empties where records without a value go, whatever the direction
 * @param rule how values compare
 */
public record Sort(FieldLocator field, Direction direction, Empties empties, Rule rule) {

  /** Makes a level whose values compare as those of their class usually do. */
  public Sort(FieldLocator field, Direction direction, Empties empties) {
    this(field, direction, empties, Rule.USUAL);
  }

  /** Which way a sort runs. */
  public enum Direction {
    /** From small to large. */
    ASC,
    /** From large to small. */
    DESC
  }

  /** Where records without a value go. */
  public enum Empties {
    /** Before all others. */
    FIRST,
    /** After all others. */
    LAST
  }

  /** How values compare. */
  public enum Rule {
    /** As values of their class usually do. */
    USUAL,
    /**
     * For texts: digits that stand together count by the number they make, so that {@code file2} comes before
     * {@code file10}. Such a number stands where a digit would, however long it is; texts that are the same by this go
     * by the usual order.
     */
    NATURAL,
    /** For selects with one option: by label, as texts compare, instead of by the order of the options. */
    LABEL;

    /** {@return whether values of this class can compare so} */
    public boolean applies(StorageClass storageClass) {
      return switch (this) {
        case USUAL -> true;
        case NATURAL -> storageClass == StorageClass.TEXT;
        case LABEL -> storageClass == StorageClass.OPTION;
      };
    }
  }

  /** {@return a level that puts empties last} */
  public static Sort by(String fieldKey, Direction direction) {
    return new Sort(FieldLocator.of(fieldKey), direction, Empties.LAST);
  }

  /** {@return a copy that puts records without a value before all others} */
  public Sort emptiesFirst() {
    return new Sort(field, direction, Empties.FIRST, rule);
  }

  /** {@return a copy that compares digits in texts by the numbers they make} */
  public Sort naturally() {
    return new Sort(field, direction, empties, Rule.NATURAL);
  }

  /** {@return a copy that compares options by label} */
  public Sort byLabel() {
    return new Sort(field, direction, empties, Rule.LABEL);
  }

  /** {@return a copy by another field} */
  public Sort of(FieldLocator other) {
    return new Sort(other, direction, empties, rule);
  }
}
