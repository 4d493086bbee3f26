/**
 * What {@code Org.verify()} finds: each kind of damage is planted behind the engine's back, by itself, and has to be
 * found as it is, and nothing else; and what the library says to repair it repairs it.
 */
@NullMarked
package dev.fieldstone.verify;

import org.jspecify.annotations.NullMarked;
