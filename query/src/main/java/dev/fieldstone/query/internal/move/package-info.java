/**
 * Moves: what is checked before, where the records have to be put, what the view shows around them afterwards.
 *
 * <p>Words: records <em>land</em> in a lane, which on a view without groups is all there is; a <em>standing</em> is
 * where a record stands in the view; a <em>spot</em> is where the move asks to stand, and the <em>gap</em> there has
 * an item on each side, or none. A <em>placement</em> is what the engine is asked to do in the end.
 */
@NullMarked
package dev.fieldstone.query.internal.move;

import org.jspecify.annotations.NullMarked;
