package dev.fieldstone.engine.schema;

import java.util.List;

/**
 * Tables, fields, options and views as a document, matched by key.
 *
 * <p>Applying it creates what is missing, makes names, texts, locks and options of what is there the ones that it says,
 * and never deletes; the same document twice changes nothing. A text left empty says nothing. What else users may have
 * changed is left, and said to differ: types, defaults, whether values are required, the display field, what a view
 * shows. Of locked fields, the document also changes the default and whether values are required.
 *
 * @param tables the tables in the order in which missing ones are made; references may point forward
 */
public record Schema(List<TableDraft> tables) {

  /** Copies the tables. */
  public Schema {
    tables = List.copyOf(tables);
  }

  /** {@return a document of these tables} */
  public static Schema of(TableDraft... tables) {
    return new Schema(List.of(tables));
  }
}
