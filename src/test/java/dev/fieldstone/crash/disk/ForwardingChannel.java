package dev.fieldstone.crash.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** A file that hands everything to another, for those that do something on the way. */
// Positional reads and writes share nothing that a lock would have to protect.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
public abstract class ForwardingChannel extends FileBaseDefault {
  private final FileChannel target;

  protected ForwardingChannel(FileChannel target) {
    this.target = target;
  }

  @Override
  public long size() throws IOException {
    return target.size();
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return target.read(bytes, position);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    return target.write(bytes, position);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    target.force(metaData);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return target.tryLock(position, size, shared);
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    target.truncate(size);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    target.close();
  }
}
