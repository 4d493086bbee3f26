/**
 * What is done to an org, as plain data that any property engine can generate, shrink and print.
 *
 * <p>An operation knows nothing of the state it will meet: it names tables, fields, records and views by a
 * <em>choice</em>, a number that is taken modulo how many there are by then. An operation that finds nothing to choose
 * from does nothing.
 */
@NullMarked
package dev.fieldstone.operation;

import org.jspecify.annotations.NullMarked;
