package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.meaning.ModelText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What it means that the values of a field are unique: no two records of the table hold the same one. */
public final class ModelUniqueness {
  private ModelUniqueness() {}

  /** Refuses a uniqueness that values of a type can't have. */
  static void refuseImpossible(ModelType type, Uniqueness uniqueness) {
    boolean isText = isPossible(type) && type.slot().storageClass() == StorageClass.TEXT;
    boolean isPossible =
        switch (uniqueness) {
          case NONE -> true;
          case EXACT -> isPossible(type);
          case IGNORE_CASE -> isText;
        };
    if (!isPossible) {
      throw new ModelRefusal(ErrorCode.FIELD_TYPE_INVALID);
    }
  }

  private static boolean isPossible(ModelType type) {
    return !(type instanceof ModelType.Computed)
        && switch (type.slot().storageClass()) {
          case TEXT, NUMBER, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> true;
          case BOOLEAN, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
        };
  }

  /** {@return how many of some values are not the first of their kind} */
  public static long countRepeated(Uniqueness uniqueness, List<Object> values) {
    long distinct = values.stream().map(value -> comparable(uniqueness, value)).distinct().count();
    return uniqueness == Uniqueness.NONE ? 0 : values.size() - distinct;
  }

  /** Refuses a change after which two records hold what is unique. */
  public static void refuseRepeated(ModelTable table, ModelField field) {
    if (field.uniqueness != Uniqueness.NONE && isRepeated(table, field, field.uniqueness)) {
      throw new ModelRefusal(ErrorCode.FIELD_VALUES_NOT_UNIQUE);
    }
  }

  /** {@return whether two records hold the same value of the field's present slot} */
  static boolean isRepeated(ModelTable table, ModelField field, Uniqueness uniqueness) {
    Set<Object> seen = new HashSet<>();
    return table.records.stream()
        .map(record -> record.stored(field, field.type.slot()))
        .filter(Objects::nonNull)
        .anyMatch(value -> !seen.add(comparable(uniqueness, value)));
  }

  /** {@return whether a record other than one, which may be null, holds a value that has to be unique} */
  static boolean isTaken(ModelTable table, ModelField field, @Nullable ModelRecord self, Object value) {
    return field.uniqueness != Uniqueness.NONE
        && table.records.stream()
            .filter(record -> record != self)
            .map(record -> record.stored(field, field.type.slot()))
            .anyMatch(held -> held != null && comparable(field, held).equals(comparable(field, value)));
  }

  /** Empties what a field holds, or held, once in its table. */
  static void emptyUnique(ModelRecord record, ModelField field) {
    if (field.uniqueness != Uniqueness.NONE) {
      record.put(field, null);
    }
    field.remembered.forEach(
        (slot, then) -> {
          if (!slot.equals(field.type.slot()) && then.uniqueness() != Uniqueness.NONE) {
            record.put(field, slot, null);
          }
        });
  }

  /** {@return what a value is compared by} */
  static Object comparable(ModelField field, Object value) {
    return comparable(field.uniqueness, value);
  }

  private static Object comparable(Uniqueness uniqueness, Object value) {
    return switch (value) {
      case String text when uniqueness == Uniqueness.IGNORE_CASE -> ModelText.caseFold(text);
      case BigDecimal number -> number.stripTrailingZeros();
      default -> value;
    };
  }
}
