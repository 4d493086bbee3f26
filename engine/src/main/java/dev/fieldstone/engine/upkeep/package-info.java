/**
 * The care of an org's storage: what is wrong in it, and what repairs it.
 *
 * <p>A <em>finding</em> is one kind of damage at one place. Depends on nothing.
 */
@NullMarked
package dev.fieldstone.engine.upkeep;

import org.jspecify.annotations.NullMarked;
