package dev.fieldstone.engine.schema;

/**
 * One thing that applying a schema document did, or left as it is.
 *
 * @param kind whether something was made, changed, or left
 * @param path what, by keys: {@code deals}, {@code deals.amount}, {@code deals/pipeline}; a table that was made stands
 *     for all its parts
 */
public record SchemaChange(Kind kind, String path) {

  /** Whether something was made or changed. */
  public enum Kind {
    /** It was missing and was made. */
    CREATED,
    /** It was there and was changed. */
    UPDATED,
    /** It is there otherwise than the document says, in what users may change, and was left as it is. */
    DIFFERS
  }
}
