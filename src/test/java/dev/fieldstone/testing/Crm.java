package dev.fieldstone.testing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small org in memory: deals that refer to companies, with a field of most types, a list and a board.
 *
 * <p>Deals have {@code name}, {@code amount} (EUR), {@code stage} (Lead, Won, Lost), {@code urgent}, {@code closes} (a
 * day), {@code met} (a point in time), {@code notes} and {@code company} (RESTRICT).
 */
public final class Crm implements AutoCloseable {
  /** The zone of the sessions. */
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Workspace workspace;
  private final Session ada;

  private Crm(WorkspaceOptions options) {
    workspace = Workspace.open(options);
    ada = workspace.org("acme").as("ada", BERLIN);
    ada.org().apply(schema());
  }

  /** {@return the org with default options} */
  public static Crm open() {
    return open(WorkspaceOptions.inMemory());
  }

  /** {@return the org in a workspace of these options} */
  public static Crm open(WorkspaceOptions options) {
    return new Crm(options);
  }

  /** {@return the document that makes it} */
  public static Schema schema() {
    return Schema.of(
        TableDraft.named("Companies").field("city", FieldType.text()),
        TableDraft.named("Deals")
            .field("amount", FieldType.currency("EUR"))
            .field("stage", FieldType.singleSelect("Lead", "Won", "Lost"))
            .field("urgent", FieldType.checkbox())
            .field("closes", FieldType.date())
            .field("met", FieldType.dateTime())
            .field("notes", FieldType.longText())
            .field("company", FieldType.reference("companies", OnDelete.RESTRICT))
            .view(ViewDraft.table("All deals"))
            .view(ViewDraft.board("Pipeline", "stage")));
  }

  /** {@return the workspace} */
  public Workspace workspace() {
    return workspace;
  }

  /** {@return a session of Ada's} */
  public Session ada() {
    return ada;
  }

  /** {@return a runner on Ada's session} */
  public ViewRunner views() {
    return ViewRunner.on(ada);
  }

  /** Makes a deal; {@return it} */
  public Record deal(String name, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("name", name);
    return ada.records("deals").create(all);
  }

  /** Makes a deal that has nothing but a name; {@return it} */
  public Record deal(String name) {
    return deal(name, Map.of());
  }

  /** Makes a company; {@return it} */
  public Record company(String name) {
    return ada.records("companies").create(Map.of("name", name));
  }

  /** Makes deals of a stage, named by their number from 1; {@return their ids} */
  public List<RecordId> deals(int count, String stage) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      values.add(Map.of("name", stage + " " + number, "stage", stage, "amount", number));
    }
    return ada.records("deals").createAll(values);
  }

  /** {@return the names of records, in order} */
  public static List<String> names(List<Record> records) {
    return records.stream().map(Record::display).toList();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
