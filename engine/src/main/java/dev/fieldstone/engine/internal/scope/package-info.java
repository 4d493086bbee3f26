/**
 * Scopes against a catalog: what a session sees of the definitions, and the conditions on the records that it sees.
 *
 * <p>Words: a <em>sight</em> is what a session sees of any state; a definition that is <em>veiled</em> finds by locator
 * only what its session sees, but knows all fields by place, since rows have them all.
 */
@NullMarked
package dev.fieldstone.engine.internal.scope;

import org.jspecify.annotations.NullMarked;
