package dev.fieldstone.engine.schema;

import java.util.List;

/**
 * Tables, fields, options and views as a document, matched by key.
 *
 * <p>Applying it creates what is missing and updates names and options where it says so; it never deletes, and the
 * same document twice changes nothing.
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
