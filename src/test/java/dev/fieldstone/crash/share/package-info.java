/**
 * What belongs to one thread of a workload, as the workload knows it: its records, its tables, fields and views, and
 * the orders that it made.
 *
 * <p>Words: a <em>fact</em> is one thing that can be read from an org, as a text under a key; an <em>effect</em> is
 * what an operation changes.
 */
@NullMarked
package dev.fieldstone.crash.share;

import org.jspecify.annotations.NullMarked;
