/**
 * One writer per org, and the states that reads see.
 *
 * <p>Words: an <em>operation</em> is one write, all or nothing; a <em>state</em> is what a read sees: a connection, and
 * the catalog that belongs to what the connection shows.
 */
@NullMarked
package dev.fieldstone.engine.internal.write;

import org.jspecify.annotations.NullMarked;
