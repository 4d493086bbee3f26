package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextTest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which many are the same: each is kept once, and asked about once.
 *
 * @param list the texts
 * @param codes the place of each record's text among them
 */
record WordTexts(WordList list, PackedLongs codes) implements Column.Texts {
  /** One word for so many records at least, or they are better kept one after the other. */
  private static final int RECORDS_PER_WORD = 6;
  private static final int FEW_WORDS = 256;
  private static final int MAX_PATCHED = 100;
  /** A list is shared unless it has more than so many times the words that are needed. */
  private static final int MAX_SHARE = 2;

  /** {@return texts, packed; null where they do not repeat enough} */
  static @Nullable WordTexts of(Column.Texts texts, int size) {
    int maxWords = Math.max(FEW_WORDS, size / RECORDS_PER_WORD);
    Map<String, Integer> places = new HashMap<>();
    long[] codes = new long[size];
    BitSet empty = new BitSet(size);
    for (int index = 0; index < size; index++) {
      String text = texts.value(index);
      if (text == null) {
        empty.set(index);
      } else {
        Integer place = places.putIfAbsent(text, places.size());
        codes[index] = place == null ? places.size() - 1 : place;
        if (places.size() > maxWords) {
          return null;
        }
      }
    }
    String[] words = new String[places.size()];
    places.forEach((word, place) -> words[place] = word);
    return new WordTexts(new WordList(List.of(words)), PackedLongs.of(codes, size, empty));
  }

  @Override
  public @Nullable String value(int index) {
    return codes.isEmpty(index) ? null : list.words().get((int) codes.value(index));
  }

  @Override
  public boolean isEmpty(int index) {
    return codes.isEmpty(index);
  }

  @Override
  public void retainFilled(BitSet candidates) {
    codes.retainFilled(candidates);
  }

  @Override
  public void retain(TextTest test, BitSet candidates) {
    codes.retainAmong(list.passing(test), candidates);
  }

  @Override
  public Column.Words words() {
    return new Column.Words(list.words(), codes);
  }

  /** {@return the same texts as places in the list of another column, where that has all of them and few others} */
  WordTexts sharing(WordTexts other) {
    int[] places = other.list.words().size() > MAX_SHARE * list.words().size() ? null : list.placesIn(other.list);
    return places == null ? this : new WordTexts(other.list, codes.through(places));
  }

  /** {@return a copy with some other texts; null where these are too many to look for one by one} */
  @Nullable WordTexts patched(Patching patching, Column.Texts given) {
    if (patching.places().length > MAX_PATCHED) {
      return null;
    }
    List<String> all = new ArrayList<>(list.words());
    long[] places = new long[patching.places().length];
    BitSet empty = new BitSet();
    for (int index = 0; index < places.length; index++) {
      String text = given.value(patching.begin() + index);
      empty.set(index, text == null);
      places[index] = text == null ? 0 : place(text, all);
    }
    if (all.size() > patching.newSize() / 2 + 1) {
      return null;
    }
    PackedLongs patched = patching.overLongs(codes, Column.Longs.of(places, empty));
    return new WordTexts(all.size() == list.words().size() ? list : new WordList(all), patched);
  }

  private static int place(String text, List<String> words) {
    int found = words.indexOf(text);
    if (found < 0) {
      words.add(text);
      return words.size() - 1;
    }
    return found;
  }

  /** {@return about how much memory it takes} */
  long bytes() {
    return codes.bytes() + list.bytes();
  }
}
