package dev.fieldstone.crash.fault;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is done on disks that fail.
 *
 * @param name what a person calls it
 * @param steps what is done, in order
 */
record FaultWorkload(String name, List<Step> steps) {
  private static final String LIST = "deals/all_deals";
  private static final String BOARD = "deals/pipeline";
  private static final int BASE_COUNT = 10;
  private static final int BULK_COUNT = 60;

  FaultWorkload {
    steps = List.copyOf(steps);
  }

  /** {@return the making of an org and its schema, tried until it is done} */
  static FaultWorkload creation() {
    Step schema =
        new Step(
            "schema",
            FaultRun.MAX_FAILED_CALLS + 1,
            session -> session.org().apply(Crm.schema()),
            session ->
                Presence.of(
                    session.tables().find(new TableKey("companies")).isPresent(),
                    session.tables().find(new TableKey("deals")).isPresent(),
                    session.views().find(ViewLocator.of(BOARD)).isPresent()));
    return new FaultWorkload("creation", List.of(schema, create("first")));
  }

  /**
   * {@return a step of each kind of write, on deals {@code base 0} to {@code base 9}} No step needs another, and none
   * touches what another leaves.
   */
  static FaultWorkload writes() {
    List<Step> steps = new ArrayList<>();
    steps.add(create("made"));
    steps.addAll(recordSteps());
    steps.addAll(moveSteps());
    steps.addAll(schemaSteps());
    steps.add(create("last"));
    return new FaultWorkload("writes", steps);
  }

  /** Makes what the writes need. */
  static void prepare(Session session) {
    session.org().apply(Crm.schema());
    session.records("deals").createAll(deals("base", BASE_COUNT));
  }

  private static Step create(String name) {
    return new Step(
        "create " + name,
        session -> session.records("deals").create(Map.of("name", name, "amount", 5, "urgent", true)),
        session -> {
          List<Record> found = named(session, "deals", name);
          return Presence.of(found.size() == 1, found.stream().anyMatch(deal -> amount(deal) == 5 && deal.checked("urgent")));
        });
  }

  private static List<Step> recordSteps() {
    return List.of(
        new Step(
            "update",
            session -> session.records().update(base(session, 0), Patch.of(Map.of("amount", 77, "notes", "changed"))),
            session -> {
              Record record = base(session, 0);
              return Presence.of(
                  amount(record) == 77, "changed".equals(record.text("notes")), record.version() == 2);
            }),
        new Step("several tables", FaultWorkload::writeSeveral, FaultWorkload::lookAtSeveral),
        new Step(
            "bulk",
            session -> session.records("deals").createAll(deals("bulk", BULK_COUNT)),
            FaultWorkload::lookAtBulk),
        new Step(
            "delete",
            session -> session.records().delete(base(session, 5)),
            session -> Presence.of(count(session, "base 5") == 0)),
        new Step(
            "archive",
            session -> session.records().archive(List.of(base(session, 6), base(session, 7))),
            session -> Presence.of(base(session, 6).isArchived(), base(session, 7).isArchived())));
  }

  private static List<Step> moveSteps() {
    return List.of(
        new Step(
            "move",
            session -> ViewRunner.on(session).move(LIST, Move.of(base(session, 9)).first()),
            session -> Presence.of(first(session, LIST).equals(base(session, 9).id()))),
        new Step(
            "move between groups",
            session ->
                ViewRunner.on(session)
                    .move(BOARD, Move.of(base(session, 2), base(session, 3)).toGroup("Won").first()),
            session ->
                Presence.of("Won".equals(stage(base(session, 2))), "Won".equals(stage(base(session, 3))))));
  }

  private static List<Step> schemaSteps() {
    return List.of(
        new Step(
            "type change",
            session -> session.fields("deals").update("met", FieldPatch.changeType(FieldType.text(), Conversion.NONE)),
            session -> Presence.of(session.fields("deals").get("met").type().equals(FieldType.text()))),
        new Step(
            "field",
            session -> session.fields("deals").create(FieldDraft.named("Priority", FieldType.number(0))),
            session -> Presence.of(session.fields("deals").find("priority").isPresent())),
        new Step(
            "field with a value",
            session ->
                session.write(
                    operation -> {
                      operation.fields("deals").create(FieldDraft.named("Owner", FieldType.text()));
                      return operation.records().set(base(operation, 4), "owner", "ada");
                    }),
            session ->
                session.fields("deals").find("owner").isEmpty()
                    ? Presence.ABSENT
                    : Presence.of(true, "ada".equals(base(session, 4).text("owner")))),
        new Step(
            "view",
            session -> session.views().create("deals", ViewDraft.table("Hot")),
            session -> Presence.of(session.views().find(ViewLocator.of("deals/hot")).isPresent())),
        new Step("tables", session -> session.org().apply(moreTables()), FaultWorkload::lookAtTables));
  }

  private static Schema moreTables() {
    return Schema.of(
        TableDraft.named("Tasks").field("due", FieldType.date()).view(ViewDraft.table("All tasks")),
        TableDraft.named("Visits").field("length", FieldType.number(0)));
  }

  private static Presence lookAtTables(Session session) {
    boolean hasTasks = session.tables().find(new TableKey("tasks")).isPresent();
    boolean hasVisits = session.tables().find(new TableKey("visits")).isPresent();
    if (hasTasks && hasVisits) {
      session.records("tasks").create(Map.of("name", "task", "due", "2024-02-29"));
      session.records("visits").create(Map.of("name", "visit", "length", 3));
    }
    return Presence.of(hasTasks, hasVisits);
  }

  private static void writeSeveral(Session session) {
    session.write(
        operation -> {
          Record company = operation.records("companies").create(Map.of("name", "partner"));
          operation.records("deals").create(Map.of("name", "joint", "company", company.id()));
          return operation.records().set(base(operation, 1), "company", company.id());
        });
  }

  private static Presence lookAtSeveral(Session session) {
    List<Record> partners = named(session, "companies", "partner");
    List<Record> joint = named(session, "deals", "joint");
    @Nullable RecordId company = partners.isEmpty() ? null : partners.getFirst().id();
    return Presence.of(
        partners.size() == 1,
        joint.size() == 1 && joint.getFirst().reference("company") != null,
        company != null && company.equals(base(session, 1).reference("company")));
  }

  private static Presence lookAtBulk(Session session) {
    List<String> names = Crm.names(ViewRunner.on(session).items("deals", Query.everything().take(1_000)).items());
    return Presence.of(
        IntStream.range(0, BULK_COUNT).mapToObj(number -> names.contains("bulk " + number)).toArray(Boolean[]::new));
  }

  private static List<Map<String, Object>> deals(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                Map.<String, Object>of(
                    "name", name + " " + number, "amount", number, "stage", "Lead", "met", "2024-02-29T12:00:00Z"))
        .toList();
  }

  private static Record base(Session session, int number) {
    return named(session, "deals", "base " + number).getFirst();
  }

  private static int count(Session session, String name) {
    return named(session, "deals", name).size();
  }

  private static List<Record> named(Session session, String table, String name) {
    Query query = Query.where("name").is(name).withStatus(Status.ANY);
    return ViewRunner.on(session).items(table, query).items();
  }

  private static RecordId first(Session session, String view) {
    return ViewRunner.on(session).ids(view, Query.everything()).getFirst();
  }

  private static int amount(Record record) {
    var amount = record.number("amount");
    return amount == null ? -1 : amount.intValue();
  }

  private static @Nullable String stage(Record record) {
    Option option = record.option("stage");
    return option == null ? null : option.label();
  }
}
