package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An org in memory without tables, in which files become some. */
final class Sheets implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Workspace workspace;
  private final Session session;

  private Sheets(Limits limits) {
    workspace = Workspace.open(WorkspaceOptions.inMemory().withLimits(limits));
    session = workspace.org("acme").as("ada", ZONE);
  }

  static Sheets open() {
    return open(Limits.defaults());
  }

  static Sheets open(Limits limits) {
    return new Sheets(limits);
  }

  Session session() {
    return session;
  }

  Importer importer() {
    return Importer.on(session);
  }

  static ImportSource source(String text) {
    return ImportSource.of(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  FilePreview preview(String text) {
    return preview(text, PreviewOptions.defaults());
  }

  FilePreview preview(String text, PreviewOptions options) {
    return importer().preview(source(text), options);
  }

  /** Makes a table with the key {@code sheet} of a text. */
  CreatedTable create(String text, FilePreview preview) {
    return importer().createTable(NewTable.named("Sheet"), source(text), preview);
  }

  /** {@return the records of the table with the key {@code sheet} in order of creation} */
  List<Record> all() {
    List<Record> records = new ArrayList<>();
    ViewRunner.on(session).forEach("sheet", Query.everything(), records::add);
    return records;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
