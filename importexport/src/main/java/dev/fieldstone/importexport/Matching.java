package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;

/**
 * Which record a row changes. Immutable.
 *
 * <p>A row that matches one record changes it, one that matches none makes a record, and one that matches several is
 * refused: {@code IMPORT/AMBIGUOUS_MATCH}. Archived records match, too, and stay archived. Rows of one file are taken
 * in order: a later one matches what an earlier one made or changed.
 *
 * @param fields the fields whose values have to be the same, each of which needs a column and each row a value; or the
 *     built-in field {@code id} alone: then a row without an id makes a record, and one whose id names no record of the
 *     table is refused. None for rows that all make records
 * @param clearsBlanks whether an empty cell clears the value of the record that matches; otherwise it leaves it alone
 */
public record Matching(List<FieldLocator> fields, boolean clearsBlanks) {
  /** Every row makes a record. */
  public static final Matching NONE = new Matching(List.of(), false);

  /** Copies the list. */
  public Matching {
    fields = List.copyOf(fields);
  }

  /** {@return a matching by the values of these fields, which leaves values alone where cells are empty} */
  public static Matching on(FieldLocator... fields) {
    return new Matching(List.of(fields), false);
  }

  /** {@return a copy by which empty cells clear} */
  public Matching clearingBlanks() {
    return new Matching(fields, true);
  }

  /** {@return whether every row makes a record} */
  public boolean isNone() {
    return fields.isEmpty();
  }
}
