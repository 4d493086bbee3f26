/**
 * The checks of an org's storage: what always holds, looked for in one state, without changing anything.
 *
 * <p>A <em>check</em> knows one subject and reports what it finds wrong. Its cost is a few statements for each table,
 * field or view, and its memory does not grow with the records.
 */
@NullMarked
package dev.fieldstone.engine.internal.verify;

import org.jspecify.annotations.NullMarked;
