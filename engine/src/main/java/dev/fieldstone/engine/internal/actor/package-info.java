/**
 * Whom an org knows, as one state has it: actors by id, and by label.
 *
 * <p>Depends on the public data and on the folds of text; does no I/O.
 */
@NullMarked
package dev.fieldstone.engine.internal.actor;

import org.jspecify.annotations.NullMarked;
