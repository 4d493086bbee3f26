/**
 * Conditions as they run: one object a condition, made for its comparison and its kind of column, with its operands
 * ready.
 *
 * <p>A <em>predicate</em> takes a batch and the indexes of the records that are still <em>candidates</em>, and clears
 * those that do not match. Depends on columns and folds alone.
 */
@NullMarked
package dev.fieldstone.engine.internal.columns.predicate;

import org.jspecify.annotations.NullMarked;
