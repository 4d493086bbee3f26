/**
 * Manual order: where a record is to stand among the records of a view.
 *
 * <p>A <em>move</em> names records and a <em>place</em>; a <em>neighbour</em> is a record to stand next to. Each view
 * has an order of its own; a record never moved in it stands where its creation put it, after all older ones.
 */
@NullMarked
package dev.fieldstone.engine.position;

import org.jspecify.annotations.NullMarked;
