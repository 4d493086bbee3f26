package dev.fieldstone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.Progress;
import dev.fieldstone.importexport.UnfinishedImport;
import dev.fieldstone.query.ViewRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An import in a process of its own that is killed several times, each time further on, and then comes to its end. */
final class ImportKills {
  private static final int MAX_DELAY_MILLIS = 40;

  private final Path directory;
  private final ImportedFile file;
  private final Durability durability;
  private final Random random;
  private int hits;

  /**
   * Prepares an import.
   *
   * @param directory where its workspace and its file are to be
   */
  ImportKills(Path directory, int rows, Durability durability, long seed) {
    this.directory = directory;
    this.file = ImportedFile.write(directory.resolve("deals.csv"), rows);
    this.durability = durability;
    this.random = new Random(seed);
  }

  /** Kills it, checks what is there after each kill, and ends it; {@return how many kills hit it in its midst} */
  int run(int kills) {
    for (int kill = 0; kill < kills; kill++) {
      killOnce(kill, kills);
      try (Workspace workspace = open()) {
        checkBegun(ImportProcess.session(workspace));
      }
    }
    try (Workspace workspace = open()) {
      checkEnded(ImportProcess.session(workspace));
    }
    return hits;
  }

  /** Waits for a place in the next part of the file, and a little longer. */
  private void killOnce(int kill, int kills) {
    int partLines = file.refused().size() / kills;
    int linesBefore = 1 + kill * partLines + random.nextInt(partLines);
    Process process =
        ForkedJvm.start(
            ImportProcess.class,
            directory.resolve("errors"),
            List.of(directory.resolve("files").toString(), durability.name(), file.path().toString()));
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      int lines = 0;
      while (lines < linesBefore && output.readLine() != null) {
        lines++;
      }
      assertThat(lines).as("lines that were written before the kill").isEqualTo(linesBefore);
      Thread.sleep(random.nextInt(MAX_DELAY_MILLIS));
      process.toHandle().destroyForcibly();
      process.waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      process.toHandle().destroyForcibly();
      throw new IllegalStateException(interrupted);
    }
  }

  private Workspace open() {
    return Workspace.open(directory.resolve("files"));
  }

  /** Whole batches are there, in order, each row once; and the import is named, unless it had come to its end. */
  private void checkBegun(Session session) {
    List<String> names = names(session, "deals");
    assertThat(names).isEqualTo(file.names().subList(0, names.size()));
    List<UnfinishedImport> unfinished = Importer.on(session).unfinished();
    if (!unfinished.isEmpty()) {
      hits++;
    }
    boolean isPart = names.size() < file.names().size();
    if (isPart && !names.isEmpty()) {
      assertThat(unfinished).isNotEmpty();
    }
    for (UnfinishedImport one : unfinished) {
      assertThat(one.name()).isEqualTo(ImportProcess.NAME);
      assertThat(one.actor()).isEqualTo("ada");
      assertThat(one.rows()).isEqualTo(file.rows());
    }
  }

  private void checkEnded(Session session) {
    Refused refused = new Refused(new ArrayList<>());

    ImportReport report = ImportProcess.start(session, file.path(), refused).await();

    assertThat(report.cancelled()).isFalse();
    assertThat(report.readRows()).isEqualTo(file.rows());
    assertThat(report.importedRows()).isEqualTo(file.names().size());
    assertThat(report.blankRows()).isEqualTo(file.blank());
    assertThat(report.failedRows()).isEqualTo(file.refused().size());
    assertThat(report.failures()).extracting(FailedRow::row).isEqualTo(file.refused());
    assertThat(refused.rows()).isEqualTo(file.refused());
    assertThat(report.createdOptions()).containsExactly(Map.entry("stage", List.of("New")));
    assertThat(report.createdTargets()).isEqualTo(file.companies().size());
    assertThat(names(session, "deals")).isEqualTo(file.names());
    assertThat(names(session, "companies")).doesNotHaveDuplicates().hasSameElementsAs(file.companies());
    assertThat(Importer.on(session).unfinished()).isEmpty();
    assertThat(session.org().verify()).isEmpty();
  }

  private static List<String> names(Session session, String table) {
    List<String> names = new ArrayList<>();
    ViewRunner.on(session).forEach(table, Query.everything(), (Record record) -> names.add(record.display()));
    return names;
  }

  /** Takes note of the rows that were refused. */
  private record Refused(List<Long> rows) implements Progress {

    @Override
    public void advanced(Step step) {}

    @Override
    public void refused(FailedRow row) {
      rows.add(row.row());
    }
  }
}
