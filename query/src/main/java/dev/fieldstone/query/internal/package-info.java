/**
 * The session's view runner. The packages beside it hold what it is made of: plan, order and group do no I/O;
 * run reads by them; cursor says where a page goes on; move works out where records go and asks the engine to put them
 * there.
 */
@NullMarked
package dev.fieldstone.query.internal;

import org.jspecify.annotations.NullMarked;
