package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.view.Filter;
import java.util.Set;

/**
 * What a session's scope keeps of a table from it.
 *
 * @param hidden the numbers of the fields that are not seen
 * @param readOnly the numbers of the fields that are seen, but not written
 * @param withoutDefault the numbers of the fields whose defaults may name what is not seen
 * @param isReadOnly whether its records can't be written at all
 * @param records which records are seen
 */
public record Veil(Set<Long> hidden, Set<Long> readOnly, Set<Long> withoutDefault, boolean isReadOnly, Filter records) {
  /** Keeps nothing from anybody. */
  public static final Veil NONE = new Veil(Set.of(), Set.of(), Set.of(), false, Filter.EVERYTHING);

  /** Copies the numbers. */
  public Veil {
    hidden = Set.copyOf(hidden);
    readOnly = Set.copyOf(readOnly);
    withoutDefault = Set.copyOf(withoutDefault);
  }

  /** {@return a field as the session sees it} */
  FieldDefinition over(FieldDefinition field) {
    boolean isWritable = field.field().writable() && !readOnly.contains(field.number());
    boolean hidesDefault = withoutDefault.contains(field.number());
    return isWritable == field.field().writable() && !hidesDefault ? field : field.seen(isWritable, hidesDefault);
  }

  /** {@return whether there may be records that are not seen} */
  public boolean hidesRecords() {
    return !records.equals(Filter.EVERYTHING);
  }
}
