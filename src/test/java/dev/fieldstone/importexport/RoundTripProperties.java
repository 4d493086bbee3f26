package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Law 7: an exact export, imported into a table of the same fields, gives equal values, in every format; imported into
 * the same table by id, it changes exactly what was changed in it.
 */
class RoundTripProperties {
  /** What no import writes. */
  private static final String COUNTER = "counter";

  private final Deals deals = Deals.open();
  private final RandomDeals random = RandomDeals.in(deals);

  @AfterProperty
  void close() {
    deals.close();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void exactExport_imported_givesEqualValues(
      @ForAll("records") List<Map<String, Object>> records, @ForAll Delimiter delimiter, @ForAll boolean guarded) {
    checkRoundTrip(records, ExportOptions.defaults().withDelimiter(delimiter), guarded);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void exactSpreadsheet_imported_givesEqualValues(
      @ForAll("records") List<Map<String, Object>> records, @ForAll boolean guarded) {
    checkRoundTrip(records, ExportOptions.defaults().withType(FileType.XLSX), guarded);
  }

  private void checkRoundTrip(List<Map<String, Object>> records, ExportOptions format, boolean guarded) {
    fill(records);
    List<Map<String, Object>> before = values();
    byte[] file = exported(guarded ? format.asGuarded() : format);

    deals.session().records().delete(ids());
    ImportReport report = importBack(file, options(guarded));

    assertThat(report.failures()).isEmpty();
    checkCounts(report, records.size(), 0, 0);
    assertThat(values()).isEqualTo(before);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void exactExport_importedById_changesWhatWasChangedInIt(
      @ForAll("records") List<Map<String, Object>> exported,
      @ForAll("records") List<Map<String, Object>> changed,
      @ForAll FileType type,
      @ForAll boolean guarded) {
    checkRoundTripById(exported, changed, type, guarded);
  }

  /** The cells are changed in the records, exported, and put back, so that the file is one that people changed. */
  private void checkRoundTripById(
      List<Map<String, Object>> records, List<Map<String, Object>> changes, FileType type, boolean guarded) {
    fill(records);
    List<Map<String, Object>> before = values();
    Map<RecordId, Map<String, Object>> originals = originals();
    change(changes);
    List<Map<String, Object>> wanted = values();
    ExportOptions format = ExportOptions.defaults().withType(type);
    byte[] file = exported(guarded ? format.asGuarded() : format);
    restore(originals);
    assertThat(values()).isEqualTo(before);
    List<Long> versions = versions();

    ImportReport report = importBack(file, options(guarded).matchingOn("id").clearingBlanks());

    assertThat(report.failures()).isEmpty();
    assertThat(values()).isEqualTo(wanted);
    checkCounts(report, 0, changed(before, wanted), records.size() - changed(before, wanted));
    checkTouched(versions, before, wanted);
  }

  private void fill(List<Map<String, Object>> records) {
    deals.session().records().delete(ids());
    deals.session().records("deals").createAll(records);
  }

  private Map<RecordId, Map<String, Object>> originals() {
    Map<RecordId, Map<String, Object>> originals = new LinkedHashMap<>();
    deals.all().forEach(record -> originals.put(record.id(), record.values()));
    return originals;
  }

  private void change(List<Map<String, Object>> changes) {
    List<RecordId> ids = ids();
    for (int index = 0; index < Math.min(ids.size(), changes.size()); index++) {
      deals.session().records("deals").update(ids.get(index), Patch.of(changes.get(index)));
    }
  }

  private void restore(Map<RecordId, Map<String, Object>> originals) {
    for (Record record : deals.all()) {
      Map<String, Object> original = originals.getOrDefault(record.id(), Map.of());
      Patch patch = Patch.empty();
      for (String key : record.values().keySet()) {
        patch = original.containsKey(key) ? patch : patch.clear(key);
      }
      for (Map.Entry<String, Object> value : original.entrySet()) {
        patch = value.getKey().equals(COUNTER) ? patch : patch.set(value.getKey(), value.getValue());
      }
      deals.session().records("deals").update(record.id(), patch);
    }
  }

  private static long changed(List<Map<String, Object>> before, List<Map<String, Object>> after) {
    long changed = 0;
    for (int index = 0; index < before.size(); index++) {
      changed += before.get(index).equals(after.get(index)) ? 0 : 1;
    }
    return changed;
  }

  private void checkTouched(
      List<Long> versions, List<Map<String, Object>> before, List<Map<String, Object>> after) {
    List<Long> now = versions();
    for (int index = 0; index < before.size(); index++) {
      boolean isSame = before.get(index).equals(after.get(index));
      assertThat(now.get(index).equals(versions.get(index))).as("record %s is as it was", index).isEqualTo(isSame);
    }
  }

  private static void checkCounts(ImportReport report, long imported, long updated, long unchanged) {
    assertThat(report)
        .extracting(
            ImportReport::readRows, ImportReport::importedRows, ImportReport::updatedRows, ImportReport::unchangedRows)
        .containsExactly(imported + updated + unchanged, imported, updated, unchanged);
  }

  private static ImportOptions options(boolean guarded) {
    return guarded ? ImportOptions.defaults().asGuarded() : ImportOptions.defaults();
  }

  private byte[] exported(ExportOptions options) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    deals.exporter().run("deals", file, options);
    return file.toByteArray();
  }

  private ImportReport importBack(byte[] file, ImportOptions options) {
    return deals.importer().run("deals", new ByteArrayInputStream(file), options);
  }

  private List<RecordId> ids() {
    return deals.all().stream().map(Record::id).toList();
  }

  private List<Long> versions() {
    return deals.all().stream().map(Record::version).toList();
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

  @Provide
  Arbitrary<List<Map<String, Object>>> records() {
    return random.records();
  }
}
