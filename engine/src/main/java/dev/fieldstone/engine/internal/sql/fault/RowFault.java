package dev.fieldstone.engine.internal.sql.fault;

import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.List;

/** Something wrong in the row of a record, to be looked for. */
public sealed interface RowFault {

  /** {@return the part that has to be read to see it} */
  int part();

  /** What a record is besides its values is missing, or its version is less than 1. */
  record Head() implements RowFault {
    @Override
    public int part() {
      return 0;
    }
  }

  /**
   * The record's number was never given.
   *
   * @param next the number that the next record gets at the least
   */
  record NumberNotGiven(long next) implements RowFault {
    @Override
    public int part() {
      return 0;
    }
  }

  /**
   * The record is active and has nothing in a column.
   *
   * @param column the column
   */
  record Empty(Placement column) implements RowFault {
    @Override
    public int part() {
      return column.part();
    }
  }

  /**
   * There is something in a column.
   *
   * @param column the column
   */
  record Filled(Placement column) implements RowFault {
    @Override
    public int part() {
      return column.part();
    }
  }

  /**
   * A value is one that no write accepts.
   *
   * @param column the column
   * @param storageClass what it keeps
   */
  record Malformed(Placement column, StorageClass storageClass) implements RowFault {
    /** {@return whether a column can hold what no write accepts of a class} */
    public static boolean isPossible(StorageClass storageClass) {
      return switch (storageClass) {
        case TEXT, ACTOR, NUMBER, DATE, TIMESTAMP, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> true;
        case BOOLEAN, OPTION, REFERENCE -> false;
      };
    }

    @Override
    public int part() {
      return column.part();
    }
  }

  /**
   * A code is none of those that are known.
   *
   * @param column the column
   * @param known the codes
   */
  record UnknownCode(Placement column, List<Long> known) implements RowFault {
    /** Copies the codes. */
    public UnknownCode {
      known = List.copyOf(known);
    }

    @Override
    public int part() {
      return column.part();
    }
  }
}
