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
  private final String workspace = UUID.randomUUID().toString();
  private final StatementListener listener;
  private final Map<String, H2Database> anchors = new ConcurrentSkipListMap<>();

  /** Makes an empty host. */
  public H2Memory(StatementListener listener) {
    this.listener = listener;
  }

  @Override
  public OrgDatabase open(String org) {
    anchors.computeIfAbsent(org, absent -> connect(absent, Ending.SHUT_DOWN));
    return connect(org, Ending.LEAVE);
  }

  @Override
  public boolean exists(String org) {
    return anchors.containsKey(org);
  }

  @Override
  public List<String> orgs() {
    return List.copyOf(anchors.keySet());
  }

  @Override
  public void erase(String org) {
    H2Database anchor = anchors.remove(org);
    if (anchor != null) {
      anchor.close();
    }
  }

  @Override
  public void close() {
    Closing.all(anchors.values().stream().map(anchor -> (Runnable) anchor::close).toList());
    anchors.clear();
  }

  /** A database in memory lives while a connection to it is open: the anchor is one. Nothing to force. */
  private H2Database connect(String org, Ending ending) {
    String url = "jdbc:h2:mem:" + workspace + "-" + FileNames.of(org);
    return H2Database.open(url, CacheBudget.Share.none(), Durability.PROCESS, ending, listener);
  }
}
