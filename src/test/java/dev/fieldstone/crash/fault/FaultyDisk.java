package dev.fieldstone.crash.fault;

import dev.fieldstone.crash.disk.Disk;
import dev.fieldstone.crash.disk.ForwardingChannel;
import dev.fieldstone.crash.fault.FaultKind.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.EnumMap;
import java.util.Map;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** A disk that counts what it is asked to do, and fails once or for a while. */
final class FaultyDisk implements Disk {
  private final Disk sound;
  private final @Nullable Fault fault;
  private final Map<Place, Integer> counts = new EnumMap<>(Place.class);
  private boolean isRepaired;

  /** Makes a disk that fails in this way, or never. */
  FaultyDisk(Disk sound, @Nullable Fault fault) {
    this.sound = sound;
    this.fault = fault;
  }

  @Override
  public FileChannel open(FilePath file, String mode) throws IOException {
    return new FaultyChannel(sound.open(file, mode));
  }

  @Override
  public void moved(String from, String to) {
    sound.moved(from, to);
  }

  @Override
  public void deleted(String name) {
    sound.deleted(name);
  }

  /** Ends all failing. */
  synchronized void repair() {
    isRepaired = true;
  }

  /** {@return how often the disk was asked so far} */
  synchronized int count(Place place) {
    return counts.getOrDefault(place, 0);
  }

  /** Counts a request; {@return how it fails, or nothing if it does not} */
  private synchronized @Nullable FaultKind strike(Place place) {
    counts.merge(place, 1, Integer::sum);
    if (fault == null || isRepaired) {
      return null;
    }
    boolean isBegun = count(fault.kind().place()) >= fault.number();
    boolean isNow = place == fault.kind().place() && count(place) == fault.number();
    boolean isGone = fault.kind() == FaultKind.GONE && place != Place.TRUNCATE;
    boolean isStruck = fault.kind().isLasting() ? isBegun && (isGone || place == fault.kind().place()) : isNow;
    return isStruck ? fault.kind() : null;
  }

  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Writes at a place share nothing.
  private final class FaultyChannel extends ForwardingChannel {

    FaultyChannel(FileChannel target) {
      super(target);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      FaultKind struck = strike(Place.WRITE);
      if (struck == null) {
        return super.write(bytes, position);
      }
      return switch (struck) {
        case WRITE_CUT_OFF -> writePart(bytes, position, bytes.remaining() / 2, "Input/output error");
        case FULL -> writeWithin(bytes, position);
        case WRITE, GONE, FORCE, TRUNCATE, TRUNCATE_FOR_LONG -> throw new IOException("Input/output error");
      };
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (strike(Place.FORCE) != null) {
        throw new IOException("Input/output error");
      }
      super.force(metaData);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      if (strike(Place.TRUNCATE) != null) {
        throw new IOException("Input/output error");
      }
      super.implTruncate(size);
    }

    private int writeWithin(ByteBuffer bytes, long position) throws IOException {
      long room = size() - position;
      return room >= bytes.remaining()
          ? super.write(bytes, position)
          : writePart(bytes, position, (int) Math.max(room, 0), "No space left on device");
    }

    private int writePart(ByteBuffer bytes, long position, int countBytes, String failure) throws IOException {
      super.write(bytes.slice(bytes.position(), countBytes), position);
      throw new IOException(failure);
    }
  }
}
