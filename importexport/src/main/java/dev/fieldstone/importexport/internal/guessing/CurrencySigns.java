package dev.fieldstone.importexport.internal.guessing;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which currency a sign stands for: that of the locale if it has the sign, else the one it is best known for. */
final class CurrencySigns {
  private static final String NO_CURRENCY = "XXX";
  private static final Map<String, String> BEST_KNOWN =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("₽", "RUB"),
          Map.entry("₺", "TRY"),
          Map.entry("₪", "ILS"),
          Map.entry("₫", "VND"),
          Map.entry("₴", "UAH"),
          Map.entry("₦", "NGN"),
          Map.entry("฿", "THB"),
          Map.entry("₱", "PHP"),
          Map.entry("₸", "KZT"),
          Map.entry("₼", "AZN"),
          Map.entry("₾", "GEL"),
          Map.entry("₡", "CRC"),
          Map.entry("₲", "PYG"),
          Map.entry("₵", "GHS"),
          Map.entry("₮", "MNT"),
          Map.entry("₭", "LAK"),
          Map.entry("៛", "KHR"));

  private CurrencySigns() {}

  /** {@return the ISO 4217 code of the currency that a sign means; null if none is known} */
  static @Nullable String code(String sign, Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    Currency own = symbols.getCurrency();
    boolean isOwn =
        own != null && !own.getCurrencyCode().equals(NO_CURRENCY) && symbols.getCurrencySymbol().equals(sign);
    return isOwn ? own.getCurrencyCode() : BEST_KNOWN.get(sign);
  }
}
