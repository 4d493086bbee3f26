package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The Java classes of values. */
final class ValueClasses {
  private ValueClasses() {}

  /** {@return the class of the values of a storage class} */
  static Class<?> of(StorageClass storageClass) {
    return switch (storageClass) {
      case TEXT, ACTOR -> String.class;
      case NUMBER -> BigDecimal.class;
      case BOOLEAN -> Boolean.class;
      case DATE -> LocalDate.class;
      case TIMESTAMP -> Instant.class;
      case OPTION -> OptionId.class;
      case REFERENCE -> RecordId.class;
      case OPTIONS, ACTORS, REFERENCES, ATTACHMENTS -> List.class;
      case JSON -> Json.class;
    };
  }

  /** {@return the class of the elements of lists} */
  static Class<?> ofElement(StorageClass storageClass) {
    return switch (storageClass) {
      case OPTIONS -> OptionId.class;
      case REFERENCES -> RecordId.class;
      case ACTORS -> String.class;
      case ATTACHMENTS -> Attachment.class;
      default -> Void.class;
    };
  }

  /** Refuses to give a value as another class than it has. */
  static void demand(Class<?> actual, Class<?> expected) {
    if (actual != expected) {
      throw new IllegalArgumentException("The field holds values of another class: " + actual.getSimpleName());
    }
  }
}
