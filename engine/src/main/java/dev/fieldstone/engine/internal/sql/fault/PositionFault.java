package dev.fieldstone.engine.internal.sql.fault;

/** Something wrong with a manual position, to be looked for. */
public enum PositionFault {
  /** The record does not exist. */
  WITHOUT_RECORD,
  /** The position is none that a move gives. */
  MALFORMED,
  /** Another record has the same position in the view. */
  SHARED
}
