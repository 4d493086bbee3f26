/**
 * Columns from the database: keyset batches of the fields asked for, in order of creation.
 *
 * <p>A plain result of H2 is materialised as a whole before its first row; batches by key are two to three times as
 * fast and bounded in memory.
 *
 * <p>Words: a <em>lead</em> is an index that knows the few records which one condition leaves; a scan that
 * <em>follows</em> it picks these by number and looks at no others.
 */
@NullMarked
package dev.fieldstone.engine.internal.scan;

import org.jspecify.annotations.NullMarked;
