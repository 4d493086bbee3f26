package dev.fieldstone.importexport;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Columns of files, each of one kind of values in one notation, with blanks and strays among them. */
final class RandomColumns {
  private static final long FIRST_DAY = -719_162;
  private static final long LAST_DAY = 2_932_896;

  private final Locale locale;

  RandomColumns(@Nullable Locale locale) {
    this.locale = locale == null ? Locale.ROOT : locale;
  }

  /**
   * A cell.
   *
   * @param text as it stands in the file
   * @param meaning the value that was written so; null where it is nothing but its text
   */
  record Cell(String text, @Nullable Object meaning) {
    static Cell text(String text) {
      return new Cell(text, null);
    }
  }

  /** {@return cells of one kind} */
  Arbitrary<List<Cell>> column(int rows) {
    return Arbitraries.of(kinds()).flatMap(kind -> noisy(kind.get(), rows));
  }

  private static Arbitrary<List<Cell>> noisy(Arbitrary<Cell> cells, int rows) {
    Arbitrary<Cell> withBlanks = Arbitraries.frequencyOf(
        Tuple.of(8, cells), Tuple.of(1, Arbitraries.of(Cell.text(""), Cell.text(" "))));
    Arbitrary<Cell> withStrays = Arbitraries.frequencyOf(
        Tuple.of(20, withBlanks), Tuple.of(1, anyText()));
    return Arbitraries.oneOf(
        cells.list().ofSize(rows), withBlanks.list().ofSize(rows), withStrays.list().ofSize(rows));
  }

  private List<Supplier<Arbitrary<Cell>>> kinds() {
    List<Supplier<Arbitrary<Cell>>> kinds = new ArrayList<>();
    kinds.add(() -> numbers("", ""));
    kinds.add(() -> numbers("", " €"));
    kinds.add(() -> numbers("$", ""));
    kinds.add(RandomColumns::percentages);
    kinds.add(() -> digits().map(Cell::text));
    kinds.add(() -> days().map(day -> new Cell(day.toString(), day)));
    for (String format : List.of("dd.MM.yyyy", "d/M/yyyy", "M/d/yyyy", "dd-MM-yyyy", "yyyy/MM/dd", "d MMM yyyy")) {
      kinds.add(() -> days().map(day -> new Cell(day.format(formatter(format)), day)));
      kinds.add(() -> times().map(time -> new Cell(time.format(formatter(format + " HH:mm")), meant(time))));
    }
    kinds.add(() -> times().map(time -> new Cell(time.toString(), meant(time))));
    kinds.add(() -> instants().map(instant -> new Cell(instant.toString(), instant)));
    kinds.add(() -> instants().map(instant -> new Cell(instant.atOffset(ZoneOffset.ofHours(2)).toString(), instant)));
    kinds.add(() -> Arbitraries.of(true, false).map(value -> new Cell(value ? "Yes" : "no", value)));
    kinds.add(() -> Arbitraries.of("Won", "Lost", "on hold", "\u00c9t\u00e9").map(label -> new Cell(label, label)));
    kinds.add(() -> Arbitraries.of("red", "red, blue", "green,red", "blue").map(RandomColumns::list));
    kinds.add(() -> Arbitraries.of("a@b.c", "x y@z", "ada@example.org").map(Cell::text));
    kinds.add(() -> Arbitraries.of("https://a.b/c", "http://x", "+49 30 123456", "(555) 123-4567").map(Cell::text));
    kinds.add(RandomColumns::anyText);
    return kinds;
  }

  private Arbitrary<Cell> numbers(String before, String after) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    Arbitrary<BigDecimal> any =
        Arbitraries.integers().between(0, 3)
            .flatMap(
                scale ->
                    Arbitraries.longs().between(-20_000_000, 20_000_000)
                        .map(unscaled -> BigDecimal.valueOf(unscaled, scale)));
    return any.flatMap(number -> Arbitraries.of(true, false).map(grouped -> {
      String plain = number.abs().toPlainString();
      int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
      String whole = plain.substring(0, point);
      String shown = grouped ? whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "" + symbols.getGroupingSeparator()) : whole;
      String fraction = plain.substring(point).replace('.', symbols.getDecimalSeparator());
      return new Cell((number.signum() < 0 ? "-" : "") + before + shown + fraction + after, number);
    }));
  }

  private static Arbitrary<Cell> percentages() {
    return Arbitraries.integers().between(-500, 500)
        .map(percent -> new Cell(percent + "%", BigDecimal.valueOf(percent, 2)));
  }

  private static Arbitrary<String> digits() {
    return Arbitraries.strings().withChars("0123456789+-").ofMinLength(1).ofMaxLength(18)
        .filter(digits -> digits.matches("0\\d+|\\+\\d+|[1-9]\\d{15,}"));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(FIRST_DAY + 400_000, LAST_DAY).map(LocalDate::ofEpochDay),
        Arbitraries.longs().between(19_000, 20_000).map(LocalDate::ofEpochDay));
  }

  private static Arbitrary<LocalDateTime> times() {
    return Arbitraries.longs().between(1_500_000_000, 1_800_000_000)
        .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(-2_000_000_000_000L, 4_000_000_000_000L).map(Instant::ofEpochMilli);
  }

  private static Arbitrary<Cell> anyText() {
    Arbitrary<String> hostile = Arbitraries.strings().withChars("0123,;\"'=+-@./: \r\n%$\u20acaM\u00e4").ofMaxLength(8);
    Arbitrary<String> any =
        Arbitraries.strings().ofMaxLength(5).filter(text -> text.chars().noneMatch(RandomColumns::isUnfit));
    return Arbitraries.oneOf(hostile, any).map(Cell::text);
  }

  private static boolean isUnfit(int unit) {
    return unit == 0 || Character.isSurrogate((char) unit);
  }

  private static Cell list(String text) {
    return new Cell(text, List.of(text.split(", ?", -1)));
  }

  private static Instant meant(LocalDateTime time) {
    return time.atZone(Sheets.ZONE).toInstant();
  }

  private DateTimeFormatter formatter(String format) {
    return DateTimeFormatter.ofPattern(format, locale);
  }
}
