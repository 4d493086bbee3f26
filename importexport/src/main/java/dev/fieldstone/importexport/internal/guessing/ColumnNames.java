package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.spi.DraftRules;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names and keys of fields, made from headers: each one there once, ignoring case, and as the engine takes them, even
 * where a header is empty, is repeated, or is no name at all.
 */
final class ColumnNames {
  private static final int MAX_CHARACTERS = 200;
  private static final int REPLACEMENT = ' ';

  private final Set<String> folds = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final List<Names> names = new ArrayList<>();

  private ColumnNames() {}

  /** What a column's field is called. */
  record Names(String name, String key) {}

  /** {@return the names for headers, in their order} */
  static List<Names> of(List<String> headers) {
    ColumnNames all = new ColumnNames();
    headers.forEach(all::add);
    return all.names;
  }

  private void add(String header) {
    String plain = plain(header);
    String name = unique(plain.isEmpty() ? "Column " + (names.size() + 1) : plain);
    String key = DraftRules.fieldKey(name, keys::contains);
    keys.add(key);
    names.add(new Names(name, key));
  }

  private String unique(String name) {
    String unique = name;
    for (int number = 2; !folds.add(TextFold.caseFold(unique)); number++) {
      String suffix = " " + number;
      unique = cut(name, MAX_CHARACTERS - suffix.length()) + suffix;
    }
    return unique;
  }

  /** {@return a header as one line without what can't be shown or kept} */
  private static String plain(String header) {
    StringBuilder plain = new StringBuilder();
    cut(header, MAX_CHARACTERS * 2).codePoints().forEach(codePoint -> append(plain, codePoint));
    return cut(Normalizer.normalize(plain, Normalizer.Form.NFC).strip(), MAX_CHARACTERS);
  }

  private static void append(StringBuilder plain, int codePoint) {
    boolean isHidden =
        switch (Character.getType(codePoint)) {
          case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR -> true;
          default -> false;
        };
    plain.appendCodePoint(isHidden ? REPLACEMENT : codePoint);
  }

  private static String cut(String text, int maxCodePoints) {
    return text.codePointCount(0, text.length()) <= maxCodePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxCodePoints)).strip();
  }
}
