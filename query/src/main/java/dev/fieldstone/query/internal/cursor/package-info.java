/**
 * Where a page ended, as a token: bound to its query, sealed with the org's key, and bounded in size (decision 0027).
 *
 * <p>Words: an <em>anchor</em> is a record that a page showed, with what tells whether it still stands where it stood;
 * a
 * <em>fingerprint</em> tells one query from another.
 */
@NullMarked
package dev.fieldstone.query.internal.cursor;

import org.jspecify.annotations.NullMarked;
