package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.replay.Event.Acknowledged;
import dev.fieldstone.crash.replay.Event.Begun;
import dev.fieldstone.crash.replay.Event.Change;
import dev.fieldstone.crash.replay.Event.Forced;
import dev.fieldstone.crash.replay.Event.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The moments of a history at which a crash is worth a look, all of them directly before a change: until then the file
 * stays as it is, while more and more of it must not be lost.
 */
final class CrashPoints {
  private static final int SECTOR_BYTES = 512;
  private static final int PAGE_BYTES = 4096;

  private final List<CrashPoint> afterAcknowledgement = new ArrayList<>();
  private final List<CrashPoint> withinOperations = new ArrayList<>();
  private final List<CrashPoint> withinWrites = new ArrayList<>();

  private CrashPoints() {}

  /** {@return the points of a history} */
  static CrashPoints of(History history, Random random) {
    CrashPoints points = new CrashPoints();
    boolean isAcknowledged = false;
    for (int index = 0; index < history.events().size(); index++) {
      switch (history.events().get(index)) {
        case Acknowledged acknowledged -> isAcknowledged = true;
        case Change change -> {
          points.add(index, change, isAcknowledged, random);
          isAcknowledged = false;
        }
        case Begun begun -> {}
        case Forced forced -> {}
      }
    }
    points.afterAcknowledgement.add(new CrashPoint(history.events().size(), 0));
    return points;
  }

  /** {@return some of the points, of each kind as many as there are, spread over the history, in its order} */
  List<CrashPoint> choose(int count, Random random) {
    int torn = Math.min(count / 3, withinWrites.size());
    return choose(count - torn, torn, random);
  }

  /** {@return some of the points between two changes, spread over the history, in its order} */
  List<CrashPoint> chooseWhole(int count, Random random) {
    return choose(count, 0, random);
  }

  private List<CrashPoint> choose(int wholeCount, int tornCount, Random random) {
    int within = Math.max(
        Math.min(wholeCount / 2, withinOperations.size()), wholeCount - afterAcknowledgement.size());
    return Stream.of(
            spread(afterAcknowledgement, wholeCount - within, random),
            spread(withinOperations, within, random),
            spread(withinWrites, tornCount, random))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(CrashPoint::eventCount))
        .toList();
  }

  private void add(int index, Change change, boolean isAcknowledged, Random random) {
    (isAcknowledged ? afterAcknowledgement : withinOperations).add(new CrashPoint(index, 0));
    if (change instanceof Written written && written.bytes().length > SECTOR_BYTES) {
      int unit = random.nextBoolean() && written.bytes().length > PAGE_BYTES ? PAGE_BYTES : SECTOR_BYTES;
      int maxUnits = (written.bytes().length - 1) / unit;
      withinWrites.add(new CrashPoint(index, unit * (1 + random.nextInt(maxUnits))));
    }
  }

  /** One of each of so many equal parts, or all. */
  private static List<CrashPoint> spread(List<CrashPoint> points, int count, Random random) {
    if (count >= points.size()) {
      return points;
    }
    List<CrashPoint> chosen = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int from = (int) ((long) points.size() * part / count);
      int to = (int) ((long) points.size() * (part + 1) / count);
      chosen.add(points.get(from + random.nextInt(to - from)));
    }
    return chosen;
  }
}
