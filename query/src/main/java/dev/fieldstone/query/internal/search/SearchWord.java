package dev.fieldstone.query.internal.search;

import dev.fieldstone.engine.internal.text.TextTest;

/**
 * A word that is searched for.
 *
 * @param fold its search fold
 * @param inText whether the fold of a text has it
 */
record SearchWord(String fold, TextTest inText) {

  /** {@return a word by its fold, which is its own fold} */
  static SearchWord of(String fold) {
    return new SearchWord(fold, TextTest.searchFoldHas(fold));
  }
}
