package dev.fieldstone.importexport.internal.xlsx;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a number format makes of a number.
 *
 * @param kind what it shows
 * @param digits for {@link Kind#PADDED} how many digits it shows at least, else 0
 */
record NumberFormat(Kind kind, int digits) {
  /** The number as it is. */
  static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, 0);

  private static final int MAX_CHARACTERS = 1_000;
  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAYS = Pattern.compile("[dyegb]", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern PADDED = Pattern.compile("0{2,40}");

  /** What a format shows. */
  enum Kind {
    /** The number, however rounded. */
    NUMBER,
    /** A whole number with leading zeros, as ids and postal codes have them. */
    PADDED,
    /** A day, with or without a time. */
    DATE,
    /** A time of the day. */
    TIME,
    /** Hours, minutes or seconds that have passed, which may be more than a day has. */
    ELAPSED
  }

  /**
   * Understands a format.
   *
   * @param id its number; those below 164 are known to everybody
   * @param code what it looks like; null for one that the file does not spell out
   */
  static NumberFormat of(int id, @Nullable String code) {
    Kind known = code == null ? eastAsian(id) : null;
    if (known != null) {
      return new NumberFormat(known, 0);
    }
    String spelled = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
    if (spelled == null) {
      return GENERAL;
    }
    if (PADDED.matcher(spelled).matches()) {
      return new NumberFormat(Kind.PADDED, spelled.length());
    }
    boolean isDate = spelled.length() <= MAX_CHARACTERS && DateUtil.isADateFormat(id, spelled);
    return isDate ? new NumberFormat(dateKind(spelled), 0) : GENERAL;
  }

  private static Kind dateKind(String code) {
    String signs = LITERALS.matcher(code).replaceAll("");
    if (ELAPSED.matcher(signs).find()) {
      return Kind.ELAPSED;
    }
    return CLOCK.matcher(signs).find() && !DAYS.matcher(signs).find() && !signs.contains("mmm")
        ? Kind.TIME
        : Kind.DATE;
  }

  /** {@return what a number means in East Asian editions, where files don't spell it out; null for others} */
  private static @Nullable Kind eastAsian(int id) {
    if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58) {
      return Kind.DATE;
    }
    return (id >= 32 && id <= 35) || id == 55 || id == 56 ? Kind.TIME : null;
  }
}
