/** The README's sample, run as a host would run it. */
@NullMarked
package dev.fieldstone.examples;

import org.jspecify.annotations.NullMarked;
