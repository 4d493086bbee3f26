/**
 * The oracle: an org as plain lists and maps, with no idea of a database. Written from the words of the specification,
 * apart from the engine, and never asking it anything.
 *
 * <p>Words: a <em>number</em> names a thing of the model (tables, fields, options, records and views share one count);
 * a <em>slot</em> is where a field keeps the values of one storage class, so that values of other slots lie dormant.
 * {@code meaning} says what queries mean, {@code change} what writes do. Later types, operators and layouts are new
 * variants of the sealed types here.
 */
@NullMarked
package dev.fieldstone.model;

import org.jspecify.annotations.NullMarked;
