package dev.fieldstone.crash.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a directory, in memory, by name. Safe for threads. A copy costs little. */
public final class DiskContent {
  private final Map<String, DiskImage> files = new ConcurrentHashMap<>();

  private DiskContent() {}

  /** {@return a directory without files} */
  public static DiskContent empty() {
    return new DiskContent();
  }

  /** {@return a directory with a copy of one file} */
  public static DiskContent of(Path file) throws IOException {
    DiskContent content = empty();
    content.files.put(name(file), DiskImage.of(file));
    return content;
  }

  /** {@return a directory that is the same now, and changes apart from this one} */
  public DiskContent copy() {
    DiskContent copy = empty();
    files.forEach((name, image) -> copy.files.put(name, image.copy()));
    return copy;
  }

  /** {@return a file, which is made if it is missing} */
  public DiskImage file(String name) {
    return files.computeIfAbsent(name, absent -> DiskImage.empty());
  }

  /** Gives a file another name, in place of what has that name, if there is such a file. */
  public void move(String from, String to) {
    DiskImage moved = files.remove(from);
    if (moved != null) {
      files.put(to, moved);
    }
  }

  /** Deletes a file if there is one. */
  public void delete(String name) {
    files.remove(name);
  }

  /** Writes the files to real ones. */
  public void save(Path directory) throws IOException {
    for (Map.Entry<String, DiskImage> file : files.entrySet()) {
      file.getValue().save(directory.resolve(file.getKey()));
    }
  }

  /** Makes empty real files of the same names, so that files that are kept in memory are found. */
  public void mark(Path directory) throws IOException {
    for (String name : files.keySet()) {
      Files.createFile(directory.resolve(name));
    }
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }
}
