/**
 * Calendars and timelines: which records meet a span of days, and on which days they are.
 *
 * <p>A record lasts from its start to its end, both included; one without an end, or with an end before its start, is a
 * point in time.
 */
@NullMarked
package dev.fieldstone.query.internal.span;

import org.jspecify.annotations.NullMarked;
