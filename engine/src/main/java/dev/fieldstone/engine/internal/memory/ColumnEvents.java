package dev.fieldstone.engine.internal.memory;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** What the JDK's flight recorder is told of columns in memory. */
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class ColumnEvents {
  private static final String CATEGORY = "Fieldstone";

  private ColumnEvents() {}

  /** A read brought columns into memory. */
  @Name("dev.fieldstone.ColumnLoad")
  @Label("Column Load")
  @Category(CATEGORY)
  @Description("A read left the columns that it streamed in memory")
  @StackTrace(false)
  public static final class Load extends Event {
    @Label("Table")
    private final String table;

    @Label("Columns")
    private int columns;

    @Label("Records")
    private long records;

    @Label("Size")
    @DataAmount
    private long bytes;

    /** Makes an event of a table. */
    public Load(String table) {
      this.table = table;
    }

    /** Ends it with what was loaded. */
    public void loaded(int columnCount, long recordCount, long size) {
      columns = columnCount;
      records = recordCount;
      bytes = size;
      commit();
    }
  }

  /** A version was brought to a later commit. */
  @Name("dev.fieldstone.ColumnCatchUp")
  @Label("Column Catch-up")
  @Category(CATEGORY)
  @Description("Columns in memory were brought to a later commit")
  @StackTrace(false)
  public static final class CatchUp extends Event {
    @Label("Table")
    private final String table;

    @Label("Records")
    private int records;

    @Label("Forgotten")
    @Description("Whether so much had changed that the columns were dropped")
    private boolean forgotten;

    /** Makes an event of a table. */
    public CatchUp(String table) {
      this.table = table;
    }

    /** Ends it with how many records had changed. */
    public void caughtUp(int changedRecords, boolean areForgotten) {
      records = changedRecords;
      forgotten = areForgotten;
      commit();
    }
  }

  /** A column was put out of memory. */
  @Name("dev.fieldstone.ColumnEviction")
  @Label("Column Eviction")
  @Category(CATEGORY)
  @Description("A column was put out of memory for want of room")
  @StackTrace(false)
  static final class Eviction extends Event {
    @Label("Size")
    @DataAmount
    private final long bytes;

    Eviction(long bytes) {
      this.bytes = bytes;
    }
  }
}
