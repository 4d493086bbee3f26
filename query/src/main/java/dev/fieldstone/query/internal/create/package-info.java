/** Records made in a view: with the values that it asks for, at the place where people want them. */
@NullMarked
package dev.fieldstone.query.internal.create;

import org.jspecify.annotations.NullMarked;
