package dev.fieldstone.engine.schema;

/**
 * What the compaction of a table did.
 *
 * @param records how many records were copied; none where there was nothing to win
 * @param freedColumns how many columns of deleted fields are free again
 * @param foldedTables how many SQL tables besides the main one went
 */
public record Compaction(long records, int freedColumns, int foldedTables) {}
