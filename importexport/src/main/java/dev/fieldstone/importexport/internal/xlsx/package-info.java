/**
 * Spreadsheets as Office Open XML has them, read sheet by sheet and row by row in bounded memory (decision 0033).
 *
 * <p>Words: a <em>workbook</em> has <em>sheets</em>; a cell's <em>style</em> says by a <em>number format</em> whether
 * its number is a date; a <em>serial</em> is a date as a number of days. The only place that knows Apache POI, which
 * tells what number formats mean.
 */
@NullMarked
package dev.fieldstone.importexport.internal.xlsx;

import org.jspecify.annotations.NullMarked;
