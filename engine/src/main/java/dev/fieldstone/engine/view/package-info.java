/**
 * Queries and views as data: what to show, not how to find it.
 *
 * <p>Words: a <em>query</em> is what any read takes; a <em>view</em> is a saved way to look at one table: its kind, a
 * query, the <em>layout</em> of its kind, the fields that it shows, and (kept elsewhere) a manual order. A
 * <em>slot</em> is a place in a layout that a field fills; the <em>axis</em> is the one that splits a board into
 * <em>groups</em>. Running them is the view runner's work.
 */
@NullMarked
package dev.fieldstone.engine.view;

import org.jspecify.annotations.NullMarked;
