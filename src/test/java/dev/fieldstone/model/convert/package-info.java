/**
 * What becomes of values when their field takes a type of another class: worked out value by value, as the
 * specification words it, and by nothing that the library uses.
 */
@NullMarked
package dev.fieldstone.model.convert;

import org.jspecify.annotations.NullMarked;
