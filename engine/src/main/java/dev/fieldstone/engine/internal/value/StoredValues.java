package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The stored form of values, the Java values that stand for them, and their canonical text. */
public final class StoredValues {
  private StoredValues() {}

  /** {@return what a host sees: a removed option reads as empty, an unset checkbox as false} */
  public static @Nullable Object toPublic(FieldDefinition field, @Nullable Object stored, OrgIds ids) {
    StorageClass storageClass = field.storageClass();
    if (stored == null) {
      return storageClass == StorageClass.BOOLEAN ? Boolean.FALSE : null;
    }
    return switch (storageClass) {
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, ACTOR -> stored;
      case OPTION -> isReadable(field, stored) ? ids.option((Long) stored) : null;
      case REFERENCE -> ids.record(tableOf(field, ids), (Long) stored);
    };
  }

  /** {@return whether a value reads as empty; a checkbox never does} */
  public static boolean isEmpty(FieldDefinition field, @Nullable Object stored) {
    return switch (field.storageClass()) {
      case BOOLEAN -> false;
      case OPTION -> stored == null || !isReadable(field, stored);
      case TEXT, NUMBER, DATE, TIMESTAMP, ACTOR, REFERENCE -> stored == null;
    };
  }

  /** {@return the canonical text, "" for empty; of a reference the wire form of its id} */
  public static String canonicalText(FieldDefinition field, @Nullable Object stored, OrgIds ids) {
    Object value = toPublic(field, stored, ids);
    if (value == null) {
      return "";
    }
    return switch (field.storageClass()) {
      case TEXT, ACTOR -> (String) value;
      case NUMBER -> ((BigDecimal) value).toPlainString();
      case BOOLEAN -> value.toString();
      case DATE -> ((LocalDate) value).toString();
      case TIMESTAMP -> ((Instant) value).toString();
      case OPTION -> label(field, stored);
      case REFERENCE -> value.toString();
    };
  }

  /** {@return whether two stored values read the same} */
  public static boolean areEqual(FieldDefinition field, @Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
      return left.compareTo(right) == 0;
    }
    if (field.storageClass() == StorageClass.BOOLEAN) {
      return Boolean.TRUE.equals(one) == Boolean.TRUE.equals(other);
    }
    return one == null ? other == null : one.equals(other);
  }

  /** The table that a reference points at; for the record itself, its own. */
  private static long tableOf(FieldDefinition field, OrgIds ids) {
    if (field.isReference()) {
      return field.target();
    }
    IdNumbers own = ids.read(field.field().table());
    if (own == null) {
      throw new IllegalStateException("A field's table is one of its org");
    }
    return own.table();
  }

  private static boolean isReadable(FieldDefinition field, Object stored) {
    OptionEntry entry = field.option((Long) stored);
    return entry != null && !entry.removed();
  }

  private static String label(FieldDefinition field, @Nullable Object stored) {
    OptionEntry entry = stored == null ? null : field.option((Long) stored);
    return entry == null ? "" : entry.label();
  }
}
