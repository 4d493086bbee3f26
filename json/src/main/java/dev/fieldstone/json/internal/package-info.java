/** Which type has which form, and how forms become texts. */
@NullMarked
package dev.fieldstone.json.internal;

import org.jspecify.annotations.NullMarked;
