package dev.fieldstone.query.internal.search;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.text.TextFold;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a search, each of which must be in some field.
 *
 * @param folds the words by search fold, each once
 */
record SearchWords(List<String> folds) {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Copies the words. */
  SearchWords {
    folds = List.copyOf(folds);
  }

  /**
   * Splits a search at white space.
   *
   * @throws FieldstoneException {@code QUERY/TOO_MANY} if it has more words than that
   */
  static SearchWords of(String search, int maxWords) {
    List<String> folds =
        Arrays.stream(WHITE_SPACE.split(search))
            .map(TextFold::searchFold)
            .filter(fold -> !fold.isEmpty())
            .distinct()
            .toList();
    if (folds.size() > maxWords) {
      throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "The search has too many words")
          .at("search")
          .with("count", folds.size())
          .with("limit", maxWords);
    }
    return new SearchWords(folds);
  }
}
