package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.sql.SqlConnection;

/**
 * A state that nobody changes.
 *
 * @param sql shows one state of the data, or is good for one statement
 * @param catalog the catalog of that state
 * @param org what does not differ between states
 */
public record Snapshot(SqlConnection sql, Catalog catalog, OrgResources org) implements State {}
