package dev.fieldstone.engine.internal.idempotency;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.document.AnswerDocument;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;

/**
 * What an answer names, as it is in a state.
 *
 * @param state the state
 */
public record PresentThings(State state) implements AnswerDocument.Present {

  @Override
  public Record record(RecordId id) {
    Record found = new RecordFetch(state).find(id);
    if (found == null) {
      throw TableDefinition.notFound(id);
    }
    return found;
  }

  @Override
  public Table table(TableId id) {
    return state.catalog().get(id).table();
  }

  @Override
  public Field field(FieldId id) {
    IdNumbers numbers = state.org().ids().read(id);
    TableDefinition table = numbers == null ? null : state.catalog().find(numbers.table());
    if (table == null) {
      throw new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "The org has no such field")
          .with("field", id.toString());
    }
    return table.field(id);
  }

  @Override
  public View view(ViewId id) {
    return state.catalog().get(id).view().view();
  }
}
