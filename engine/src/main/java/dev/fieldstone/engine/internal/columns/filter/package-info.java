/**
 * From a filter as data to one that runs: fields found, operands read, every fault reported at once.
 *
 * <p>Words: a condition is <em>given</em> in a query, as its author wrote it, or <em>saved</em> in a view, with field
 * ids and the fields' Java values; a saved one that does not fit its field's present type <em>sleeps</em>; a
 * <em>comparison</em> is a condition that was read and fits. Depends on columns, predicates and the public definitions.
 */
@NullMarked
package dev.fieldstone.engine.internal.columns.filter;

import org.jspecify.annotations.NullMarked;
