package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.OptionalLong;

/** What conditions have to know about the fields of a table. */
public interface FieldSource {

  /**
   * Returns a field, built-in or not.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  Field field(FieldLocator field);

  /**
   * Reads an operand as a value of a field, by the strict reading. The settings of the field's type do not matter: a
   * part of a text need not be a value, a number may have more digits than the field keeps, and the id of something
   * that is gone is still an id.
   *
   * @return the field's Java value: String, BigDecimal, Boolean, LocalDate, Instant, OptionId or RecordId
   * @throws FieldstoneException {@code VALUE/INVALID} if it can't be read
   */
  Object read(Field field, Object operand);

  /** {@return the code that stands for an OptionId or RecordId in the columns of a field; empty if it is gone} */
  OptionalLong code(Field field, Object id);
}
