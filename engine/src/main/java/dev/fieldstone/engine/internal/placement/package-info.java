/**
 * Where a field's values lie: in which SQL table of a logical table, in which column. Known to this package alone.
 *
 * <p>Words: a <em>part</em> is one of the SQL tables that keep a logical table's records: the main one (0), made with
 * spare columns, and extensions (1, 2, ...), keyed by record number, made when the spares of a type run out. A column
 * is <em>taken</em> when a field's storage class was given it; it stays taken until the table is compacted.
 */
@NullMarked
package dev.fieldstone.engine.internal.placement;

import org.jspecify.annotations.NullMarked;
