package dev.fieldstone.engine.internal.sql.fault;

/** Something wrong with the values of a reference, to be looked for. */
public enum ReferenceFault {
  /** A value points at a record that does not exist. */
  DANGLING,
  /** A value has no link. */
  UNLINKED,
  /** A value has a link to another record than it points at. */
  LINKED_OTHERWISE
}
