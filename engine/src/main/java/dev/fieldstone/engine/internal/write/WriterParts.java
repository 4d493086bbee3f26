package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.feed.OrgFeed;
import dev.fieldstone.engine.internal.sql.SqlConnection;

/**
 * What a writer works with. Used by one thread at a time.
 *
 * @param sql the connection that data and catalog are written by
 * @param definer the connection that SQL tables are made by
 * @param numbering gives new numbers
 * @param catalogStore writes the catalog
 * @param org what does not differ between states
 * @param feed takes what is committed
 */
record WriterParts(
    SqlConnection sql,
    SqlConnection definer,
    Numbering numbering,
    CatalogStore catalogStore,
    OrgResources org,
    OrgFeed feed) {}
