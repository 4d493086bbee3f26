/**
 * From a query and a view to a plan: which records, in which order, with what left out. Does no I/O.
 *
 * <p>Words: the <em>conditions</em> of a plan are the view's filter and the query's, both of which must hold; a clause
 * of the view <em>sleeps</em> while it does not fit its field's present type.
 */
@NullMarked
package dev.fieldstone.query.internal.plan;

import org.jspecify.annotations.NullMarked;
