/** Runs histories on the engine and on the model at once, and compares both after each operation. */
@NullMarked
package dev.fieldstone.lockstep;

import org.jspecify.annotations.NullMarked;
