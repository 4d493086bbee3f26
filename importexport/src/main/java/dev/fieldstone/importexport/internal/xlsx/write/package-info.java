/**
 * Spreadsheets written as Office Open XML, in bounded memory: POI makes every part of the file but the rows, which are
 * streamed into the sheet's part.
 *
 * <p>A <i>sheet</i> is what is known of the file before its first row, a <i>template</i> the file without rows. Knows
 * neither tables nor fields.
 */
@NullMarked
package dev.fieldstone.importexport.internal.xlsx.write;

import org.jspecify.annotations.NullMarked;
