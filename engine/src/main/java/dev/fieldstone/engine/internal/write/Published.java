package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;

/**
 * What the last commit left, for reads that begin.
 *
 * @param catalog the catalog
 * @param sequence its place among all that changed the org
 */
record Published(Catalog catalog, long sequence) {}
