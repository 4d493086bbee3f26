/**
 * Imports: which column is which field, rows counted before the first write, batches, and the account of every row.
 *
 * <p>Reads rows through {@link dev.fieldstone.importexport.internal.RowSource}, writes records through the session.
 */
@NullMarked
package dev.fieldstone.importexport.internal.importing;

import org.jspecify.annotations.NullMarked;
