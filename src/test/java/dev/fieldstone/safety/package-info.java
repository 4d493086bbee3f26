/** Texts and files that were made to do harm. */
@NullMarked
package dev.fieldstone.safety;

import org.jspecify.annotations.NullMarked;
