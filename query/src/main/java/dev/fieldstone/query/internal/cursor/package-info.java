/**
 * Where a page ended, as a token: bound to its query, and opaque to whoever holds it.
 */
@NullMarked
package dev.fieldstone.query.internal.cursor;

import org.jspecify.annotations.NullMarked;
