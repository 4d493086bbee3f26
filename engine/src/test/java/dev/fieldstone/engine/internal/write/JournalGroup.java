package dev.fieldstone.engine.internal.write;

import java.util.ArrayList;
import java.util.List;

/** A group of the smallest writes there are: numbers at the end of a journal, which nothing but the queue protects. */
final class JournalGroup implements WriteQueue.Group<JournalGroup.Entry> {
  private final List<Integer> journal;
  private final int maxEntries;
  private final List<Entry> run = new ArrayList<>();

  JournalGroup(List<Integer> journal, int maxEntries) {
    this.journal = journal;
    this.maxEntries = maxEntries;
  }

  /** A number to be added. */
  static final class Entry extends Ticket {
    private final int number;
    private final Thread caller = Thread.currentThread();
    private Thread runner = caller;
    private int place;

    Entry(int number, boolean isCallersOwn) {
      super(isCallersOwn);
      this.number = number;
    }

    /** {@return how long the journal was with it} */
    int place() {
      return place;
    }

    boolean isRunByCaller() {
      return runner.equals(caller);
    }
  }

  @Override
  public void run(Entry entry) {
    journal.add(entry.number);
    entry.place = journal.size();
    entry.runner = Thread.currentThread();
    run.add(entry);
  }

  @Override
  public boolean isFull() {
    return run.size() >= maxEntries;
  }

  @Override
  public void finish() {
    run.forEach(Ticket::settle);
  }
}
