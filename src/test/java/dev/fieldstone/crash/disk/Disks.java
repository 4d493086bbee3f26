package dev.fieldstone.crash.disk;

import dev.fieldstone.engine.internal.h2.H2Directory;
import dev.fieldstone.engine.internal.h2.UninterruptedFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The engine's file system, with a disk of a test's choice under some directories. Safe for threads.
 *
 * <p>Known to H2 under the engine's name while at least one disk is mounted; then the engine's own is again.
 */
public final class Disks extends FilePathWrapper {
  private static final UninterruptedFiles ENGINE = engine();
  private static final Map<Path, Disk> MOUNTED = new ConcurrentHashMap<>();

  /** For H2, which makes an instance for each path. */
  public Disks() {}

  /**
   * Something to be done with files.
   *
   * @param <T> what it gives
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  /** Does something while a disk is under a directory, whose files must not be open before or after. */
  public static <T extends @Nullable Object, E extends Exception> T during(
      Path directory, Disk disk, Work<T, E> work) throws E, IOException {
    Path real = directory.toRealPath();
    mount(real, disk);
    try {
      return work.run();
    } finally {
      unmount(real);
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FilePath file = ENGINE.getPath(name);
    Disk disk = disk();
    return disk == null ? file.open(mode) : disk.open(file, mode);
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    super.moveTo(newName, atomicReplace);
    Disk disk = disk();
    if (disk != null) {
      disk.moved(getName(), newName.getName());
    }
  }

  @Override
  public void delete() {
    super.delete();
    Disk disk = disk();
    if (disk != null) {
      disk.deleted(getName());
    }
  }

  @Override
  public String getScheme() {
    return ENGINE.getScheme();
  }

  private @Nullable Disk disk() {
    Path directory = Path.of(getBase().toString()).getParent();
    return directory == null ? null : MOUNTED.get(directory);
  }

  private static void mount(Path directory, Disk disk) {
    synchronized (MOUNTED) {
      if (MOUNTED.putIfAbsent(directory, disk) != null) {
        throw new IllegalStateException("There is a disk under " + directory);
      }
      FilePath.register(new Disks());
    }
  }

  private static void unmount(Path directory) {
    synchronized (MOUNTED) {
      MOUNTED.remove(directory);
      if (MOUNTED.isEmpty()) {
        FilePath.register(ENGINE);
      }
    }
  }

  /** The engine registers its file system when this class is loaded; later that would take the place of this one. */
  private static UninterruptedFiles engine() {
    try {
      Class.forName(H2Directory.class.getName());
      return new UninterruptedFiles();
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
