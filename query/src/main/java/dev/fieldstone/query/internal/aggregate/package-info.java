/**
 * Aggregates over columns: what is asked for made ready once, and accumulators for each group of records.
 *
 * <p>Words: a <em>tally</em> is what is kept of the values of one field for some aggregates of it; an
 * <em>accumulator</em> holds the tallies of one group of records. Does no I/O.
 */
@NullMarked
package dev.fieldstone.query.internal.aggregate;

import org.jspecify.annotations.NullMarked;
