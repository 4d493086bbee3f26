/**
 * Files in, files out: tables filled from CSV, tables and views written to CSV.
 *
 * <p>Words: a file has <em>rows</em>, <em>columns</em> and <em>cells</em>; a table has records, fields and values. A
 * row number is the one a spreadsheet shows: the header is row 1, and a line break inside quotes begins no row.
 */
@NullMarked
package dev.fieldstone.importexport;

import org.jspecify.annotations.NullMarked;
