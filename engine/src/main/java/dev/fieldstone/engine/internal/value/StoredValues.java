package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stored form of values, the Java values that stand for them, and their canonical text. */
public final class StoredValues {
  private static final int MAX_SHOWN_CHARACTERS = 200;

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
      case OPTIONS -> orNull(readable(field, stored).stream().map(ids::option).toList());
      case ACTORS -> List.copyOf(StoredLists.texts(stored));
      case REFERENCES ->
          StoredLists.codeList(stored).stream().map(number -> ids.record(field.target(), number)).toList();
      case JSON -> new Json((String) stored);
      case ATTACHMENTS -> AttachmentReader.attachments(stored);
    };
  }

  /** {@return whether a value reads as empty; a checkbox never does} */
  public static boolean isEmpty(FieldDefinition field, @Nullable Object stored) {
    return switch (field.storageClass()) {
      case BOOLEAN -> false;
      case OPTION -> stored == null || !isReadable(field, stored);
      case OPTIONS -> stored == null || readable(field, stored).isEmpty();
      case TEXT, NUMBER, DATE, TIMESTAMP, ACTOR, REFERENCE, ACTORS, REFERENCES, JSON, ATTACHMENTS -> stored == null;
    };
  }

  /** {@return a value without the options that were removed; null for what reads as empty} */
  public static @Nullable Object withoutRemoved(FieldDefinition field, @Nullable Object stored) {
    return switch (field.storageClass()) {
      case OPTION -> isEmpty(field, stored) ? null : stored;
      case OPTIONS -> StoredLists.ofCodes(readable(field, stored));
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, ACTOR, REFERENCE, ACTORS, REFERENCES, JSON, ATTACHMENTS -> stored;
    };
  }

  /** {@return the canonical text, "" for empty; of a reference the wire form of its id, of an actor its label} */
  public static String canonicalText(
      FieldDefinition field, @Nullable Object stored, OrgIds ids, ActorLabels actors) {
    Object value = toPublic(field, stored, ids);
    if (value == null) {
      return "";
    }
    return switch (field.storageClass()) {
      case TEXT -> (String) value;
      case ACTOR -> actors.label((String) value);
      case NUMBER -> ((BigDecimal) value).toPlainString();
      case BOOLEAN -> value.toString();
      case DATE -> ((LocalDate) value).toString();
      case TIMESTAMP -> ((Instant) value).toString();
      case OPTION -> label(field, stored);
      case REFERENCE, JSON -> value.toString();
      case OPTIONS -> TextLists.join(readable(field, stored).stream().map(code -> label(field, code)).toList());
      case ACTORS -> TextLists.join(StoredLists.texts(stored).stream().map(actors::label).toList());
      case REFERENCES -> TextLists.join(((List<?>) value).stream().map(Object::toString).toList());
      case ATTACHMENTS -> (String) Objects.requireNonNull(stored);
    };
  }

  /**
   * {@return a value as a fact: the canonical text, cut where it is long; of an option, removed or not, its label; of
   * an actor the id}
   */
  public static String shownText(FieldDefinition field, Object stored, OrgIds ids) {
    boolean isOption = field.storageClass() == StorageClass.OPTION;
    String text = isOption ? label(field, stored) : canonicalText(field, stored, ids, ActorLabels.NONE);
    boolean isShort = text.length() <= MAX_SHOWN_CHARACTERS;
    return isShort ? text : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_CHARACTERS / 2));
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

  /** {@return the numbers of the records that a value of a field points at, in order} */
  public static List<Long> targets(FieldDefinition field, @Nullable Object stored) {
    return switch (field.storageClass()) {
      case REFERENCE -> stored instanceof Long number ? List.of(number) : List.of();
      case REFERENCES -> StoredLists.codeList(stored);
      default -> List.of();
    };
  }

  /** {@return the value of a reference field that points at records; null for none} */
  public static @Nullable Object ofTargets(FieldDefinition field, List<Long> targets) {
    if (field.storageClass() == StorageClass.REFERENCES) {
      return StoredLists.ofCodes(targets);
    }
    return targets.isEmpty() ? null : targets.getFirst();
  }

  private static @Nullable Object orNull(List<?> elements) {
    return elements.isEmpty() ? null : elements;
  }

  private static List<Long> readable(FieldDefinition field, @Nullable Object stored) {
    return StoredLists.codeList(stored).stream().filter(code -> isReadable(field, code)).toList();
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
