/**
 * Queries and views as data: what to show, not how to find it.
 *
 * <p>Words: a <em>query</em> is what any read takes; a <em>view</em> is a saved way to look at one table: its kind, a
 * query, the <em>layout</em> of its kind, and (kept elsewhere) a manual order. The <em>axis</em> is the field that
 * splits a board into <em>groups</em>. Running them is the view runner's work.
 */
@NullMarked
package dev.fieldstone.engine.view;

import org.jspecify.annotations.NullMarked;
