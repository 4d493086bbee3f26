package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the cells of selects and references find their options and records. Immutable: each method returns a changed
 * copy.
 *
 * @param createsOptions whether labels that a select does not have become options of it: up to 100 in all, with the
 *     first batch
 * @param createsTargets whether what refers to no record makes one, with that as its display value, or as the value
 *     that it is looked up by; in the same write as the row, and whatever else may be wrong with the row. Not in the
 *     table that is filled itself: what a row refers to there may be another row of the file
 * @param lookups the unique field of the target table by whose values a reference finds its records; references that
 *     are not named find them by display value or id
 */
public record Linking(
    boolean createsOptions, boolean createsTargets, Map<FieldLocator, FieldLocator> lookups) {
  /** Options by label or id, records by display value or id, and none made. */
  public static final Linking PRESENT = new Linking(false, false, Map.of());

  /** Copies the map. */
  public Linking {
    lookups = Collections.unmodifiableMap(new LinkedHashMap<>(lookups));
  }

  /** {@return a copy that makes options} */
  public Linking creatingOptions() {
    return new Linking(true, createsTargets, lookups);
  }

  /** {@return a copy that makes records that are referred to} */
  public Linking creatingTargets() {
    return new Linking(createsOptions, true, lookups);
  }

  /** {@return a copy by which a reference finds its records by a unique field of theirs} */
  public Linking by(FieldLocator reference, FieldLocator targetField) {
    Map<FieldLocator, FieldLocator> more = new LinkedHashMap<>(lookups);
    more.put(reference, targetField);
    return new Linking(createsOptions, createsTargets, more);
  }
}
