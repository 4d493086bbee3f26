package dev.fieldstone.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param records how many records the table has
 * @param lines which lines to run
 * @param orgs how many orgs there are, where small ones are measured
 * @param duration how long a mixed load runs
 * @param results the directory that gets a file with all results; null to print them only
 */
record Choice(int records, Lines lines, int orgs, Duration duration, @Nullable Path results) {
  private static final int DEFAULT_RECORDS = 100_000;
  private static final int DEFAULT_ORGS = 1_000;
  private static final int DEFAULT_SECONDS = 60;

  /** The lines that can be chosen. */
  enum Lines {
    /** Everything that sets the library beside hand-written code. */
    ALL,
    /** Views and single records: all but what writes whole tables or runs by many threads. */
    VIEWS,
    /** Reads that are answered from memory, and what that costs. */
    WARM,
    /** Imports and exports. */
    FILES,
    /** Other ways to lay the records out in the database. */
    LAYOUTS,
    /** Reads from memory at growing numbers of records. */
    GROWTH,
    /** Readers and writers at once. */
    MIXED,
    /** Many small orgs. */
    ORGS;

    /** {@return the word by which they are chosen} */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * {@return what arguments ask for}
   *
   * @param arguments the number of records, the lines, then {@code orgs=}, {@code seconds=} and {@code results=}, each
   *     of which may be left out or have nothing behind it
   */
  static Choice of(String... arguments) {
    List<String> plain = new ArrayList<>();
    Map<String, String> named = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        plain.add(argument);
      } else if (equals < argument.length() - 1) {
        named.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    String results = named.get("results");
    return new Choice(
        plain.isEmpty() ? DEFAULT_RECORDS : Integer.parseInt(plain.get(0)),
        plain.size() < 2 ? Lines.ALL : Lines.valueOf(plain.get(1).toUpperCase(Locale.ROOT)),
        number(named, "orgs", DEFAULT_ORGS),
        Duration.ofSeconds(number(named, "seconds", DEFAULT_SECONDS)),
        results == null ? null : Path.of(results));
  }

  private static int number(Map<String, String> named, String name, int otherwise) {
    String text = named.get(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
