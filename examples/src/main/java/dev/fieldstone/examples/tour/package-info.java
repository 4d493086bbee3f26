/**
 * The tour: the main job of the library on real data, from a CSV file to a board that can be rearranged.
 *
 * <p>Words: a <em>stop</em> is one part of the tour; a <em>trip</em> is what the stops share; a <em>check</em> compares
 * what the library answered with what a plain loop over the data says, and ends the tour if they differ.
 */
@NullMarked
package dev.fieldstone.examples.tour;

import org.jspecify.annotations.NullMarked;
