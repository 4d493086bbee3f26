/**
 * The order of items: what each level of sorting compares, read from batches or kept, and the first of many.
 *
 * <p>Words: a <em>level</em> is one sort of a query; an <em>order key</em> is what is kept of a record to compare it
 * later; <em>ties</em> go by manual position, then record number, so an order is always strict. Does no I/O: what
 * references display is asked of a {@link dev.fieldstone.query.internal.order.DisplaySource}.
 */
@NullMarked
package dev.fieldstone.query.internal.order;

import org.jspecify.annotations.NullMarked;
