package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.replay.Event.Written;
import java.nio.ByteBuffer;

/** The death of the process: everything that was written is there, of the last write maybe its beginning. */
final class ProcessDeath implements Crash {
  private final History history;
  private final DiskContent content;
  private int eventCount;

  ProcessDeath(History history) {
    this.history = history;
    this.content = history.start().copy();
  }

  @Override
  public DiskContent remainsAt(CrashPoint point) {
    history.apply(eventCount, point.eventCount(), content);
    eventCount = point.eventCount();
    DiskContent remains = content.copy();
    if (point.tornBytes() > 0 && history.events().get(eventCount) instanceof Written(String file, long offset, byte[] bytes)) {
      remains.file(file).write(offset, ByteBuffer.wrap(bytes, 0, point.tornBytes()));
    }
    return remains;
  }
}
