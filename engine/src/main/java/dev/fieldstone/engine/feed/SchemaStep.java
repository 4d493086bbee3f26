package dev.fieldstone.engine.feed;

/** What became of a table, a field or a view. */
public enum SchemaStep {
  /** It was not there before. */
  CREATED,
  /** Something about it is different: its name, type, options, order, clauses. */
  UPDATED,
  /** It is no longer there. */
  DELETED
}
