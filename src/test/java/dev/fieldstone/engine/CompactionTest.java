package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.OrgFile;
import dev.fieldstone.testing.StatementLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables laid out anew: fewer SQL tables and columns, the same records. */
final class CompactionTest {
  private static final TableLocator THINGS = TableLocator.of("things");
  private static final int FIELDS = 40;

  @TempDir Path directory;
  private final StatementLog log = new StatementLog();
  private Workspace workspace;
  private Session ada;

  @BeforeEach
  void open() {
    workspace = Workspace.open(WorkspaceOptions.inDirectory(directory).withStatementListener(log));
    ada = workspace.org("acme").as("ada");
  }

  @AfterEach
  void close() {
    assertThat(workspace.org("acme").verify()).isEmpty();
    workspace.close();
  }

  @Test
  void extensions_areFolded_andColumnsOfDeletedFieldsFreed() {
    List<Record> before = grown(20);
    ada.fields("things").delete(FieldLocator.of("field_3"));
    ada.fields("things").delete(FieldLocator.of("field_30"));
    int sqlTables = describedTables();

    Compaction compaction = ada.tables().compact(THINGS);

    assertThat(compaction).isEqualTo(new Compaction(20, 2, sqlTables - 1));
    assertThat(sqlTables).isGreaterThan(2);
    assertThat(describedTables()).isEqualTo(1);
    assertThat(values(records())).isEqualTo(values(before, "field_3", "field_30"));
    assertThat(records()).extracting(Record::version).containsExactlyElementsOf(versions(before));
    assertThat(records()).extracting(Record::createdAt).containsExactlyElementsOf(createdAts(before));
  }

  @Test
  void scan_ofACompactTable_joinsNothing() {
    grown(20);
    ada.tables().compact(THINGS);
    Query query = Query.where("field_39").startsWith("value 39 of 1");

    List<String> statements = log.during(() -> ViewRunner.on(ada).items("things", query));

    assertThat(statements).noneMatch(sql -> sql.contains("join \"t_") && sql.contains("_x"));
    assertThat(ViewRunner.on(ada).count("things", query)).isEqualTo(11);
  }

  @Test
  void dormantValues_options_references_andPositions_stay() {
    ada.tables().create(TableDraft.named("Things").withKey("things").field("value", FieldType.text()));
    ada.fields("things").create(FieldDraft.named("Choice", FieldType.singleSelect("a", "b")));
    ada.fields("things").create(FieldDraft.named("Parent", FieldType.reference(THINGS, OnDelete.CLEAR)));
    RecordId first = ada.records("things").create(Map.of("value", "007", "choice", "b")).id();
    RecordId second = ada.records("things").create(Map.of("value", "x", "parent", first)).id();
    ViewRunner.on(ada).move("things/all_records", Move.of(second).first());
    ada.fields("things").update("value", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
    ada.records().update(first, Patch.empty().set("value", 5));
    ada.fields("things").create(FieldDraft.named("Gone", FieldType.json()));
    ada.fields("things").delete(FieldLocator.of("gone"));

    assertThat(ada.tables().compact(THINGS)).isEqualTo(new Compaction(2, 1, 0));

    assertThat(ViewRunner.on(ada).items("things/all_records", Query.everything()).items())
        .extracting(Record::id)
        .containsExactly(second, first);
    assertThat(ada.records().get(first).canonicalText("choice")).isEqualTo("b");
    assertThat(ada.records().get(second).reference("parent")).isEqualTo(first);
    ada.fields("things").update("value", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    assertThat(ada.records().get(first).text("value")).isEqualTo("007");
    ada.fields("things").update("value", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
    assertThat(ada.records().get(first).number("value")).isEqualByComparingTo("5");
    ada.records().delete(first);
    assertThat(ada.records().get(second).value("parent")).isNull();
  }

  @Test
  void compactTable_isWrittenTo_grows_andIsCompactedAgain() {
    grown(5);
    ada.tables().compact(THINGS);
    Record made = ada.records("things").create(Map.of("field_1", "new", "field_39", "also"));
    IntStream.range(0, 20).forEach(index -> addField("more_" + index));
    ada.records().update(made.id(), Patch.empty().set("more_19", "there"));

    Compaction again = ada.tables().compact(THINGS);

    assertThat(again.records()).isEqualTo(6);
    assertThat(again.foldedTables()).isPositive();
    assertThat(ada.records().get(made.id()).text("field_39")).isEqualTo("also");
    assertThat(ada.records().get(made.id()).text("more_19")).isEqualTo("there");
  }

  @Test
  void tableThatIsCompact_staysAsItIs() {
    grown(5);
    ada.tables().compact(THINGS);

    assertThat(ada.tables().compact(THINGS)).isEqualTo(new Compaction(0, 0, 0));
  }

  @Test
  void formerSqlTables_goAtTheNextOpening_andRecordsStay() {
    List<Record> before = grown(20);
    ada.tables().compact(THINGS);
    workspace.close();
    OrgFile file = new OrgFile(directory, "acme");
    int former = file.sqlTables("t_").size();

    open();

    assertThat(values(records())).isEqualTo(values(before));
    workspace.close();
    assertThat(former).isGreaterThan(2);
    assertThat(file.sqlTables("t_")).hasSize(1);
    open();
  }

  @Test
  void readThatBeganBefore_seesWhatItSaw() {
    List<Record> before = grown(20);

    List<Record> seen =
        ada.read(
            snapshot -> {
              compactElsewhere();
              return ViewRunner.on(snapshot).items("things", Query.everything()).items();
            });

    assertThat(values(seen)).isEqualTo(values(before));
    assertThat(values(records())).isEqualTo(values(before));
  }

  @Test
  void cancelled_changesNothing() {
    List<Record> before = grown(20);

    refused(ErrorCode.QUERY_CANCELLED, () -> ada.tables().compact(THINGS, (done, total) -> false));

    assertThat(values(records())).isEqualTo(values(before));
    assertThat(describedTables()).isGreaterThan(1);
    assertThat(ada.tables().compact(THINGS).records()).isEqualTo(20);
  }

  @Test
  void undoneWithItsTransaction_changesNothing() {
    List<Record> before = grown(20);

    assertThatThrownBy(
            () ->
                ada.write(
                    tx -> {
                      tx.tables().compact(THINGS);
                      tx.records("things").create(Map.of("field_1", "in the new layout"));
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(values(records())).isEqualTo(values(before));
  }

  @Test
  void progress_isTold() {
    grown(20);
    List<String> told = new ArrayList<>();

    ada.tables().compact(THINGS, (done, total) -> told.add(done + " of " + total));

    assertThat(told).containsExactly("20 of 20");
  }

  @Test
  void underAKey_isDoneOnce() {
    grown(20);

    Compaction first = ada.once("compact").tables().compact(THINGS);

    assertThat(ada.once("compact").tables().compact(THINGS)).isEqualTo(first);
    assertThat(first.records()).isEqualTo(20);
  }

  @Test
  void unknownTable_isRefused() {
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.tables().compact(TableLocator.of("nothing")));
  }

  /** A table that got many fields after it was made, and records with a value in each. */
  private List<Record> grown(int records) {
    ada.tables().create(TableDraft.named("Things").withKey("things"));
    IntStream.range(0, FIELDS).forEach(index -> addField("field_" + index));
    for (int record = 0; record < records; record++) {
      Map<String, Object> values = new TreeMap<>();
      for (int field = 0; field < FIELDS; field++) {
        values.put("field_" + field, "value " + field + " of " + record);
      }
      ada.records("things").create(values);
    }
    return records();
  }

  private void addField(String key) {
    ada.fields("things").create(FieldDraft.named(key, FieldType.text()));
  }

  private List<Record> records() {
    return ViewRunner.on(ada).items("things", Query.everything()).items();
  }

  private void compactElsewhere() {
    CompletableFuture.runAsync(() -> workspace.org("acme").as("bob").tables().compact(THINGS)).join();
  }

  private int describedTables() {
    return ada.tables().describe(THINGS).sqlTables().size();
  }

  private static List<Map<String, Object>> values(List<Record> records, String... without) {
    return records.stream()
        .map(
            record -> {
              Map<String, Object> values = new TreeMap<>(record.values());
              List.of(without).forEach(values::remove);
              return values;
            })
        .toList();
  }

  private static List<Long> versions(List<Record> records) {
    return records.stream().map(Record::version).toList();
  }

  private static List<Instant> createdAts(List<Record> records) {
    return records.stream().map(Record::createdAt).toList();
  }
}
