package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.replay.Event.Acknowledged;
import dev.fieldstone.crash.replay.Event.Begun;
import dev.fieldstone.crash.replay.Event.Change;
import dev.fieldstone.crash.replay.Event.Deleted;
import dev.fieldstone.crash.replay.Event.Forced;
import dev.fieldstone.crash.replay.Event.Moved;
import dev.fieldstone.crash.replay.Event.Truncated;
import dev.fieldstone.crash.replay.Event.Written;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to the files of a directory.
 *
 * @param start the files before; must not be changed
 * @param log what the workload had announced and acknowledged before, in order
 * @param events what happened then
 */
record History(DiskContent start, List<String> log, List<Event> events) {

  History {
    log = List.copyOf(log);
    events = List.copyOf(events);
  }

  /** {@return what the workload had announced and acknowledged by a moment, in order} */
  List<String> logAt(int eventCount) {
    List<String> lines = new ArrayList<>(log);
    for (Event event : events.subList(0, eventCount)) {
      switch (event) {
        case Begun(String line) -> lines.add(line);
        case Acknowledged(String line) -> lines.add(line);
        case Change change -> {}
        case Forced forced -> {}
      }
    }
    return lines;
  }

  /** {@return the files as they were at a moment} */
  DiskContent contentAt(int eventCount) {
    DiskContent content = start.copy();
    apply(0, eventCount, content);
    return content;
  }

  /** Does to some files what was done between two moments. */
  void apply(int fromEvent, int toEvent, DiskContent content) {
    for (Event event : events.subList(fromEvent, toEvent)) {
      if (event instanceof Change change) {
        apply(change, content);
      }
    }
  }

  /** Does to some files what was done. */
  static void apply(Change change, DiskContent content) {
    switch (change) {
      case Written(String file, long offset, byte[] bytes) -> content.file(file).write(offset, ByteBuffer.wrap(bytes));
      case Truncated(String file, long sizeBytes) -> content.file(file).truncate(sizeBytes);
      case Moved(String from, String to) -> content.move(from, to);
      case Deleted(String file) -> content.delete(file);
    }
  }
}
