package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.text.TextTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one column or more, each once. Remembers what it was asked last, so that columns which share it ask once.
 * Safe for threads.
 */
final class WordList {
  private final List<String> words;
  private volatile @Nullable Answer last;

  WordList(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * Which words passed a test.
   *
   * @param test the test; told from others by identity
   * @param places the places of the words, ascending
   */
  private record Answer(TextTest test, long[] places) {}

  /** {@return the words} */
  List<String> words() {
    return words;
  }

  /** {@return the places of the words that pass a test, ascending} */
  @SuppressWarnings("ReferenceEquality") // a test is made for each question
  long[] passing(TextTest test) {
    Answer known = last;
    if (known == null || known.test() != test) {
      long[] places =
          IntStream.range(0, words.size()).filter(place -> test.accepts(words.get(place))).asLongStream().toArray();
      known = new Answer(test, places);
      last = known;
    }
    return known.places();
  }

  /** {@return the place in another list of each word here; null where one is not there} */
  int @Nullable [] placesIn(WordList other) {
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < other.words.size(); place++) {
      places.put(other.words.get(place), place);
    }
    int[] found = new int[words.size()];
    for (int index = 0; index < found.length; index++) {
      Integer place = places.get(words.get(index));
      if (place == null) {
        return null;
      }
      found[index] = place;
    }
    return found;
  }

  /** {@return about how much memory it takes} */
  long bytes() {
    return words.stream().mapToLong(Packing::bytes).sum();
  }
}
