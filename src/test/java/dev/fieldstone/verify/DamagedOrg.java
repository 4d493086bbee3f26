package dev.fieldstone.verify;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.OrgFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An org in a file, and the means to damage it.
 *
 * <p>There are the companies Acme, Globex and Initech and the deals Rocket, Plane and Train, with the record numbers
 * 1, 2 and 3. Rocket and Plane refer to Acme as their company and, dormant, to Globex as their partner, which is text
 * now. The fields {@code late}, {@code grade} and {@code sponsor} of the deals lie in an extension, where Plane alone
 * has values. Train was moved to the top of the view {@code ranked}.
 */
final class DamagedOrg implements AutoCloseable {
  private final WorkspaceOptions options;
  private final OrgFile file;
  private final Map<String, RecordId> ids = new HashMap<>();
  private Workspace workspace;

  private DamagedOrg(Path directory) {
    options = WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS);
    file = new OrgFile(directory, "acme", Durability.PROCESS);
    workspace = Workspace.open(options);
  }

  /** Makes the org in a directory. */
  static DamagedOrg in(Path directory) {
    DamagedOrg org = new DamagedOrg(directory);
    org.fill();
    return org;
  }

  /** {@return a session on it as it is now} */
  Session ada() {
    return workspace.org("acme").as("ada");
  }

  /** {@return what is found wrong} */
  List<Finding> verify() {
    return workspace.org("acme").verify();
  }

  /** {@return the ids of records, by what they display} */
  List<RecordId> ids(String... displays) {
    return Arrays.stream(displays).map(this::id).toList();
  }

  /** {@return the id of a record, by what it displays} */
  RecordId id(String display) {
    return Objects.requireNonNull(ids.get(display));
  }

  /** {@return the file} */
  OrgFile file() {
    return file;
  }

  /** {@return what lies in the file} */
  FileContent content() {
    return new FileContent(file);
  }

  /** Runs statements while the org is closed, and opens it again. */
  void damage(String... statements) {
    workspace.close();
    damageWhileOpen(statements);
    workspace = Workspace.open(options);
  }

  /** Runs statements on the database that the engine has open. */
  void damageWhileOpen(String... statements) {
    for (String statement : statements) {
      file.execute(statement);
    }
  }

  /** Closes the org and opens it again. */
  void reopen() {
    damage();
  }

  @Override
  public void close() {
    workspace.close();
  }

  private void fill() {
    Session ada = ada();
    ada.org().apply(schema());
    Record acme = make("companies", Map.of("name", "Acme"));
    Record globex = make("companies", Map.of("name", "Globex"));
    Record initech = make("companies", Map.of("name", "Initech"));
    Map<String, Object> rocket = Map.of("name", "Rocket", "owner", "ada", "company", acme, "partner", globex);
    make("deals", rocket);
    Record plane = make("deals", Map.of("name", "Plane", "owner", "bob", "company", acme, "partner", globex));
    Record train = make("deals", Map.of("name", "Train", "owner", "bob"));
    Fields fields = ada.fields("deals");
    fields.update("partner", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    takeSpares(fields);
    fields.create(FieldDraft.named("Late", FieldType.text()));
    fields.create(FieldDraft.named("Grade", FieldType.singleSelect("A", "B")));
    fields.create(FieldDraft.named("Sponsor", FieldType.reference("companies", OnDelete.CLEAR)));
    ada.records().update(plane, Patch.empty().set("late", "so late").set("grade", "A").set("sponsor", initech));
    ViewRunner.on(ada).move("deals/ranked", Move.of(train).first());
  }

  private static Schema schema() {
    return Schema.of(
        TableDraft.named("Companies"),
        TableDraft.named("Deals")
            .field("amount", FieldType.number(2))
            .field("stage", FieldType.singleSelect("Lead", "Won"))
            .field("closes", FieldType.date())
            .field("met", FieldType.dateTime())
            .field(FieldDraft.named("owner", FieldType.text()).asRequired())
            .field("company", FieldType.reference("companies", OnDelete.RESTRICT))
            .field("partner", FieldType.reference("companies", OnDelete.RESTRICT))
            .view(ViewDraft.table("Ranked"))
            .view(ViewDraft.table("Names").withFields("name", "owner"))
            .view(ViewDraft.board("Pipeline", "stage")));
  }

  /** Leaves no spare columns for texts and codes, so that the next such fields lie in an extension. */
  private static void takeSpares(Fields fields) {
    for (int number = 1; number <= 2; number++) {
      fields.create(FieldDraft.named("Memo " + number, FieldType.text()));
      fields.create(FieldDraft.named("Kind " + number, FieldType.singleSelect("A", "B")));
    }
  }

  private Record make(String table, Map<String, ?> values) {
    Record made = ada().records(table).create(values);
    ids.put(made.display(), made.id());
    return made;
  }
}
