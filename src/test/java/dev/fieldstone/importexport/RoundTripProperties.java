package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Law 7: an exact export, imported into a table of the same fields, gives equal values. */
class RoundTripProperties {
  private static final long FIRST_MICROS = -62_135_596_800_000_000L;
  private static final long LAST_MICROS = 253_402_300_799_999_999L;

  private final Deals deals = Deals.open();
  private final List<RecordId> companies = List.of(deals.company("Acme").id(), deals.company("Acme").id());

  RoundTripProperties() {
    FieldDraft origin = FieldDraft.named("Origin", FieldType.text()).withDefault("unknown");
    deals.session().fields("deals").create(origin);
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
    List<Map<String, Object>> before = deals.values();
    ExportOptions options = ExportOptions.defaults().withDelimiter(delimiter);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    deals.exporter().run("deals", file, guarded ? options.asGuarded() : options);

    empty();
    ImportReport report = importBack(file, guarded);

    assertThat(report.failures()).isEmpty();
    assertThat(deals.values()).isEqualTo(before);
  }

  private ImportReport importBack(ByteArrayOutputStream file, boolean guarded) {
    ImportOptions options = guarded ? ImportOptions.defaults().asGuarded() : ImportOptions.defaults();
    return deals.importer().run("deals", new ByteArrayInputStream(file.toByteArray()), options);
  }

  private void empty() {
    deals.session().records().delete(deals.all().stream().map(Record::id).toList());
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> records() {
    Arbitrary<Map<String, Object>> record =
        value().list().ofMaxSize(12).map(RoundTripProperties::lastOfEachField);
    return record.list().ofMaxSize(8);
  }

  private Arbitrary<Map.Entry<String, Object>> value() {
    Arbitrary<String> line = Arbitraries.strings().withChars(",;\t|\"'=+-@ a\u00e4\uFEFF").ofMaxLength(6);
    Arbitrary<String> lines = Arbitraries.strings().withChars(",;\"'=\r\n a").ofMaxLength(8);
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
        of("company", Arbitraries.of(companies)));
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
