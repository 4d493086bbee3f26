package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.replay.Event.Change;
import dev.fieldstone.crash.replay.Event.Deleted;
import dev.fieldstone.crash.replay.Event.Moved;
import dev.fieldstone.crash.replay.Event.Truncated;
import dev.fieldstone.crash.replay.Event.Written;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What a loss of power leaves of some files: what was forced, and what is kept of the changes after it, in order. */
final class Remains {
  private static final int SECTOR_BYTES = 512;
  private static final int PAGE_BYTES = 4096;

  private final DiskContent content;
  private final Random random;

  /** The old names of files by the new ones that they did not get. */
  private final Map<String, String> unmoved = new HashMap<>();

  /** Begins with what was forced, which is changed. */
  Remains(DiskContent content, Random random) {
    this.content = content;
    this.random = random;
  }

  /** {@return what is left} */
  DiskContent content() {
    return content;
  }

  /** Keeps a change or drops it. */
  void keepIf(boolean isKept, Change change) {
    switch (change) {
      case Written(String file, long offset, byte[] bytes) -> {
        if (isKept) {
          write(file, offset, bytes, 0, bytes.length);
        }
      }
      case Truncated(String file, long sizeBytes) -> {
        if (isKept) {
          content.file(name(file)).truncate(sizeBytes);
        }
      }
      case Moved(String from, String to) -> {
        if (isKept) {
          content.move(name(from), to);
          unmoved.remove(to);
        } else {
          unmoved.put(to, name(from));
        }
      }
      case Deleted(String file) -> {
        if (isKept) {
          content.delete(name(file));
        }
      }
    }
  }

  /** Keeps so many sectors from the beginning of a write. */
  void keepBeginning(Change change) {
    if (change instanceof Written(String file, long offset, byte[] bytes)) {
      int sectors = random.nextInt(bytes.length / SECTOR_BYTES + 1);
      write(file, offset, bytes, 0, sectors * SECTOR_BYTES);
    } else {
      keepIf(random.nextBoolean(), change);
    }
  }

  /** Keeps any pages of a write. */
  void keepPages(Change change) {
    if (change instanceof Written(String file, long offset, byte[] bytes)) {
      for (int from = 0; from < bytes.length; from += PAGE_BYTES) {
        if (random.nextBoolean()) {
          write(file, offset, bytes, from, Math.min(PAGE_BYTES, bytes.length - from));
        }
      }
    } else {
      keepIf(random.nextBoolean(), change);
    }
  }

  private void write(String file, long offset, byte[] bytes, int from, int length) {
    content.file(name(file)).write(offset + from, ByteBuffer.wrap(bytes, from, length));
  }

  /** {@return the name that a file has on the disk} */
  private String name(String file) {
    return unmoved.getOrDefault(file, file);
  }
}
