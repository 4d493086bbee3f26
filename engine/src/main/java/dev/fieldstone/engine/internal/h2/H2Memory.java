package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.internal.h2.H2Database.Ending;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.DatabaseHost;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** H2 databases in memory, one per org, gone when the workspace is closed. */
public final class H2Memory implements DatabaseHost {
  private final StatementListener listener;
  private final Map<String, Anchored> databases = new ConcurrentSkipListMap<>();

  /** Makes an empty host. */
  public H2Memory(StatementListener listener) {
    this.listener = listener;
  }

  /**
   * A database in memory lives while a connection to it is open.
   *
   * @param url where it is
   * @param anchor keeps it alive
   */
  private record Anchored(String url, H2Database anchor) {}

  @Override
  public OrgDatabase open(String org) {
    Anchored anchored = databases.computeIfAbsent(org, absent -> make());
    return connect(anchored.url(), Ending.LEAVE);
  }

  @Override
  public boolean exists(String org) {
    return databases.containsKey(org);
  }

  @Override
  public List<String> orgs() {
    return List.copyOf(databases.keySet());
  }

  @Override
  public void rename(String org, String newOrg) {
    Anchored moved = databases.remove(org);
    if (moved != null) {
      databases.put(newOrg, moved);
    }
  }

  @Override
  public void erase(String org) {
    Anchored anchored = databases.remove(org);
    if (anchored != null) {
      anchored.anchor().close();
    }
  }

  @Override
  public void close() {
    Closing.all(databases.values().stream().map(anchored -> (Runnable) anchored.anchor()::close).toList());
    databases.clear();
  }

  private Anchored make() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID();
    return new Anchored(url, connect(url, Ending.SHUT_DOWN));
  }

  /** Nothing to force. */
  private H2Database connect(String url, Ending ending) {
    return H2Database.open(url, CacheBudget.Share.none(), Durability.PROCESS, ending, listener);
  }
}
