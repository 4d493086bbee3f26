package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.importexport.ColumnPreview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many different values a column has, and the first few of them. */
final class DistinctValues {
  private static final int MAX_SAMPLES = 5;

  /** Longer texts are told apart by their length and hash, which is good enough to count them. */
  private static final int MAX_KEPT_CHARACTERS = 64;

  private final Set<String> seen = new HashSet<>();
  private final List<String> samples = new ArrayList<>();

  void add(String text) {
    if (seen.size() < ColumnPreview.MAX_DISTINCT && seen.add(key(text)) && samples.size() < MAX_SAMPLES) {
      samples.add(Excerpt.of(text));
    }
  }

  int count() {
    return seen.size();
  }

  List<String> samples() {
    return samples;
  }

  private static String key(String text) {
    return text.length() <= MAX_KEPT_CHARACTERS
        ? text
        : text.substring(0, MAX_KEPT_CHARACTERS) + "\n" + text.length() + "\n" + text.hashCode();
  }
}
