package dev.fieldstone.engine.internal.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.fieldstone.engine.upkeep.ColumnStats;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Decides which columns of all orgs of a workspace stay in memory: those that are used often and lately, as many as a
 * bound of bytes allows. A column that many reads used is not put out by one that a single read brings, whatever org
 * they belong to. Safe for threads.
 */
public final class ColumnCache {
  private static final int WEIGHT_BYTES = 1_024;

  private final long maxBytes;
  private final Cache<Place, Long> weights;
  private final LongAdder warmReads = new LongAdder();
  private final LongAdder coldReads = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadedRecords = new LongAdder();
  private final LongAdder evictions = new LongAdder();

  /**
   * Makes a cache.
   *
   * @param maxBytes about how much memory all columns may take; 0 keeps none
   */
  public ColumnCache(long maxBytes) {
    this.maxBytes = maxBytes;
    this.weights =
        Caffeine.newBuilder()
            .maximumWeight(Math.max(0, maxBytes / WEIGHT_BYTES))
            .weigher((Place place, Long bytes) -> weight(bytes))
            .executor(Runnable::run)
            .evictionListener(this::evicted)
            .build();
  }

  /**
   * A part of what is kept of a table; tables are told apart by identity.
   *
   * @param table the table
   * @param part the part
   */
  private record Place(TableMemory table, KeptPart part) {}

  /** {@return about how much memory all columns may take} */
  public long maxBytes() {
    return maxBytes;
  }

  /** Counts a read that needed no scan of the database. */
  public void countWarmRead() {
    warmReads.increment();
  }

  /** Counts a read that scanned the database. */
  public void countColdRead() {
    coldReads.increment();
  }

  /** Counts a scan whose columns are kept. */
  public void countLoad(long records) {
    loads.increment();
    loadedRecords.add(records);
  }

  /** {@return what the cache has and did so far} */
  public ColumnStats stats() {
    weights.cleanUp();
    long bytes =
        weights.policy().eviction().orElseThrow().weightedSize().orElse(0) * WEIGHT_BYTES;
    long tables = weights.asMap().keySet().stream().map(Place::table).distinct().count();
    return new ColumnStats(
        bytes,
        maxBytes,
        (int) tables,
        weights.asMap().size(),
        warmReads.sum(),
        coldReads.sum(),
        loads.sum(),
        loadedRecords.sum(),
        evictions.sum());
  }

  /** Notes that a part was used; one that was put out meanwhile is dropped. */
  void touch(TableMemory table, KeptPart part) {
    Long used = weights.getIfPresent(new Place(table, part));
    if (used == null) {
      table.drop(part);
    }
  }

  /** {@return whether a part may stay} */
  boolean has(TableMemory table, KeptPart part) {
    return weights.asMap().containsKey(new Place(table, part));
  }

  /** {@return whether all of these columns may stay} */
  boolean hasAll(TableMemory table, Set<ColumnKey> keys) {
    return keys.stream().allMatch(key -> weights.asMap().containsKey(new Place(table, new KeptPart.OfField(key))));
  }

  /** Puts the weights of a version in the place of those of another one. */
  void weigh(TableMemory table, @Nullable TableColumns before, @Nullable TableColumns after) {
    Set<KeptPart> left = after == null ? Set.of() : after.parts();
    if (before != null) {
      before.parts().stream()
          .filter(part -> !left.contains(part))
          .forEach(part -> weights.invalidate(new Place(table, part)));
    }
    if (after != null) {
      left.forEach(part -> weigh(new Place(table, part), before, after));
    }
  }

  private void weigh(Place place, @Nullable TableColumns before, TableColumns after) {
    Long known = weights.policy().getIfPresentQuietly(place);
    if (before == null || known == null || !before.parts().contains(place.part())) {
      weights.put(place, after.bytes(place.part()));
    } else {
      long grown = after.bytesSince(before, place.part());
      if (grown != 0) {
        weights.put(place, Math.max(0, known + grown));
      }
    }
  }

  private static int weight(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes / WEIGHT_BYTES + 1);
  }

  private void evicted(@Nullable Place place, @Nullable Long bytes, RemovalCause cause) {
    if (place != null) {
      evictions.increment();
      new ColumnEvents.Eviction(bytes == null ? 0 : bytes).commit();
      place.table().drop(place.part());
    }
  }
}
