package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.value.StoredLists;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session does not see of lists of references: whatever it writes to such a list, that stays. */
final class HiddenTargets {
  private HiddenTargets() {}

  /**
   * {@return what becomes of a list that is written: each hidden element stands behind the nearest one before it that
   * is still there, or else in front; other values are as they were written}
   */
  static @Nullable Object kept(StoredRecord before, FieldDefinition field, @Nullable Object written) {
    Set<Long> hidden = before.hiddenTargetsOf(field);
    if (hidden.isEmpty() || field.storageClass() != StorageClass.REFERENCES) {
      return written;
    }
    List<Long> merged = new ArrayList<>(StoredValues.targets(field, written));
    int place = 0;
    for (Long target : StoredValues.targets(field, before.storedOf(field))) {
      int present = merged.indexOf(target);
      if (present >= 0) {
        place = present + 1;
      } else if (hidden.contains(target)) {
        merged.add(place++, target);
      }
    }
    return StoredValues.ofTargets(field, merged);
  }

  /** Refuses a list that would be too long with what is hidden of it. */
  static void demandRoom(StoredRecord before, GivenValues given) {
    if (!before.definition().isVeiled()) {
      return;
    }
    for (FieldDefinition field : before.definition().ownFields()) {
      int index = before.definition().indexOf(field);
      boolean isWritten = given.names(index) && !given.hasFault(index);
      if (isWritten && field.storageClass() == StorageClass.REFERENCES && !before.hiddenTargetsOf(field).isEmpty()) {
        Object kept = kept(before, field, given.stored(index));
        if (StoredValues.targets(field, kept).size() > StoredLists.MAX_ELEMENTS) {
          given.refuse(index, ScopeRule.hidden());
        }
      }
    }
  }
}
