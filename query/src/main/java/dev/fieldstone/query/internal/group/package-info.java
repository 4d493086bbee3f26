/**
 * Groups: which lanes an axis has, and in which of them a record is. Does no I/O.
 *
 * <p>Words: a <em>grouping</em> splits records by one axis; a <em>lane</em> is a group before its items are counted.
 * Every record is in exactly one lane.
 */
@NullMarked
package dev.fieldstone.query.internal.group;

import org.jspecify.annotations.NullMarked;
