package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Law 7: an exact export, imported into a table of the same fields, gives equal values; as CSV, and as a spreadsheet
 * whose cells another program reads.
 */
class RoundTripProperties {
  private static final long FIRST_MICROS = -62_135_596_800_000_000L;
  private static final long LAST_MICROS = 253_402_300_799_999_999L;

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

  /** What no import writes. */
  private static final String COUNTER = "counter";

  private final Deals deals = Deals.open();
  private final List<RecordId> companies = List.of(deals.company("Acme").id(), deals.company("Acme").id());

  RoundTripProperties() {
    FieldDraft origin = FieldDraft.named("Origin", FieldType.text()).withDefault("unknown");
    deals.session().fields("deals").create(origin);
    OTHERS.forEach((name, type) -> deals.session().fields("deals").create(FieldDraft.named(name, type)));
  }

  @AfterProperty
  void close() {
    deals.close();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void exactExport_imported_givesEqualValues(
      @ForAll("records") List<Map<String, Object>> records, @ForAll Delimiter delimiter, @ForAll boolean guarded) {
    checkRoundTrip(records, delimiter, guarded);
  }

  private void checkRoundTrip(List<Map<String, Object>> records, Delimiter delimiter, boolean guarded) {
    empty();
    deals.session().records("deals").createAll(records);
    List<Map<String, Object>> before = values();
    byte[] file = exported(guarded ? delimited(delimiter).asGuarded() : delimited(delimiter));

    empty();
    ImportReport report = importBack(file, guarded ? ImportOptions.defaults().asGuarded() : ImportOptions.defaults());

    assertThat(report.failures()).isEmpty();
    assertThat(values()).isEqualTo(before);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void exactSpreadsheet_readByAnotherProgram_givesEqualValues(
      @ForAll("records") List<Map<String, Object>> records, @ForAll boolean guarded) {
    checkSpreadsheet(records, guarded);
  }

  private void checkSpreadsheet(List<Map<String, Object>> records, boolean guarded) {
    empty();
    deals.session().records("deals").createAll(records);
    List<Map<String, Object>> before = values();
    ExportOptions xlsx = ExportOptions.defaults().withType(FileType.XLSX);
    String csv = Spreadsheet.of(exported(guarded ? xlsx.asGuarded() : xlsx)).csv();

    empty();
    ImportReport report = importBack(csv.getBytes(StandardCharsets.UTF_8), ImportOptions.defaults());

    assertThat(report.failures()).isEmpty();
    assertThat(values()).isEqualTo(before);
  }

  private static ExportOptions delimited(Delimiter delimiter) {
    return ExportOptions.defaults().withDelimiter(delimiter);
  }

  private byte[] exported(ExportOptions options) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    deals.exporter().run("deals", file, options);
    return file.toByteArray();
  }

  private ImportReport importBack(byte[] file, ImportOptions options) {
    return deals.importer().run("deals", new ByteArrayInputStream(file), options);
  }

  private List<Map<String, Object>> values() {
    List<Map<String, Object>> values = new ArrayList<>();
    for (Map<String, Object> record : deals.values()) {
      Map<String, Object> written = new HashMap<>(record);
      written.remove(COUNTER);
      values.add(written);
    }
    return values;
  }

  private void empty() {
    deals.session().records().delete(deals.all().stream().map(Record::id).toList());
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> records() {
    Arbitrary<Map<String, Object>> record =
        value().list().ofMaxSize(24).map(RoundTripProperties::lastOfEachField);
    return record.list().ofMaxSize(8);
  }

  private Arbitrary<Map.Entry<String, Object>> value() {
    Arbitrary<String> line = Arbitraries.strings().withChars(",;\t|\"'=+-@ a\u00e4\uFEFF").ofMaxLength(6);
    Arbitrary<String> lines = Arbitraries.strings().withChars(",;\"'=\r\n a_x0041\u0001").ofMaxLength(12);
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals().between(new BigDecimal("-1E15"), new BigDecimal("1E15")).ofScale(2);
    return Arbitraries.oneOf(
        of("name", line),
        of("note", lines),
        of("origin", line),
        of("amount", numbers),
        of("price", numbers),
        of("paid", Arbitraries.of(true, false)),
        of("due_date", Arbitraries.longs().between(-719_162, 2_932_896).map(LocalDate::ofEpochDay)),
        of("signed", Arbitraries.longs().between(FIRST_MICROS, LAST_MICROS).map(RoundTripProperties::instant)),
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

  /** Numbers about the edge of what a double holds, and far beyond it. */
  private static Arbitrary<BigDecimal> precise() {
    Arbitrary<Integer> scales = Arbitraries.integers().between(0, 18);
    Arbitrary<Long> digits = Arbitraries.longs().between(-9_999_999_999_999_999L, 9_999_999_999_999_999L);
    return Combinators.combine(digits, scales).as(BigDecimal::valueOf);
  }

  private static Arbitrary<String> actors() {
    return Arbitraries.of("ada", "Smith, J", "=1", "_x0041_");
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
