/**
 * Exports: which fields become columns, what is written for a value, one state for count and rows, files that appear
 * whole or not at all.
 *
 * <p>Reads records through the view runner, writes rows through {@link dev.fieldstone.importexport.internal.RowSink}.
 */
@NullMarked
package dev.fieldstone.importexport.internal.exporting;

import org.jspecify.annotations.NullMarked;
