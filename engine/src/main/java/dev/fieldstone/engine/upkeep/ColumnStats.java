package dev.fieldstone.engine.upkeep;

/**
 * What a workspace keeps of its tables' columns in memory, and did so since it was opened.
 *
 * @param bytes about how much memory they take, with the manual orders of views
 * @param maxBytes how much they may take
 * @param tables of how many tables there are any, over all open orgs
 * @param columns how many there are, with the manual orders of views
 * @param warmReads reads of columns that were answered from memory; one that was begun anew counts again
 * @param coldReads reads of columns that were streamed from the database
 * @param loads how often columns were kept of what a read streamed
 * @param loadedRecords the records of these
 * @param evictions how many columns and manual orders were put out since there was no room
 */
public record ColumnStats(
    long bytes,
    long maxBytes,
    int tables,
    int columns,
    long warmReads,
    long coldReads,
    long loads,
    long loadedRecords,
    long evictions) {}
