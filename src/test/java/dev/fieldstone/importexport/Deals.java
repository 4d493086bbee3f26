package dev.fieldstone.importexport;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.query.ViewRunner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An org in memory with companies and deals, whose deals have a field of every type. */
final class Deals implements AutoCloseable {
  private final Workspace workspace;
  private final Session session;

  private Deals(Limits limits) {
    workspace = Workspace.open(WorkspaceOptions.inMemory().withLimits(limits));
    workspace.org("acme").apply(schema());
    session = workspace.org("acme").as("ada", ZoneId.of("Europe/Berlin"));
  }

  static Deals open() {
    return open(Limits.defaults());
  }

  static Deals open(Limits limits) {
    return new Deals(limits);
  }

  Session session() {
    return session;
  }

  Importer importer() {
    return Importer.on(session);
  }

  Exporter exporter() {
    return Exporter.on(session);
  }

  Record company(String name) {
    return session.records("companies").create(Map.of("name", name));
  }

  Record deal(String name) {
    return session.records("deals").create(Map.of("name", name));
  }

  /** {@return all deals in order of creation, archived ones too} */
  List<Record> all() {
    List<Record> records = new ArrayList<>();
    ViewRunner.on(session).forEach("deals", Query.everything().withStatus(Status.ANY), records::add);
    return records;
  }

  /** {@return the names of all deals in order of creation} */
  List<String> names() {
    return all().stream().map(Record::display).toList();
  }

  /** {@return the values of all deals in order of creation} */
  List<Map<String, Object>> values() {
    return all().stream().map(Record::values).toList();
  }

  @Override
  public void close() {
    workspace.close();
  }

  private static Schema schema() {
    return Schema.of(
        TableDraft.named("Companies"),
        TableDraft.named("Deals")
            .field("Note", FieldType.longText())
            .field("Amount", FieldType.number(2))
            .field("Price", FieldType.currency("EUR"))
            .field("Paid", FieldType.checkbox())
            .field("Due date", FieldType.date())
            .field("Signed", FieldType.dateTime())
            .field("Stage", FieldType.singleSelect("Lead", "Won", "Lost"))
            .field("Company", FieldType.reference("companies", OnDelete.RESTRICT)));
  }
}
