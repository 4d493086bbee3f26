package dev.fieldstone.operation;

import java.util.List;

/**
 * One operation of a bulk call.
 *
 * @param kind what it does
 * @param choice the table, or the record
 * @param values the values
 * @param matchOn which fields an upsert compares
 * @param link the operation of the call whose record stands in for the record, and for values of references; negative
 *     for none
 */
public record BulkSeed(Kind kind, int choice, List<GivenFor> values, List<Integer> matchOn, int link) {

  /** What an operation does. */
  public enum Kind {
    /** Makes a record. */
    CREATE,
    /** Changes one. */
    PATCH,
    /** Changes one that matches, or makes one. */
    UPSERT,
    /** Deletes one. */
    DELETE
  }
}
