package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.h2.H2Database.Ending;
import dev.fieldstone.engine.internal.sql.DatabaseHost;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.message.DbException;
import org.h2.store.fs.FileUtils;

/** A directory with one H2 file per org, and a lock that keeps other processes out. */
public final class H2Directory implements DatabaseHost {
  private static final String LOCK_FILE = "fieldstone.lock";

  /**
   * Files of our own: H2's are closed for good by an interrupt during a read or a write, and with them the database.
   */
  private static final String UNINTERRUPTED = UninterruptedFiles.register();

  private static final String JDBC = "jdbc:h2:";
  private static final String SUFFIX = ".mv.db";
  private static final String MAKING = ".new";

  private final Path directory;
  private final String scheme;
  private final Durability durability;
  private final StatementListener listener;
  private final CacheBudget cache;
  private final FileChannel lockChannel;

  private H2Directory(
      Path directory,
      Durability durability,
      StatementListener listener,
      CacheBudget cache,
      FileChannel lockChannel) {
    this.directory = directory;
    this.scheme = ChunkFiles.register(durability) + UNINTERRUPTED;
    this.durability = durability;
    this.listener = listener;
    this.cache = cache;
    this.lockChannel = lockChannel;
  }

  /**
   * Opens a directory, making it if it is missing.
   *
   * @param maxOpenOrgs how many orgs share the memory for their caches
   * @throws FieldstoneException {@code WORKSPACE/LOCKED} if it is open elsewhere
   */
  public static H2Directory open(
      Path directory, int maxOpenOrgs, Durability durability, StatementListener listener) {
    Path absolute = directory.toAbsolutePath().normalize();
    refuseUnsafe(absolute);
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(absolute.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new FieldstoneException(ErrorCode.WORKSPACE_LOCKED, "The workspace is open elsewhere");
      }
      CacheBudget cache = new CacheBudget(Runtime.getRuntime().maxMemory(), maxOpenOrgs);
      return new H2Directory(absolute, durability, listener, cache, channel);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  @Override
  public OrgDatabase open(String org) {
    if (!exists(org)) {
      make(org);
    }
    return openNamed(name(org));
  }

  @Override
  public boolean exists(String org) {
    return Files.exists(directory.resolve(name(org) + SUFFIX));
  }

  @Override
  public List<String> orgs() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.endsWith(MAKING + SUFFIX))
          .map(name -> FileNames.org(name.substring(0, name.length() - SUFFIX.length())))
          .flatMap(Optional::stream)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  @Override
  public void rename(String org, String newOrg) {
    try {
      FileUtils.moveAtomicReplace(file(name(org)), file(name(newOrg)));
    } catch (DbException failure) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The org's file can't be renamed", failure);
    }
  }

  @Override
  public void erase(String org) {
    try {
      Files.deleteIfExists(directory.resolve(name(org) + SUFFIX));
      Files.deleteIfExists(directory.resolve(name(org) + ".trace.db"));
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  @Override
  public void close() {
    try {
      lockChannel.close();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /**
   * Makes an empty database under another name, and gives it its own once it is closed, and so forced to disk: what a
   * crash leaves of the making is not taken for an org.
   */
  private void make(String org) {
    String making = name(org) + MAKING;
    try {
      FileUtils.delete(file(making));
      openNamed(making).close();
      FileUtils.moveAtomicReplace(file(making), file(name(org)));
    } catch (DbException failure) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The org's file can't be made", failure);
    }
  }

  private H2Database openNamed(String name) {
    return H2Database.open(
        JDBC + scheme + directory.resolve(name), cache.take(), durability, Ending.SHUT_DOWN, listener);
  }

  /** {@return where the file of a database is, as H2 names it} */
  private String file(String name) {
    return scheme + directory.resolve(name + SUFFIX);
  }

  private static String name(String org) {
    return FileNames.of(org);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  /** A path becomes part of a URL, in which a semicolon begins a setting that may run statements. */
  private static void refuseUnsafe(Path directory) {
    boolean isUnsafe = directory.toString().chars().anyMatch(unit -> unit == ';' || Character.isISOControl(unit));
    if (isUnsafe) {
      throw new IllegalArgumentException("A workspace's path has no semicolons and no control characters");
    }
  }

  private static FieldstoneException failed(IOException failure) {
    return new FieldstoneException(ErrorCode.STORAGE_FAILED, "The workspace's directory failed", failure);
  }
}
