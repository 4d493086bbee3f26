package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of several elements, and those that are documents, in files. */
final class ListsInFilesTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @AfterEach
  void close() {
    workspace.close();
  }

  @ParameterizedTest
  @EnumSource
  void file_bringsBackWhatWasExported(ExportMode mode) {
    List<RecordId> people = make();
    Map<String, Object> full =
        Map.of(
            "name", "full", "tags", List.of("a, b", "say \"hi\""), "team", List.of("ada", "Smith, J"),
            "people", List.of(people.get(1), people.get(0)), "extra", "{\"a\":[1,\"x, y\"]}",
            "files", List.of(new Attachment("plan, final.pdf", 1_000, "application/pdf", "s3://1")),
            "mail", "ada@example.org", "stars", 3, "length", 90);
    ada.records("things").create(full);
    ada.records("things").create(Map.of("name", "empty"));
    List<Map<String, Object>> before = values();
    byte[] file = export(mode);
    ada.records().delete(ViewRunner.on(ada).ids("things", Query.everything()));

    ImportReport report = imported(file);

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(values()).isEqualTo(before);
  }

  @Test
  void cells_areReadable() {
    List<RecordId> people = make();
    ada.records("things")
        .create(Map.of("name", "one", "tags", List.of("c", "a, b"), "people", List.of(people.get(1))));

    assertThat(new String(export(ExportMode.READABLE), StandardCharsets.UTF_8))
        .contains("\"c, \"\"a, b\"\"\"")
        .contains("\"\"\"Smith, J\"\"\"");
  }

  @Test
  void cell_thatIsNoList_isRefusedWithItsRow() {
    make();

    ImportReport report =
        imported(
            "Name,Tags,People,Extra\n1,\"a, b\",,\n2,\"\"\"c\",,\n3,c,Nobody,\n4,c,,{\n5,c,,\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(report.importedRows()).isEqualTo(1);
    assertThat(report.failures())
        .allSatisfy(
            row ->
                assertThat(row.faults())
                    .allSatisfy(fault -> assertThat(fault.problem().code()).isEqualTo(ErrorCode.VALUE_INVALID)))
        .hasSize(4);
  }

  private List<RecordId> make() {
    ada.org()
        .apply(
            Schema.of(
                TableDraft.named("People"),
                TableDraft.named("Things")
                    .field("Tags", FieldType.multiSelect("a, b", "c", "say \"hi\""))
                    .field("Team", FieldType.users())
                    .field("People", FieldType.references("people", OnDelete.CLEAR))
                    .field("Extra", FieldType.json())
                    .field("Files", FieldType.attachments())
                    .field("Mail", FieldType.email())
                    .field("Stars", FieldType.rating(5))
                    .field("Length", FieldType.duration())));
    return ada.records("people").createAll(List.of(Map.of("name", "Ada"), Map.of("name", "Smith, J")));
  }

  private List<Map<String, Object>> values() {
    return ViewRunner.on(ada).items("things", Query.everything()).items().stream().map(Record::values).toList();
  }

  private byte[] export(ExportMode mode) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Exporter.on(ada).run("things", file, ExportOptions.defaults().withMode(mode));
    return file.toByteArray();
  }

  private ImportReport imported(byte[] file) {
    return Importer.on(ada).run("things", new ByteArrayInputStream(file), ImportOptions.defaults());
  }
}
