package dev.fieldstone.engine.feed;

/** What became of a table, a field or a view, or of an actor that the org knows. */
public enum SchemaStep {
  /** It was not there before. */
  CREATED,
  /**
   * Something about it is different: its name, type, options, order, clauses. Where a field's type is another, so may
   * all of its values be, converted or not; their records are not named.
   */
  UPDATED,
  /** It is no longer there. */
  DELETED
}
