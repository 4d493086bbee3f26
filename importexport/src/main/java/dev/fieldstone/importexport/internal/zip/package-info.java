/**
 * Zip files of whoever: their directory is checked as a whole before any part is inflated.
 *
 * <p>Words: an <em>archive</em> has <em>parts</em>, each with a <em>packed</em> and an <em>unpacked</em> size. What
 * was checked is what is read: nothing here is left to a second reader of the same file (decision 0033).
 */
@NullMarked
package dev.fieldstone.importexport.internal.zip;

import org.jspecify.annotations.NullMarked;
