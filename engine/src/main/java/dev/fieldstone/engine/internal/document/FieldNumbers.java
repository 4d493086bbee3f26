package dev.fieldstone.engine.internal.document;

import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;

/**
 * The fields of one table, as numbers in a document and as ids in memory.
 *
 * @param ids the org's ids
 * @param table the table's number
 */
record FieldNumbers(OrgIds ids, long table) {

  long number(FieldLocator field) {
    IdNumbers numbers = field instanceof FieldId id ? ids.read(id) : null;
    if (numbers == null) {
      throw new IllegalStateException("A kept clause names its field by id");
    }
    return numbers.number();
  }

  FieldId id(long number) {
    return ids.field(table, number);
  }
}
