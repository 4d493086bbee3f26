/**
 * Records: their ids, their values, and what can be done to them.
 *
 * <p>A <em>patch</em> sets and clears values; a <em>deletion plan</em> says what a delete would take along. Values are
 * plain Java objects, one class per storage class.
 */
@NullMarked
package dev.fieldstone.engine.record;

import org.jspecify.annotations.NullMarked;
