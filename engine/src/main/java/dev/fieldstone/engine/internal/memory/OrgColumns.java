package dev.fieldstone.engine.internal.memory;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.feed.Commit;
import dev.fieldstone.engine.internal.feed.RecentCommits;
import dev.fieldstone.engine.internal.feed.TableDelta;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The columns of one org, kept from its opening to its closing, and what changed lately. Safe for threads. */
public final class OrgColumns {
  private final ColumnCache cache;
  private final RecentCommits commits;
  private final Map<Long, TableMemory> tables = new ConcurrentHashMap<>();
  private volatile boolean isClosed;

  /**
   * Begins with nothing.
   *
   * @param cache decides what stays
   * @param sequence the last commit of the org
   */
  public OrgColumns(ColumnCache cache, long sequence) {
    this.cache = cache;
    this.commits = new RecentCommits(sequence);
  }

  /** {@return whether any columns are kept at all} */
  public boolean areKept() {
    return cache.maxBytes() > 0 && !isClosed;
  }

  /** {@return what decides which columns stay} */
  public ColumnCache cache() {
    return cache;
  }

  /** {@return what is kept of a table} */
  public TableMemory table(long number) {
    return tables.computeIfAbsent(number, absent -> new TableMemory(cache));
  }

  /** Takes what was committed, before any read can see it; what is kept of tables that are gone is forgotten. */
  public void committed(List<Commit> next, Catalog catalog) {
    commits.add(next);
    if (areKept()) {
      tables.entrySet().removeIf(table -> isGone(table.getKey(), table.getValue(), catalog));
    }
  }

  private static boolean isGone(long number, TableMemory memory, Catalog catalog) {
    boolean isGone = catalog.find(number) == null;
    if (isGone) {
      memory.close();
    }
    return isGone;
  }

  /** {@return what changed in a table after one commit up to another one; null where that is no longer known} */
  public @Nullable TableDelta changes(long table, long after, long upTo) {
    return commits.between(table, after, upTo);
  }

  /** Forgets everything: the org is closed. */
  public void close() {
    isClosed = true;
    tables.values().forEach(TableMemory::close);
    tables.clear();
  }
}
