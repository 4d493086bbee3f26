package dev.fieldstone.importexport.internal.guessing;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A way to write days or points in time.
 *
 * @param format as the lenient reading takes it; null for the ISO form, and for typed cells
 * @param stated whether the host stated it, so that it stands for itself
 * @param rival the format that reads the same texts with day and month swapped; null for none
 * @param fits whether a cell is written so, and loses nothing when it is read
 */
record TimeForm(@Nullable String format, boolean stated, @Nullable String rival, Predicate<Cell> fits) {}
