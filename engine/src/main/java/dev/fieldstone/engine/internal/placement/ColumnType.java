package dev.fieldstone.engine.internal.placement;

import dev.fieldstone.engine.schema.StorageClass;
import java.util.Locale;

/** What kinds of spare column an SQL table has. */
public enum ColumnType {
  /** Text of any length, lists and documents as JSON among it. */
  TEXT,
  /** Exact decimals of 34 digits. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** Days. */
  DATE,
  /** Points in time, to the microsecond. */
  TIMESTAMP,
  /** Whole numbers of 64 bits: options and records. */
  CODE;

  /** {@return the columns that keep values of a storage class} */
  public static ColumnType of(StorageClass storageClass) {
    return switch (storageClass) {
      case TEXT, ACTOR, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> TEXT;
      case NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case DATE -> DATE;
      case TIMESTAMP -> TIMESTAMP;
      case OPTION, REFERENCE -> CODE;
    };
  }

  /** {@return the name of the n-th column of this type, from 1} */
  String column(int ordinal) {
    return name().toLowerCase(Locale.ROOT) + "_" + ordinal;
  }
}
