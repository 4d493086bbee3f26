/**
 * The view runner: pages, groups, boards and moves, for one session. Reads only, except that a move asks the engine to
 * place records; speaks no SQL.
 *
 * <p>Words: an <em>item</em> is a record that a query shows; a <em>group</em> is one lane of a board; the <em>axis</em>
 * is the field that splits it.
 */
@NullMarked
package dev.fieldstone.query;

import org.jspecify.annotations.NullMarked;
