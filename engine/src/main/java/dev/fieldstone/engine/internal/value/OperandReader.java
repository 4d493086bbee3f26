package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operands of conditions, by the strict reading: of a number's scale nothing is asked, and an id of something
 * gone is still an id.
 */
public final class OperandReader {
  private static final int ANY_SCALE = 64;

  private OperandReader() {}

  /**
   * Reads an operand as the Java value of a field's class.
   *
   * @throws FieldstoneException {@code VALUE/INVALID}
   */
  public static Object read(FieldDefinition field, Object operand, OrgIds ids) {
    return switch (operand) {
      case OptionId id when isOption(field) -> id;
      case Option option when isOption(field) -> option.id();
      case RecordLocator record when field.storageClass().isReferring() -> record.id();
      default -> parse(field, operand, ids);
    };
  }

  private static Object parse(FieldDefinition field, Object operand, OrgIds ids) {
    if (field.storageClass().isReferring()) {
      return orRefuse(operand instanceof CharSequence text ? WireIds.record(text.toString()) : null);
    }
    Object id = isOption(field) ? WireIds.option(operand.toString()) : null;
    return id == null ? orRefuse(value(field, operand, ids)) : id;
  }

  private static @Nullable Object value(FieldDefinition field, Object operand, OrgIds ids) {
    ValueReader reader =
        new ValueReader(ids, ActorDirectory.EMPTY, Limits.defaults(), Reading.strict(), ZoneOffset.UTC);
    ValueRead read = reader.read(asOperandType(field), operand);
    return read instanceof ValueRead.Good good
        ? StoredValues.toPublic(asOperandType(field), good.stored(), ids)
        : null;
  }

  private static boolean isOption(FieldDefinition field) {
    return field.storageClass() == StorageClass.OPTION || field.storageClass() == StorageClass.OPTIONS;
  }

  /** A type that reads any value of the field's class, or any element of it, whatever the field's own settings. */
  private static FieldDefinition asOperandType(FieldDefinition field) {
    FieldType type =
        switch (field.storageClass()) {
          case TEXT, ACTOR, ACTORS, JSON, ATTACHMENTS -> FieldType.longText();
          case NUMBER -> FieldType.number(ANY_SCALE);
          case BOOLEAN -> FieldType.checkbox();
          case DATE -> FieldType.date();
          case TIMESTAMP -> FieldType.dateTime();
          case OPTION, OPTIONS -> new FieldType.SingleSelect(List.of());
          case REFERENCE, REFERENCES -> field.field().type();
        };
    return field.reading(type);
  }

  private static Object orRefuse(@Nullable Object value) {
    if (value == null) {
      throw new FieldstoneException(ErrorCode.VALUE_INVALID, "The operand does not fit the field");
    }
    return value;
  }
}
