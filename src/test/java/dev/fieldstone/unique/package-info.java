/** Unique fields: what is refused, what is switched on and off, what it costs, and who wins where several try. */
@NullMarked
package dev.fieldstone.unique;

import org.jspecify.annotations.NullMarked;
