package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import java.util.List;

/** A table and its fields in one state, with the numbers behind the ids. Immutable. */
public interface TableShape extends FieldSource {

  /** {@return the table} */
  Table table();

  /** {@return every field: built-in ones first, then the table's own in order} */
  List<Field> fields();

  /** {@return the options of a select in their order, with their codes} */
  List<CodedOption> options(Field field);

  /**
   * Returns the number of a record of this table.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code RECORD/NOT_FOUND} if the id is not one of this table
   */
  long number(RecordId record);

  /** {@return the id of a record of this table} */
  RecordId id(long number);

  /**
   * An option and the code that stands for it in columns.
   *
   * @param code the code
   * @param option the option
   */
  record CodedOption(long code, dev.fieldstone.engine.schema.Option option) {}
}
