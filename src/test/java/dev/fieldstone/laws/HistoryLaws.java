package dev.fieldstone.laws;

import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever is done, in any order, the library answers and looks as the plain model does. */
final class HistoryLaws {

  @LawProperty
  void libraryAndModelAgreeInMemory(@ForAll("histories") History history) {
    agreesInMemory(history);
  }

  @LawProperty(fewerBy = 5)
  void libraryAndModelAgreeOnDiskWithReopening(@ForAll("histories") History history) throws IOException {
    agreesOnDisk(history);
  }

  static void agreesInMemory(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
    }
  }

  static void agreesOnDisk(History history) throws IOException {
    Path directory = Files.createTempDirectory("fieldstone-laws");
    try (Lockstep lockstep = Lockstep.inDirectory(directory)) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
    } finally {
      deleteAll(directory);
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofEverything();
  }

  private static void deleteAll(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
