package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.OperationLog;
import dev.fieldstone.crash.disk.Disk;
import dev.fieldstone.crash.disk.ForwardingChannel;
import dev.fieldstone.crash.replay.Event.Acknowledged;
import dev.fieldstone.crash.replay.Event.Begun;
import dev.fieldstone.crash.replay.Event.Change;
import dev.fieldstone.crash.replay.Event.Deleted;
import dev.fieldstone.crash.replay.Event.Forced;
import dev.fieldstone.crash.replay.Event.Moved;
import dev.fieldstone.crash.replay.Event.Truncated;
import dev.fieldstone.crash.replay.Event.Written;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FilePath;

/** The engine's files, of which everything that changes them is kept in order, and what a workload does. */
final class RecordingFiles implements Disk, OperationLog {
  private final List<Event> events = new ArrayList<>();
  private int changeCount;
  private long writtenBytes;

  @Override
  public FileChannel open(FilePath file, String mode) throws IOException {
    return new RecordingChannel(file.getName(), file.open(mode));
  }

  @Override
  public void moved(String from, String to) {
    add(new Moved(from, to));
  }

  @Override
  public void deleted(String name) {
    add(new Deleted(name));
  }

  @Override
  public void begin(String line) {
    add(new Begun(line));
  }

  @Override
  public void acknowledge(String line) {
    add(new Acknowledged(line));
  }

  /** {@return everything so far} */
  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** {@return how many events there are so far} */
  synchronized int count() {
    return events.size();
  }

  /** {@return how often the file was changed so far} */
  synchronized int changeCount() {
    return changeCount;
  }

  /** {@return how much memory the writes so far take} */
  synchronized long writtenBytes() {
    return writtenBytes;
  }

  private synchronized void add(Event event) {
    events.add(event);
    changeCount += event instanceof Change ? 1 : 0;
  }

  /** Each change is made and kept under one lock: their order is that of the file. */
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Writes at a place share nothing.
  private final class RecordingChannel extends ForwardingChannel {
    private final String name;

    RecordingChannel(String name, FileChannel target) {
      super(target);
      this.name = name;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      byte[] kept = new byte[bytes.remaining()];
      bytes.duplicate().get(kept);
      synchronized (RecordingFiles.this) {
        int countBytes = super.write(bytes, position);
        if (countBytes != kept.length) {
          throw new IOException("Only " + countBytes + " of " + kept.length + " bytes were written");
        }
        writtenBytes += countBytes;
        add(new Written(name, position, kept));
        return countBytes;
      }
    }

    @Override
    public void force(boolean metaData) throws IOException {
      int before = count();
      super.force(metaData);
      add(new Forced(before));
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      synchronized (RecordingFiles.this) {
        super.implTruncate(size);
        add(new Truncated(name, size));
      }
    }
  }
}
