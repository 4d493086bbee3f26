package dev.fieldstone.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportTarget;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What files say of actors. */
final class ActorFilesTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("u1");

  @BeforeEach
  void make() {
    ada.actors()
        .putAll(
            List.of(
                new Actor("u1", "Ada", true),
                new Actor("u,2", "Smith, J", true),
                new Actor("t1", "Twin", true),
                new Actor("t2", "Twin", true)));
    ada.tables()
        .create(
            TableDraft.named("Tasks")
                .field("Owner", FieldType.user())
                .field("Team", FieldType.users())
                .view(ViewDraft.table("Shown").withFields("name", "owner", "team", "created_by", "updated_by")));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void readable_writesLabels() {
    ada.records("tasks").create(Map.of("name", "one", "owner", "u1", "team", List.of("u,2", "nobody", "u1")));
    workspace.org("acme").as("bob").records("tasks").create(Map.of("name", "two"));

    assertThat(export(ViewLocator.of("tasks/shown"), ExportMode.READABLE).lines())
        .containsExactly(
            "Name,Owner,Team,Created by,Updated by",
            "one,Ada,\"\"\"Smith, J\"\", nobody, Ada\",Ada,Ada",
            "two,,,bob,bob");
  }

  @Test
  void exact_writesIds() {
    ada.records("tasks").create(Map.of("name", "one", "owner", "u,2", "team", List.of("u,2", "nobody", "u1")));

    assertThat(export(ViewLocator.of("tasks/shown"), ExportMode.EXACT))
        .contains("one,\"u,2\",\"\"\"u,2\"\", nobody, u1\",u1,u1");
  }

  @ParameterizedTest
  @EnumSource
  void file_bringsBackWhatWasExported(ExportMode mode) {
    ada.records("tasks").create(Map.of("name", "one", "owner", "u,2", "team", List.of("u1", "nobody", "u,2")));
    ada.records("tasks").create(Map.of("name", "two"));
    List<Map<String, Object>> before = values();
    String file = export(TableLocator.of("tasks"), mode);
    ada.records().delete(ViewRunner.on(ada).ids("tasks", Query.everything()));

    ImportReport report = imported(file);

    assertThat(report.failures()).isEmpty();
    assertThat(values()).isEqualTo(before);
  }

  @Test
  void cell_withALabelThatSeveralHave_isRefusedWithItsRow() {
    ImportReport report = imported("Name,Owner,Team\none,twin,\ntwo,t2,\nthree,,\"ada, TWIN\"\nfour,,t1\n");

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(report.failures()).hasSize(2);
    assertThat(values())
        .containsExactly(Map.of("name", "two", "owner", "t2"), Map.of("name", "four", "team", List.of("t1")));
  }

  private List<Map<String, Object>> values() {
    return ViewRunner.on(ada).items("tasks", Query.everything()).items().stream().map(Record::values).toList();
  }

  private String export(Source source, ExportMode mode) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Exporter.on(ada).run(source, ExportTarget.of(file), ExportOptions.defaults().withMode(mode));
    return file.toString(StandardCharsets.UTF_8);
  }

  private ImportReport imported(String file) {
    return Importer.on(ada)
        .run("tasks", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ImportOptions.defaults());
  }
}
