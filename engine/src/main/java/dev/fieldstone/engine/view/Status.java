package dev.fieldstone.engine.view;

/** Which records a query looks at, by their status. */
public enum Status {
  /** Those not archived. */
  ACTIVE,
  /** Only archived ones. */
  ARCHIVED,
  /** All. */
  ANY
}
