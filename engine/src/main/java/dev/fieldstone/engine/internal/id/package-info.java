/**
 * Ids: their wire form, and the cipher that hides numbers in them. Tokens: bytes that only the org reads.
 *
 * <p>Words: a <em>number</em> counts tables, fields, options, views, or the records of a table inside one org and never
 * leaves the engine; an <em>id</em> is that number encrypted with the org's key.
 */
@NullMarked
package dev.fieldstone.engine.internal.id;

import org.jspecify.annotations.NullMarked;
