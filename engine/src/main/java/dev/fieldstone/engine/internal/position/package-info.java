/**
 * Manual order: one order key per record and view, stored only for records that were moved.
 *
 * <p>Words: an <em>order key</em> is 128 bits; a record never moved in a view has the key (its number, 0), which is not
 * stored; the <em>gap</em> of a number is the keys from it up to the next number's, room for 2^64 moved records. A move
 * takes a key from one gap; where two neighbours have none left between them, part of that gap is <em>respaced</em>. A
 * <em>stamp</em> tells one move of a record from another, an <em>epoch</em> one respacing of a view from another.
 */
@NullMarked
package dev.fieldstone.engine.internal.position;

import org.jspecify.annotations.NullMarked;
