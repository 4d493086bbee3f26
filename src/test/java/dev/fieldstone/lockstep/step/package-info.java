/**
 * One operation on both sides: its choices become things of the model, its seeds definitions, and then model and engine
 * either both do it with the same answer, or both refuse it for the same reasons.
 */
@NullMarked
package dev.fieldstone.lockstep.step;

import org.jspecify.annotations.NullMarked;
