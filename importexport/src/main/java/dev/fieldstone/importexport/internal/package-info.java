/**
 * What imports and exports of every file format share: rows in, rows out, the formula guard, progress.
 *
 * <p>A format is a {@link dev.fieldstone.importexport.internal.RowFile} to read and a
 * {@link dev.fieldstone.importexport.internal.RowSink} to write; neither knows of tables.
 */
@NullMarked
package dev.fieldstone.importexport.internal;

import org.jspecify.annotations.NullMarked;
