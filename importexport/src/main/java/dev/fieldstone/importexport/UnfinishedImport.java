package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.TableId;
import java.time.Instant;

/**
 * A background import that has not ended: one that runs, or that failed or was cut off with its process.
 *
 * @param name its idempotency key; one that was made for it where it was given none
 * @param table the table that it fills
 * @param actor who began it
 * @param begun when it was begun
 * @param rows how many rows its file has
 */
public record UnfinishedImport(String name, TableId table, String actor, Instant begun, long rows) {}
