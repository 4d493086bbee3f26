package dev.fieldstone.engine.schema;

/**
 * What kind of column keeps a type's values. Changing between types of one class keeps every value as it is; changing
 * class leaves the values behind, dormant, until a type of their class returns.
 */
public enum StorageClass {
  /** {@link String}, in Unicode's form NFC. */
  TEXT,
  /** {@link java.math.BigDecimal} of at most 34 significant digits, without trailing zeros. */
  NUMBER,
  /** {@link Boolean}; unset reads as false. */
  BOOLEAN,
  /** {@link java.time.LocalDate}, years 0001 to 9999. */
  DATE,
  /** {@link java.time.Instant}, to the microsecond. */
  TIMESTAMP,
  /** {@link OptionId}. */
  OPTION,
  /** An actor as the host names it: {@link String}. */
  ACTOR,
  /** {@link dev.fieldstone.engine.record.RecordId}; the target table is part of the class. */
  REFERENCE,
  /** {@link java.util.List} of {@link OptionId}, each once, in an order. */
  OPTIONS,
  /** {@link java.util.List} of actors as the host names them, each once, in an order. */
  ACTORS,
  /** {@link java.util.List} of {@link dev.fieldstone.engine.record.RecordId}; the target table is part of the class. */
  REFERENCES,
  /** {@link dev.fieldstone.engine.record.Json}. */
  JSON,
  /** {@link java.util.List} of {@link dev.fieldstone.engine.record.Attachment}, in an order. */
  ATTACHMENTS;

  /** {@return whether a value of the class points at records of a target table} */
  public boolean isReferring() {
    return this == REFERENCE || this == REFERENCES;
  }
}
