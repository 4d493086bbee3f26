package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks that are kept, and lack some columns. */
final class LackingChunks implements Chunks {
  private final ChunkReader reader;
  private List<Chunk> left;

  /** Begins with the first of some chunks. */
  LackingChunks(ChunkReader reader, List<Chunk> chunks) {
    this.reader = reader;
    this.left = chunks;
  }

  @Override
  public @Nullable Chunk next() {
    if (left.isEmpty()) {
      return null;
    }
    Chunk chunk = left.getFirst();
    left = left.subList(1, left.size());
    return reader.completed(chunk);
  }

  @Override
  public boolean isMuch() {
    return left.size() > Ahead.MIN_CHUNKS;
  }

  @Override
  public Chunks halve(SqlConnection other) {
    int middle = left.size() / 2;
    Chunks second = new LackingChunks(reader.by(other), left.subList(middle, left.size()));
    left = left.subList(0, middle);
    return second;
  }
}
