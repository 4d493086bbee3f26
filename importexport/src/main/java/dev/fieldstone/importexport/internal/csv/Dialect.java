package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.Quote;

/**
 * What separates the cells of a CSV file.
 *
 * @param delimiter what stands between cells
 * @param quote what stands around those that hold a delimiter
 */
record Dialect(Delimiter delimiter, Quote quote) {}
