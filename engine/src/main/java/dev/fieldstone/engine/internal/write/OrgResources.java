package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.memory.OrgColumns;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.Statements;
import java.time.Clock;

/**
 * What one open org is made of, besides its data. Safe for threads.
 *
 * @param database the database
 * @param statements the statements of its backend
 * @param ids the org's ids
 * @param limits the workspace's limits
 * @param clock the workspace's clock
 * @param columns the columns that are kept in memory
 */
public record OrgResources(
    OrgDatabase database,
    Statements statements,
    OrgIds ids,
    Limits limits,
    Clock clock,
    OrgColumns columns) {}
