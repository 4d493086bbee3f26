/**
 * The door: a workspace, its orgs, and sessions on them.
 *
 * <p>Words: a <em>workspace</em> is everything one process opens; an <em>org</em> is one tenant, with a database of its
 * own; a <em>session</em> is an org seen by one actor. Everything here is safe for many threads, virtual ones included;
 * calls block, and none returns a future. Values and definitions live in the packages beside this one.
 */
@NullMarked
package dev.fieldstone.engine;

import org.jspecify.annotations.NullMarked;
