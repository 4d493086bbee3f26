package dev.fieldstone.engine.internal.id;

import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.ViewId;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one org. Reading an id of another org, or a made-up one, gives null. Safe for threads.
 *
 * @param cipher holds the org's tag and key
 */
public record OrgIds(IdCipher cipher) {

  /** {@return the id of a table} */
  public TableId table(long table) {
    return cipher.encode(IdKind.TABLE, table, 0, TableId::new);
  }

  /** {@return the id of a field} */
  public FieldId field(long table, long number) {
    return cipher.encode(IdKind.FIELD, table, number, FieldId::new);
  }

  /** {@return the id of an option, whose number is unique in the org} */
  public OptionId option(long number) {
    return cipher.encode(IdKind.OPTION, 0, number, OptionId::new);
  }

  /** {@return the id of a view} */
  public ViewId view(long table, long number) {
    return cipher.encode(IdKind.VIEW, table, number, ViewId::new);
  }

  /** {@return the id of a record} */
  public RecordId record(long table, long number) {
    return cipher.encode(IdKind.RECORD, table, number, RecordId::new);
  }

  /** {@return the numbers in a table's id} */
  public @Nullable IdNumbers read(TableId id) {
    return cipher.decode(IdKind.TABLE, id.high(), id.low());
  }

  /** {@return the numbers in a field's id} */
  public @Nullable IdNumbers read(FieldId id) {
    return cipher.decode(IdKind.FIELD, id.high(), id.low());
  }

  /** {@return the numbers in an option's id} */
  public @Nullable IdNumbers read(OptionId id) {
    return cipher.decode(IdKind.OPTION, id.high(), id.low());
  }

  /** {@return the numbers in a view's id} */
  public @Nullable IdNumbers read(ViewId id) {
    return cipher.decode(IdKind.VIEW, id.high(), id.low());
  }

  /** {@return the numbers in a record's id} */
  public @Nullable IdNumbers read(RecordId id) {
    return cipher.decode(IdKind.RECORD, id.high(), id.low());
  }
}
