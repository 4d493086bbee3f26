package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in the database and as it is to be.
 *
 * @param before as it lies there
 * @param after as it is to be
 * @param changed the fields whose values are others, in order
 */
public record RecordChange(StoredRecord before, StoredRecord after, List<FieldDefinition> changed) {

  /** Copies the fields. */
  public RecordChange {
    changed = List.copyOf(changed);
  }

  /** Makes the change of a patch that was found in order; null if it changes nothing. */
  public static @Nullable RecordChange of(
      StoredRecord before, GivenValues given, boolean archived, Instant time, String actor) {
    List<FieldDefinition> changed = new ValueRules(before.definition()).changed(before, given);
    if (changed.isEmpty() && archived == before.isArchived()) {
      return null;
    }
    @Nullable Object[] values = before.stored();
    for (FieldDefinition field : changed) {
      int index = before.definition().indexOf(field);
      values[index] = HiddenTargets.kept(before, field, given.stored(index));
    }
    StoredRecord after = before.with(before.head().changed(archived, time, actor), values);
    return new RecordChange(before, after, changed);
  }

  /** {@return the numbers of the fields that changed, the status among them} */
  Set<Long> changedNumbers() {
    Set<Long> numbers = new LinkedHashSet<>();
    changed.forEach(field -> numbers.add(field.number()));
    if (before.isArchived() != after.isArchived()) {
      numbers.add(BuiltInField.ARCHIVED.number());
    }
    return numbers;
  }
}
