/**
 * SQL: the only place that renders it, and the wrapper of a JDBC connection through which all of it runs.
 *
 * <p>Statements are rendered once per shape and kept; JDBC executes them. Only generated names reach a text; every
 * value is bound. What differs by database is asked of a {@link dev.fieldstone.engine.internal.sql.Backend}.
 */
@NullMarked
package dev.fieldstone.engine.internal.sql;

import org.jspecify.annotations.NullMarked;
