/** Columns in memory: what they spare, that they never lag behind, and that they stay within bounds. */
@NullMarked
package dev.fieldstone.memory;

import org.jspecify.annotations.NullMarked;
