package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.examples.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The main job of the library on real data: 10,000 wildlife strikes, from a CSV file to a board that can be rearranged.
 *
 * <p>Works in {@code target/tour}, which it empties first. Ends with the line {@code tour: ok}; or, with the first
 * result that is not as it should be and status 1.
 */
public final class Tour {
  private static final Path DIRECTORY = Path.of("target", "tour");
  private static final String ORG = "faa";
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<Stop> STOPS =
      List.of(
          new Import(),
          new Preview(),
          new Split(),
          new TableView(),
          new AsJson(),
          new Boards(),
          new Ranges(),
          new Times(),
          new TypeChange(),
          new Refusal(),
          new Export(),
          new RoundTrip());

  private final Console console;
  private int stopCount;

  private Tour(Console console) {
    this.console = console;
  }

  /** Takes the tour. */
  public static void main(String[] arguments) throws IOException {
    Console console = new Console(System.out);
    try {
      new Tour(console).take();
    } catch (Check.Failed failed) {
      console.line("");
      console.line("tour: failed: " + failed.getMessage());
      System.exit(1);
    }
    console.line("tour: ok");
  }

  private void take() throws IOException {
    Instant start = Instant.now();
    empty(DIRECTORY);
    Memory memory;
    try (Workspace workspace = open()) {
      Trip trip = trip(workspace);
      for (Stop stop : STOPS) {
        visit(stop, trip);
      }
      memory = Memory.of(trip);
    }
    try (Workspace workspace = open()) {
      visit(new Reopening(memory), trip(workspace));
    }
    console.heading("All in " + millisSince(start) + " ms");
  }

  private void visit(Stop stop, Trip trip) throws IOException {
    stopCount++;
    console.heading(stopCount + ". " + stop.title());
    Instant start = Instant.now();
    stop.run(trip);
    console.say("(" + millisSince(start) + " ms)");
  }

  private static long millisSince(Instant start) {
    return Duration.between(start, Instant.now()).toMillis();
  }

  private Trip trip(Workspace workspace) {
    Session session = workspace.org(ORG).as("guide", ZONE);
    return Trip.of(session, console, DIRECTORY);
  }

  private static Workspace open() {
    return Workspace.open(DIRECTORY.resolve("workspace"));
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(Tour::delete);
      }
    }
    Files.createDirectories(directory);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
