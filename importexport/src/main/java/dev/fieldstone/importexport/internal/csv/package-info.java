/**
 * CSV: encodings, delimiters, rows in and rows out. The only place that knows Commons CSV.
 *
 * <p>Bytes pass a strict decoder, then a reader that bounds cells and rows, then the parser; so whatever comes, memory
 * is bounded and every fault has a place.
 */
@NullMarked
package dev.fieldstone.importexport.internal.csv;

import org.jspecify.annotations.NullMarked;
