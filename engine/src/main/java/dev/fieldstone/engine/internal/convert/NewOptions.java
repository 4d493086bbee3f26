package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that ask for options which are made for them. */
final class NewOptions {
  private NewOptions() {}

  /** {@return whether a text names one of the new options, told by their case folds} */
  static boolean asksFor(Set<String> made, FieldDefinition to, @Nullable Object stored) {
    if (made.isEmpty() || !(stored instanceof String text)) {
      return false;
    }
    List<String> labels = to.storageClass() == StorageClass.OPTIONS ? TextLists.parse(text) : List.of(text);
    return labels != null && labels.stream().anyMatch(label -> made.contains(TextFold.caseFold(label.strip())));
  }
}
