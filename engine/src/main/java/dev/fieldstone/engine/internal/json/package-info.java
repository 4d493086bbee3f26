/** JSON texts as trees of Java values, and their one canonical form. */
@NullMarked
package dev.fieldstone.engine.internal.json;

import org.jspecify.annotations.NullMarked;
