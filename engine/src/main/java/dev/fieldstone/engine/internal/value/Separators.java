package dev.fieldstone.engine.internal.value;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a locale writes numbers.
 *
 * @param point what stands before the fraction
 * @param group what stands between groups of three digits; any kind of space is a plain one
 */
record Separators(char point, char group) {
  private static final LoadingCache<Locale, Separators> BY_LOCALE =
      Caffeine.newBuilder().maximumSize(100).build(Separators::load);

  static Separators of(Locale locale) {
    return BY_LOCALE.get(locale);
  }

  private static Separators load(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    char group = symbols.getGroupingSeparator();
    return new Separators(symbols.getDecimalSeparator(), Character.isSpaceChar(group) ? ' ' : group);
  }
}
