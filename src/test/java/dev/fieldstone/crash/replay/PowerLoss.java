package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.replay.Event.Change;
import dev.fieldstone.crash.replay.Event.Forced;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * A loss of power: what was forced is there, and of every other change nothing, all or a part, whatever became of its
 * neighbours.
 */
final class PowerLoss implements Crash {
  private final History history;
  private final List<Fate> fates;
  private final Random random;
  private final DiskContent forced;
  private int forcedCount;
  private int eventCount;

  /** Prepares losses at moments of a history, each with one of these fates. */
  PowerLoss(History history, Collection<Fate> fates, Random random) {
    this.history = history;
    this.fates = fates.stream().sorted().toList();
    this.random = random;
    this.forced = history.start().copy();
  }

  @Override
  public DiskContent remainsAt(CrashPoint point) {
    forceUpTo(point.eventCount());
    List<Change> unforced =
        history.events().subList(forcedCount, eventCount).stream()
            .filter(Change.class::isInstance)
            .map(Change.class::cast)
            .toList();
    Fate fate = fates.get(random.nextInt(fates.size()));
    Remains remains = new Remains(forced.copy(), random);
    for (int index = 0; index < unforced.size(); index++) {
      Change change = unforced.get(index);
      switch (fate) {
        case DROPPED -> {}
        case ANY_KEPT -> remains.keepIf(random.nextBoolean(), change);
        case FIRST_DROPPED -> remains.keepIf(index > 0, change);
        case LAST_KEPT -> remains.keepIf(index == unforced.size() - 1, change);
        case CUT_OFF -> remains.keepBeginning(change);
        case SCATTERED -> remains.keepPages(change);
      }
    }
    return remains.content();
  }

  private void forceUpTo(int newEventCount) {
    int before = forcedCount;
    for (Event event : history.events().subList(eventCount, newEventCount)) {
      if (event instanceof Forced(int count)) {
        forcedCount = Math.max(forcedCount, count);
      }
    }
    eventCount = newEventCount;
    history.apply(before, forcedCount, forced);
  }
}
