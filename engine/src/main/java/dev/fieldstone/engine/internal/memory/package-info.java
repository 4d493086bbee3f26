/**
 * Columns of tables in use, kept in memory, so that reads need not stream them from the database.
 *
 * <p>Words: a <em>version</em> is the columns of one table as a commit left them, and does not change; a <em>chunk</em>
 * is a part of its records, in order of their numbers. A later version shares with the one before it every column of a
 * chunk in which nothing changed, and an earlier one is gone when no read holds it any more. Does no I/O: who reads
 * brings the values (decision 0037).
 */
@NullMarked
package dev.fieldstone.engine.internal.memory;

import org.jspecify.annotations.NullMarked;
