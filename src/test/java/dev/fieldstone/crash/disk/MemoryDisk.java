package dev.fieldstone.crash.disk;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/** A disk in memory. For each file there is an empty real one of the same name, so that it is found. */
public final class MemoryDisk implements Disk {
  private final DiskContent content;

  /** Makes a disk of some files, which change as its do. */
  public MemoryDisk(DiskContent content) {
    this.content = content;
  }

  @Override
  public FileChannel open(FilePath file, String mode) {
    file.createFile();
    return new MemoryChannel(content.file(file.getName()));
  }

  @Override
  public void moved(String from, String to) {
    content.move(from, to);
  }

  @Override
  public void deleted(String name) {
    content.delete(name);
  }

  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  private static final class MemoryChannel extends FileBaseDefault {
    private final DiskImage image;

    MemoryChannel(DiskImage image) {
      this.image = image;
    }

    @Override
    public long size() {
      return image.sizeBytes();
    }

    @Override
    public int read(ByteBuffer target, long position) {
      return image.read(position, target);
    }

    @Override
    public int write(ByteBuffer source, long position) {
      int countBytes = source.remaining();
      image.write(position, source);
      return countBytes;
    }

    @Override
    public void force(boolean metaData) {}

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new HeldLock(position, size, shared);
    }

    @Override
    protected void implTruncate(long size) {
      image.truncate(size);
    }

    @Override
    protected void implCloseChannel() {}
  }

  /** Nobody else can reach the image. */
  private static final class HeldLock extends FileLock {
    HeldLock(long position, long size, boolean shared) {
      super(FakeFileChannel.INSTANCE, position, size, shared);
    }

    @Override
    public boolean isValid() {
      return true;
    }

    @Override
    public void release() {}
  }
}
