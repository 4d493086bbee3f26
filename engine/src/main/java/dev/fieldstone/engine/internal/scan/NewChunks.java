package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import org.jspecify.annotations.Nullable;

/** The records of a table of which nothing is kept, from one number to another. */
final class NewChunks implements Chunks {
  /** The first records are handed over soon. */
  private static final int FIRST_RECORDS = 2_048;

  private final ChunkReader reader;
  private long after;
  private long upTo;
  private int most;
  private boolean isOver;

  private NewChunks(ChunkReader reader, long after, long upTo, int most) {
    this.reader = reader;
    this.after = after;
    this.upTo = upTo;
    this.most = most;
  }

  /** {@return all records} */
  static NewChunks all(ChunkReader reader) {
    return new NewChunks(reader, 0, Long.MAX_VALUE, FIRST_RECORDS);
  }

  @Override
  public @Nullable Chunk next() {
    if (isOver) {
      return null;
    }
    Chunk chunk = reader.next(after, upTo, most);
    isOver = chunk.size() < most;
    if (chunk.size() == 0) {
      return null;
    }
    after = chunk.last();
    most = Chunk.MAX_RECORDS;
    return chunk;
  }

  @Override
  public boolean isMuch() {
    if (isOver) {
      return false;
    }
    upTo = reader.last();
    return upTo - after > Ahead.MIN_CHUNKS * (long) Chunk.MAX_RECORDS;
  }

  /** Where many records were deleted, a half by numbers is not one by records. */
  @Override
  public Chunks halve(SqlConnection other) {
    long middle = after + (upTo - after) / 2;
    Chunks second = new NewChunks(reader.by(other), middle, upTo, Chunk.MAX_RECORDS);
    upTo = middle;
    return second;
  }
}
