/**
 * Bulk calls: many operations on records of several tables, judged in order in memory and written set by set.
 *
 * <p>Words: a <em>step</em> is one operation of a call; a <em>draft</em> is a record as the steps so far leave it, not
 * yet written; a <em>key</em> is the values by which an upsert finds its record.
 */
@NullMarked
package dev.fieldstone.engine.internal.bulk;

import org.jspecify.annotations.NullMarked;
