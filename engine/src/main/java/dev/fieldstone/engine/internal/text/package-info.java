/**
 * Text as people compare it: its folds, its order, and what is asked of it. Depends on nothing.
 */
@NullMarked
package dev.fieldstone.engine.internal.text;

import org.jspecify.annotations.NullMarked;
