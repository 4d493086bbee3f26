/** Sessions within a scope: what they see and write, what they are refused, and that they never learn of the rest. */
@NullMarked
package dev.fieldstone.scope;

import org.jspecify.annotations.NullMarked;
