/**
 * Columns in the form in which they are kept in memory: small, and quick to ask about many values at once.
 *
 * <p>Words: whole numbers are <em>packed</em> as their distance from the least of a chunk, in as few bits as the
 * farthest needs; a text that occurs often is a <em>word</em>, kept once, and its place among the words stands for it.
 * Every form gives back exactly the values that it was made of. Depends on columns alone.
 */
@NullMarked
package dev.fieldstone.engine.internal.columns.packed;

import org.jspecify.annotations.NullMarked;
