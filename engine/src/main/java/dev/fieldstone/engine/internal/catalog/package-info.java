/**
 * What an org's tables, fields and views are: an immutable snapshot in memory, documents in the database.
 *
 * <p>Words: a <em>definition</em> is a public snapshot together with the numbers and places behind it; a <em>class
 * memory</em> is what a field keeps of a storage class that it has, or had; the <em>catalog</em> holds the definitions
 * of one org in one state.
 */
@NullMarked
package dev.fieldstone.engine.internal.catalog;

import org.jspecify.annotations.NullMarked;
