package dev.fieldstone.feed;

import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told, in order. */
final class Recorder implements ChangeListener {
  private final List<ChangeSet> changes = new CopyOnWriteArrayList<>();
  private final List<Long> reloads = new CopyOnWriteArrayList<>();

  @Override
  public void changed(ChangeSet changeSet) {
    changes.add(changeSet);
  }

  @Override
  public void reload(long sequence) {
    reloads.add(sequence);
  }

  /** {@return the change sets so far} */
  List<ChangeSet> changes() {
    return List.copyOf(changes);
  }

  /** {@return their sequences} */
  List<Long> sequences() {
    return changes.stream().map(ChangeSet::sequence).toList();
  }

  /** {@return the sequences up to which it was told to read anew} */
  List<Long> reloads() {
    return List.copyOf(reloads);
  }
}
