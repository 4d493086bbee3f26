package dev.fieldstone.engine.view;

/** What becomes of the fields that a table gets after a view was made. */
public enum NewFields {
  /** They are shown, behind those shown already, in order of creation. */
  SHOW_LAST,
  /** They are hidden. */
  HIDE
}
