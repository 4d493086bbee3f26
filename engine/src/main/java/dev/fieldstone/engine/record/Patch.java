package dev.fieldstone.engine.record;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a record. Immutable: each method returns a changed copy; only what it names is touched or
 * checked.
 */
public final class Patch {
  private final Map<FieldLocator, @Nullable Object> values;
  private final @Nullable Boolean archived;

  private Patch(Map<FieldLocator, @Nullable Object> values, @Nullable Boolean archived) {
    this.values = Collections.unmodifiableMap(values);
    this.archived = archived;
  }

  /** {@return a patch that changes nothing} */
  public static Patch empty() {
    return new Patch(new LinkedHashMap<>(), null);
  }

  /** {@return a patch of values by field key, or by field id in wire form; null clears} */
  public static Patch of(Map<String, ?> values) {
    Map<FieldLocator, @Nullable Object> located = new LinkedHashMap<>();
    values.forEach((key, value) -> located.put(FieldLocator.of(key), value));
    return new Patch(located, null);
  }

  /** {@return a copy that sets one more value} */
  public Patch set(String fieldKey, Object value) {
    return with(FieldLocator.of(fieldKey), value);
  }

  /** {@return a copy that sets one more value} */
  public Patch set(FieldLocator field, Object value) {
    return with(field, value);
  }

  /** {@return a copy that clears one more value} */
  public Patch clear(String fieldKey) {
    return with(FieldLocator.of(fieldKey), null);
  }

  /** {@return a copy that clears one more value} */
  public Patch clear(FieldLocator field) {
    return with(field, null);
  }

  /** {@return a copy that archives the record, or restores it} */
  public Patch archived(boolean archived) {
    return new Patch(new LinkedHashMap<>(values), archived);
  }

  /** {@return the values to set, null to clear, in the order given} */
  public Map<FieldLocator, @Nullable Object> values() {
    return values;
  }

  /** {@return whether to archive the record, or null to leave its status} */
  public @Nullable Boolean archived() {
    return archived;
  }

  private Patch with(FieldLocator field, @Nullable Object value) {
    Map<FieldLocator, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Patch(more, archived);
  }
}
