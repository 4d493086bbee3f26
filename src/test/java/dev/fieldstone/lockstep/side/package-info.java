/**
 * The two sides that are compared: the engine's org, the ids it issued, and pictures of both.
 *
 * <p>Words: a <em>picture</em> is everything that can be seen of an org, as lines of text, so that a difference can be
 * read; a <em>raw</em> value is what a caller gives, with options and records by the model's numbers, until
 * {@code EngineForms} puts ids in their place.
 */
@NullMarked
package dev.fieldstone.lockstep.side;

import org.jspecify.annotations.NullMarked;
