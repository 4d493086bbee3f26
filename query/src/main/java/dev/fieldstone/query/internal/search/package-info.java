/**
 * Search: the words of a query, looked for in what the fields of a record show.
 *
 * <p>A <em>word</em> is what stands between white space, by search fold. What is asked of columns is like a filter: it
 * does no I/O, but for what references display.
 */
@NullMarked
package dev.fieldstone.query.internal.search;

import org.jspecify.annotations.NullMarked;
