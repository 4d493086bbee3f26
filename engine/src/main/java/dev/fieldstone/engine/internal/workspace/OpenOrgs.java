package dev.fieldstone.engine.internal.workspace;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.sql.DatabaseHost;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.Statements;
import dev.fieldstone.engine.internal.write.OpenOrg;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orgs that are open, in bounded number. Safe for threads.
 *
 * <p>An org that leaves the cache while calls run on it is closed by the last of them; if it is asked for before that,
 * it comes back as it is. So an org is never open twice.
 */
final class OpenOrgs {
  private final DatabaseHost host;
  private final WorkspaceOptions options;
  private final Map<String, OpenOrg> leaving = new ConcurrentHashMap<>();
  private final LoadingCache<String, OpenOrg> cache;
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final AtomicReference<@Nullable Statements> statements = new AtomicReference<>();

  OpenOrgs(DatabaseHost host, WorkspaceOptions options) {
    this.host = host;
    this.options = options;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(options.maxOpenOrgs())
            .evictionListener(this::leave)
            .build(this::reviveOrOpen);
  }

  /** Keeps an org open while some work runs on it. */
  <T extends @Nullable Object> T use(String id, Function<OpenOrg, T> work) {
    while (true) {
      demandOpen();
      OpenOrg org = cache.get(id);
      if (org.enter()) {
        try {
          return work.apply(org);
        } finally {
          org.exit();
        }
      }
      cache.asMap().remove(id, org);
    }
  }

  /** Closes an org, once calls on it have ended or time is up, and removes it. */
  void erase(String id, Runnable removal) {
    cache
        .asMap()
        .computeIfPresent(
            id,
            (key, org) -> {
              close(org);
              return null;
            });
    removal.run();
  }

  /** Closes all orgs; {@return whether they were open} */
  boolean close() {
    boolean isFirst = isClosed.compareAndSet(false, true);
    if (isFirst) {
      List.copyOf(cache.asMap().values()).forEach(this::close);
      List.copyOf(leaving.values()).forEach(this::close);
      cache.invalidateAll();
    }
    return isFirst;
  }

  void demandOpen() {
    if (isClosed.get()) {
      throw new FieldstoneException(ErrorCode.WORKSPACE_CLOSED, "The workspace is closed");
    }
  }

  /** Runs while the cache lets nobody else load the same org. */
  private void leave(@Nullable String id, @Nullable OpenOrg org, RemovalCause cause) {
    if (id != null && org != null && !org.retire()) {
      leaving.put(id, org);
    }
  }

  private OpenOrg reviveOrOpen(String id) {
    OpenOrg back = leaving.remove(id);
    if (back != null && back.revive()) {
      return back;
    }
    demandOpen();
    OrgDatabase database = host.open(id);
    boolean isOpen = false;
    try {
      OpenOrg org = OpenOrg.open(database, statements(database), options.limits(), options.clock());
      isOpen = true;
      return org;
    } finally {
      if (!isOpen) {
        database.close();
      }
    }
  }

  /** All orgs of a workspace have one backend, and so the same statements. */
  private Statements statements(OrgDatabase database) {
    Statements known = statements.get();
    if (known != null) {
      return known;
    }
    Statements made = new Statements(database.backend());
    Statements other = statements.compareAndExchange(null, made);
    return other == null ? made : other;
  }

  private void close(OpenOrg org) {
    try {
      org.close(options.closeTimeout().toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", interrupted);
    }
  }
}
