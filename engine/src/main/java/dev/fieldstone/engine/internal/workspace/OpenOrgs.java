package dev.fieldstone.engine.internal.workspace;

import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.feed.OrgFeed;
import dev.fieldstone.engine.internal.memory.ColumnCache;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.DatabaseHost;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.Statements;
import dev.fieldstone.engine.internal.write.OpenOrg;
import dev.fieldstone.engine.upkeep.ColumnStats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orgs that are open, in bounded number. Safe for threads.
 *
 * <p>When there are too many, the one that was not used for longest is closed. One that calls run on stays open, so
 * that the bound is exceeded while more orgs are in use at once.
 */
final class OpenOrgs {
  private static final String CLOSED = "The workspace is closed";

  private final DatabaseHost host;
  private final WorkspaceOptions options;
  private final Map<String, OrgPlace> places = new ConcurrentHashMap<>();
  private final Map<String, OrgFeed> feeds = new ConcurrentHashMap<>();
  private final ReentrantLock renames = new ReentrantLock();
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final AtomicReference<@Nullable Statements> statements = new AtomicReference<>();
  private final ColumnCache columns;

  OpenOrgs(DatabaseHost host, WorkspaceOptions options) {
    this.host = host;
    this.options = options;
    this.columns = new ColumnCache(options.maxColumnBytes());
  }

  /** Keeps an org open while some work runs on it. */
  <T extends @Nullable Object> T use(String id, Function<OpenOrg, T> work) {
    while (true) {
      demandOpen();
      OrgPlace place = place(id);
      OpenOrg org = enter(place);
      if (org != null) {
        return use(place, org, work);
      }
    }
  }

  /** Closes an org, once calls on it have ended or time is up, and removes it before anybody can open it again. */
  void erase(String id, Runnable removal) {
    boolean isErased = false;
    while (!isErased) {
      demandOpen();
      OrgPlace place = place(id);
      bar(place);
      isErased = place.erase(() -> Closing.all(List.of(removal, () -> endFeed(id))));
    }
  }

  /**
   * Closes an org, once calls on it have ended or time is up, and renames it before anybody can open it or one of the
   * new id. One at a time, so that two that swap ids do not wait for each other.
   */
  void rename(String id, String newId, Runnable renaming) {
    renames.lock();
    try {
      AtomicBoolean isRenamed = new AtomicBoolean();
      while (!isRenamed.get()) {
        demandOpen();
        OrgPlace from = place(id);
        OrgPlace to = place(newId);
        barBoth(from, to);
        Runnable renamingAlone =
            () -> {
              renaming.run();
              endFeed(id);
            };
        from.close(() -> isRenamed.set(to.close(renamingAlone)));
      }
    } finally {
      renames.unlock();
    }
  }

  /**
   * Closes all orgs, once calls on them have ended or time is up, and the host. An interrupt ends the waiting. The
   * second time, nothing is done.
   */
  void close() {
    if (!isClosed.compareAndSet(false, true)) {
      return;
    }
    List<OrgPlace> open = List.copyOf(places.values());
    long deadlineNanos = deadlineNanos();
    try {
      for (OrgPlace place : open) {
        place.bar(deadlineNanos);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    List<Runnable> steps = new ArrayList<>();
    open.forEach(place -> steps.add(place::close));
    steps.add(host::close);
    feeds.values().forEach(feed -> steps.add(feed::close));
    Closing.all(steps);
  }

  /** {@return what is kept of the orgs' columns in memory} */
  ColumnStats columnStats() {
    demandOpen();
    return columns.stats();
  }

  void demandOpen() {
    if (isClosed.get()) {
      throw new FieldstoneException(ErrorCode.WORKSPACE_CLOSED, CLOSED);
    }
  }

  private <T extends @Nullable Object> T use(OrgPlace place, OpenOrg org, Function<OpenOrg, T> work) {
    try {
      return work.apply(org);
    } catch (FieldstoneException failure) {
      boolean isCutOff = failure.code() == ErrorCode.STORAGE_FAILED && place.isGone();
      throw isCutOff && (isClosed.get() || place.isErased()) ? cutOff(failure) : failure;
    } finally {
      place.exit();
      closeIdlest();
    }
  }

  private OrgPlace place(String id) {
    return places.computeIfAbsent(
        id, absent -> new OrgPlace(() -> open(absent), gone -> places.remove(absent, gone)));
  }

  private static @Nullable OpenOrg enter(OrgPlace place) {
    try {
      return place.enter();
    } catch (InterruptedException interruption) {
      throw interrupted(interruption);
    }
  }

  private void barBoth(OrgPlace from, OrgPlace to) {
    bar(from);
    try {
      bar(to);
    } catch (FieldstoneException interrupted) {
      from.unbar();
      throw interrupted;
    }
  }

  private void bar(OrgPlace place) {
    try {
      place.bar(deadlineNanos());
    } catch (InterruptedException interruption) {
      place.unbar();
      throw interrupted(interruption);
    }
  }

  /** Runs while nobody else can open the same org. */
  private OpenOrg open(String id) {
    demandOpen();
    OrgDatabase database = host.open(id);
    return OpenOrg.open(database, statements(database), options.limits(), options.clock(), feed(id), columns);
  }

  private void endFeed(String id) {
    OrgFeed feed = feeds.remove(id);
    if (feed != null) {
      feed.close();
    }
  }

  private OrgFeed feed(String id) {
    return feeds.computeIfAbsent(id, OrgFeed::new);
  }

  private void closeIdlest() {
    int tooMany = places.size() - options.maxOpenOrgs();
    if (tooMany > 0) {
      places.values().stream()
          .filter(OrgPlace::isIdle)
          .sorted(Comparator.comparingLong(OrgPlace::lastUsedNanos))
          .limit(tooMany)
          .forEach(OrgPlace::closeIfIdle);
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

  private long deadlineNanos() {
    return System.nanoTime() + TimeUnit.NANOSECONDS.convert(options.closeTimeout());
  }

  private FieldstoneException cutOff(FieldstoneException cause) {
    String sentence = isClosed.get() ? CLOSED : "The org was removed while the call ran";
    FieldstoneException cutOff = new FieldstoneException(ErrorCode.WORKSPACE_CLOSED, sentence, cause);
    Object outcome = cause.facts().get("outcome");
    return outcome == null ? cutOff : cutOff.with("outcome", outcome);
  }

  private static FieldstoneException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", cause);
  }
}
