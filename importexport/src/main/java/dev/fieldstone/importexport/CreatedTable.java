package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.Table;

/**
 * A table that was made of a file.
 *
 * @param table the table; of a dry run, as it would have been, and its id names nothing
 * @param report what became of every row
 */
public record CreatedTable(Table table, ImportReport report) {}
