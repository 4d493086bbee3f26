/**
 * Records: read by number, made, changed, and deleted with everything that cascades.
 *
 * <p>Words: the <em>closure</em> of a delete is the records that go with it; a <em>link</em> says which record refers
 * to which, and is kept beside every reference so that deletes find referrers without reading tables.
 */
@NullMarked
package dev.fieldstone.engine.internal.record;

import org.jspecify.annotations.NullMarked;
