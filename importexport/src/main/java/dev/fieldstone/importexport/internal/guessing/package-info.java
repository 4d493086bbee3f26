/**
 * What a file would be as a table: the rows are read once, and each column is studied in bounded memory.
 *
 * <p>Words: a <em>hypothesis</em> is something that a column could be; it stands until a value <em>objects</em> to it,
 * and the first of those that stand at the end is the guess. A value is held against a hypothesis by the lenient
 * reading of the engine, which an import uses too. Does no I/O but through
 * {@link dev.fieldstone.importexport.internal.RowSource}, and writes nothing.
 */
@NullMarked
package dev.fieldstone.importexport.internal.guessing;

import org.jspecify.annotations.NullMarked;
