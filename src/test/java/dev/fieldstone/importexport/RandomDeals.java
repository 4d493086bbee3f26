package dev.fieldstone.importexport;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values for a field of every stored type, with those among them that files have no plain place for. */
final class RandomDeals {
  private static final long FIRST_MICROS = -62_135_596_800_000_000L;
  private static final long LAST_MICROS = 253_402_300_799_999_999L;
  private static final long FIRST_DAY = -719_162;
  private static final long LAST_DAY = 2_932_896;
  private static final BigInteger MANY_DIGITS = BigInteger.TEN.pow(34).subtract(BigInteger.ONE);

  /** The types that deals lack. */
  private static final Map<String, FieldType> OTHERS =
      Map.ofEntries(
          Map.entry("Precise", FieldType.number(18)),
          Map.entry("Share", FieldType.percent()),
          Map.entry("Stars", FieldType.rating(5)),
          Map.entry("Length", FieldType.duration()),
          Map.entry("Mail", FieldType.email()),
          Map.entry("Page", FieldType.url()),
          Map.entry("Phone", FieldType.phone()),
          Map.entry("Tags", FieldType.multiSelect("a, b", "c", "say \"hi\"")),
          Map.entry("Owner", FieldType.user()),
          Map.entry("Team", FieldType.users()),
          Map.entry("Partners", FieldType.references("companies", OnDelete.CLEAR)),
          Map.entry("Extra", FieldType.json()),
          Map.entry("Files", FieldType.attachments()),
          Map.entry("Counter", FieldType.autonumber()));

  private final List<RecordId> companies;

  private RandomDeals(List<RecordId> companies) {
    this.companies = companies;
  }

  /** Gives deals the fields that they lack; two companies have the same name. */
  static RandomDeals in(Deals deals) {
    FieldDraft origin = FieldDraft.named("Origin", FieldType.text()).withDefault("unknown");
    deals.session().fields("deals").create(origin);
    OTHERS.forEach((name, type) -> deals.session().fields("deals").create(FieldDraft.named(name, type)));
    return new RandomDeals(List.of(deals.company("Acme").id(), deals.company("Acme").id()));
  }

  /** {@return the values of a few records by field key} */
  Arbitrary<List<Map<String, Object>>> records() {
    Arbitrary<Map<String, Object>> record = value().list().ofMaxSize(24).map(RandomDeals::lastOfEachField);
    return record.list().ofMaxSize(8);
  }

  private Arbitrary<Map.Entry<String, Object>> value() {
    return Arbitraries.oneOf(
        of("name", line()),
        of("note", Arbitraries.oneOf(lines(), anyText())),
        of("origin", line()),
        of("amount", amounts()),
        of("price", amounts()),
        of("paid", Arbitraries.of(true, false)),
        of("due_date", days()),
        of("signed", Arbitraries.longs().between(FIRST_MICROS, LAST_MICROS).map(RandomDeals::instant)),
        of("stage", Arbitraries.of("Lead", "Won", "Lost")),
        of("company", Arbitraries.of(companies)),
        of("precise", precise()),
        of("share", Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(4)),
        of("stars", Arbitraries.integers().between(1, 5)),
        of("length", Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1E9")).ofScale(3)),
        of("mail", Arbitraries.of("ada@example.org", "+x@example.org")),
        of("page", Arbitraries.of("https://example.org/?a=1,2", "mailto:ada@example.org")),
        of("phone", Arbitraries.of("+49 30 123456", "00123")),
        of("tags", Arbitraries.of("a, b", "c", "say \"hi\"").set().map(List::copyOf)),
        of("owner", actors()),
        of("team", actors().set().ofMaxSize(3).map(List::copyOf)),
        of("partners", Arbitraries.of(companies).set().map(List::copyOf)),
        of("extra", Arbitraries.of("{\"a\":[1,\"x, y\"]}", "\"=1\"", "12345678901234567890", "true", "[]")),
        of("files", Arbitraries.of(List.of(new Attachment("plan, final.pdf", 1_000, "application/pdf", "s3://1")))));
  }

  private static Arbitrary<String> line() {
    Arbitrary<String> hostile = Arbitraries.strings().withChars(",;\t|\"'=+-@ a\u00e4\uFEFF").ofMaxLength(6);
    return Arbitraries.oneOf(
        hostile, Arbitraries.of("00123", "'007", "=1+1", "40612.53", "1E5", "TRUE", "2024-02-29", "#N/A", "_x0041_"));
  }

  private static Arbitrary<String> lines() {
    return Arbitraries.strings().withChars(",;\"'=\r\n a_x0041\u0001").ofMaxLength(12);
  }

  /** Whatever a field of text takes. */
  private static Arbitrary<String> anyText() {
    Arbitrary<Integer> points =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 0x20),
            Arbitraries.integers().between(0x7E, 0xD7FF),
            Arbitraries.integers().between(0xE000, 0xFFFF),
            Arbitraries.integers().between(0x10000, 0x10FFFF));
    return points.list().ofMaxSize(6).map(RandomDeals::text);
  }

  private static String text(List<Integer> points) {
    StringBuilder text = new StringBuilder();
    points.forEach(text::appendCodePoint);
    return text.toString();
  }

  private static Arbitrary<BigDecimal> amounts() {
    Arbitrary<BigDecimal> any =
        Arbitraries.bigDecimals().between(new BigDecimal("-1E15"), new BigDecimal("1E15")).ofScale(2);
    return Arbitraries.oneOf(any, Arbitraries.of(new BigDecimal("40612.53"), new BigDecimal("0.1"), BigDecimal.ONE));
  }

  /** Numbers about the edge of what a double holds, far beyond it, and with as many digits as a number can have. */
  private static Arbitrary<BigDecimal> precise() {
    Arbitrary<Integer> scales = Arbitraries.integers().between(0, 18);
    Arbitrary<Long> digits = Arbitraries.longs().between(-9_999_999_999_999_999L, 9_999_999_999_999_999L);
    Arbitrary<BigInteger> many = Arbitraries.bigIntegers().between(MANY_DIGITS.negate(), MANY_DIGITS);
    return Arbitraries.oneOf(
        Combinators.combine(digits, scales).as(BigDecimal::valueOf),
        Combinators.combine(many, scales.filter(scale -> scale > 4)).as(BigDecimal::new),
        Arbitraries.of(new BigDecimal(MANY_DIGITS, 18), new BigDecimal("40612.53")));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(LocalDate::ofEpochDay),
        Arbitraries.of(
            LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1), LocalDate.of(1900, 2, 28), LocalDate.of(1900, 3, 1)));
  }

  private static Arbitrary<String> actors() {
    return Arbitraries.of("ada", "Smith, J", "=1", "_x0041_", "say \"hi\"");
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static Arbitrary<Map.Entry<String, Object>> of(String field, Arbitrary<?> values) {
    return values.map(value -> Map.entry(field, value));
  }

  private static Map<String, Object> lastOfEachField(List<Map.Entry<String, Object>> values) {
    Map<String, Object> record = new HashMap<>();
    values.forEach(value -> record.put(value.getKey(), value.getValue()));
    return record;
  }
}
