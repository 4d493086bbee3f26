package dev.fieldstone.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that live as long as a comparison. */
public final class Directories {
  private Directories() {}

  /** Makes a directory, empty even if there was one with something in it; {@return it} */
  public static Path createEmpty(Path directory) throws IOException {
    delete(directory);
    return Files.createDirectories(directory);
  }

  /** Deletes a directory with everything in it, if there is one. */
  public static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(directory)) {
        files = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
