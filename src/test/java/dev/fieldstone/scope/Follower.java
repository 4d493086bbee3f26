package dev.fieldstone.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.query.ViewRunner;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps which records a session within a scope sees, by what it is told. */
final class Follower implements ChangeListener {
  private final Twins twins;
  private final Set<RecordId> kept = ConcurrentHashMap.newKeySet();
  private final Set<RecordId> strangers = ConcurrentHashMap.newKeySet();
  private final Subscription subscription;

  Follower(Twins twins) {
    this.twins = twins;
    kept.addAll(present());
    subscription = twins.scoped().session().subscribe(this);
  }

  @Override
  public void changed(ChangeSet changes) {
    changes.tables().forEach(
        table -> {
          kept.addAll(table.created());
          table.updated().keySet().stream().filter(record -> !kept.contains(record)).forEach(strangers::add);
          table.deleted().stream().filter(record -> !kept.remove(record)).forEach(strangers::add);
        });
  }

  @Override
  public void reload(long sequence) {
    throw new AssertionError("Nothing was missed");
  }

  /** Fails unless it was told of all that the session sees, and of nothing else. */
  void compare() {
    assertThat(subscription.awaitDelivered(Duration.ofSeconds(20))).isTrue();
    subscription.close();
    assertThat(strangers).isEmpty();
    assertThat(kept).isEqualTo(present());
  }

  private Set<RecordId> present() {
    Set<RecordId> present = new HashSet<>();
    for (String table : RandomScope.TABLES) {
      if (!twins.scope().isClosed(table)) {
        present.addAll(
            ViewRunner.on(twins.scoped().session()).ids(table, Query.everything().withStatus(Status.ANY)));
      }
    }
    return present;
  }
}
