/**
 * What a table looks like: tables, fields, their types, options, and schema documents.
 *
 * <p>A <em>draft</em> says how something is to be made, a <em>patch</em> what is to be changed, a <em>locator</em>
 * names something by id, by an earlier snapshot of it, or by key. Tables and fields are immutable snapshots; a stale
 * one is fine wherever one is asked for, since only its id counts.
 *
 * <p>Where no key is given, it is made from the name: in lower case, with one {@code _} for whatever is neither a
 * letter nor a digit; the name Total Cost makes {@code total_cost}. Where a sibling has that key, a number is appended.
 */
@NullMarked
package dev.fieldstone.engine.schema;

import org.jspecify.annotations.NullMarked;
