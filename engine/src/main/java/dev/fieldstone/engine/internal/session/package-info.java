/**
 * Sessions: the public API's calls, turned into states to read and operations to run.
 *
 * <p>A <em>gate</em> is the way to an org: free, so that each call has a state of its own; or bound to one state or one
 * operation, for the work that {@code read} and {@code write} run.
 */
@NullMarked
package dev.fieldstone.engine.internal.session;

import org.jspecify.annotations.NullMarked;
