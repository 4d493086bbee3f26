package dev.fieldstone.idempotency;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that writes gives its answer again, and writes nothing, when it is repeated under its key. */
final class EveryWriteOnceTest {
  private static final TableLocator DEALS = TableLocator.of("deals");
  private static final TableLocator COMPANIES = TableLocator.of("companies");

  private static final Query WON = Query.where("stage").is("Won");

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final List<Record> deals = new ArrayList<>();

  @BeforeEach
  void fill() {
    Record acme = crm.company("Acme");
    deals.add(crm.deal("One", Map.of("stage", "Lead", "company", acme)));
    deals.add(crm.deal("Two", Map.of("stage", "Won")));
    deals.add(crm.deal("Three"));
    ada.fields(DEALS).create(FieldDraft.named("Gone", FieldType.json()));
    ada.fields(DEALS).delete(FieldLocator.of("gone"));
    ada.fields(DEALS).create(FieldDraft.named("Site", FieldType.text()).withDefault("https://example.org"));
    ada.records(DEALS).set(deals.get(2), "site", "nowhere");
    ada.fields(DEALS).changeType(FieldLocator.of("site"), FieldType.url(), Conversion.NONE);
    ada.actors().put("eve", "Eve", true);
  }

  @AfterEach
  void close() {
    crm.close();
  }

  /** Some call that writes, given the deals that there were at first. */
  private interface Write {
    @Nullable Object on(Session session, List<Record> deals);
  }

  /** The same without an answer. */
  private interface SilentWrite {
    void on(Session session, List<Record> deals);
  }

  /**
   * A call that writes, with its name.
   *
   * @param name the name
   * @param write the call
   */
  record Case(String name, Write write) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> writes() {
    return Stream.of(tableWrites(), fieldWrites(), viewWrites(), recordWrites(), actorWrites(), groupedWrites())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> tableWrites() {
    TableDraft draft =
        TableDraft.named("Things")
            .field("when", FieldType.dateTime())
            .field("company", FieldType.reference("companies", OnDelete.CLEAR))
            .view(ViewDraft.table("All"));
    return Stream.of(
        of("create a table", (session, deals) -> session.tables().create(draft)),
        of("update a table", (session, deals) -> session.tables().update(DEALS, TablePatch.rename("Sales"))),
        silent("move a table before", (session, deals) -> session.tables().moveBefore(DEALS, COMPANIES)),
        silent("move a table after", (session, deals) -> session.tables().moveAfter(COMPANIES, DEALS)),
        of("duplicate a table", (session, deals) -> session.tables().duplicate(DEALS)),
        of("duplicate a table by a name", (session, deals) -> session.tables().duplicate(DEALS, "Others")),
        of("compact a table", (session, deals) -> session.tables().compact(DEALS)),
        silent("delete a table", (session, deals) -> session.tables().delete(DEALS)),
        silent(
            "delete a table that others refer to",
            (session, deals) -> session.tables().delete(COMPANIES, References.TO_TEXT)));
  }

  private static Stream<Case> fieldWrites() {
    FieldDraft draft = FieldDraft.named("Size", FieldType.singleSelect("S", "L")).withDefault("S").before("amount");
    FieldPatch patch = FieldPatch.changeType(FieldType.text(), Conversion.NONE).withName("Price");
    FieldLocator amount = FieldLocator.of("amount");
    return Stream.of(
        of("create a field", (session, deals) -> session.fields(DEALS).create(draft)),
        of(
            "change a type",
            (session, deals) ->
                session.fields(DEALS).changeType(FieldLocator.of("stage"), FieldType.text(), Conversion.replace())),
        of("fill a default in", (session, deals) -> session.fields(DEALS).fillExisting("site")),
        of("repair values", (session, deals) -> session.fields(DEALS).repair("site", RepairRule.CLEAR)),
        of("update a field", (session, deals) -> session.fields(DEALS).update(amount, patch)),
        silent("move a field", (session, deals) -> session.fields(DEALS).moveAfter(amount, FieldLocator.of("notes"))),
        silent("delete a field", (session, deals) -> session.fields(DEALS).delete(amount)));
  }

  private static Stream<Case> viewWrites() {
    ViewLocator pipeline = ViewLocator.of("deals/pipeline");
    ViewPatch patch = ViewPatch.empty().withQuery(Query.where("amount").atLeast(5));
    return Stream.of(
        of("create a view", (session, deals) -> session.views().create(DEALS, ViewDraft.board("Stages", "stage"))),
        of("update a view", (session, deals) -> session.views().update(pipeline, patch)),
        of("duplicate a view", (session, deals) -> session.views().duplicate(pipeline)),
        of("make a view the default", (session, deals) -> session.views().makeDefault(pipeline)),
        silent(
            "reorder views",
            (session, deals) -> session.views().reorder(DEALS, List.of(pipeline, ViewLocator.of("deals/all_deals")))),
        silent("delete a view", (session, deals) -> session.views().delete(pipeline)));
  }

  private static Stream<Case> actorWrites() {
    List<Actor> some = List.of(new Actor("u1", "One", true), new Actor("u2", "Two", false));
    return Stream.of(
        silent("put an actor", (session, deals) -> session.actors().put("u1", "One", true)),
        of("put actors", (session, deals) -> session.actors().putAll(some)),
        of("remove an actor", (session, deals) -> session.actors().remove("eve")));
  }

  private static Stream<Case> recordWrites() {
    Map<String, Object> good = Map.of("name", "Four", "amount", 5, "closes", LocalDate.of(2024, 5, 1), "stage", "Won");
    Map<String, Object> bad = Map.of("name", "\ud800", "amount", "much", "stage", "Gone", "company", "Nobody");
    return Stream.of(
        of("create a record", (session, deals) -> session.records(DEALS).create(good)),
        of(
            "create records",
            (session, deals) -> session.records(DEALS).createAll(List.of(good, Map.of("name", "Five")))),
        of(
            "create each record",
            (session, deals) -> session.records(DEALS).createEach(List.of(good, bad, Map.of()), Reading.strict())),
        of(
            "update a record",
            (session, deals) -> session.records().update(deals.get(0), Patch.of(good).clear("company"), 1L)),
        of("set a value", (session, deals) -> session.records(DEALS).set(deals.get(0), "amount", 1.5)),
        of("change nothing", (session, deals) -> session.records().update(deals.get(0), Patch.empty())),
        of("duplicate a record", (session, deals) -> session.records().duplicate(deals.get(0))),
        of(
            "duplicate a record with other values",
            (session, deals) -> session.records().duplicate(deals.get(0), good)),
        of("duplicate records", (session, deals) -> session.records().duplicateAll(deals)),
        of(
            "update what a query selects",
            (session, deals) -> ViewRunner.on(session).updateWhere("deals", WON, Patch.of(good), 10)),
        of("archive what a query selects", (session, deals) -> ViewRunner.on(session).archiveWhere("deals", WON, 10)),
        of("restore what a query selects", (session, deals) -> ViewRunner.on(session).restoreWhere("deals", WON, 10)),
        of("delete what a query selects", (session, deals) -> ViewRunner.on(session).deleteWhere("deals", WON, 10)),
        silent("archive records", (session, deals) -> session.records().archive(deals)),
        silent("restore records", (session, deals) -> session.records().restore(deals)),
        of("delete records", (session, deals) -> session.records().delete(deals.subList(0, 2))));
  }

  private static Stream<Case> groupedWrites() {
    return Stream.of(
        of(
            "move records",
            (session, deals) ->
                ViewRunner.on(session)
                    .move("deals/pipeline", Move.of(deals.get(0), deals.get(2)).toGroup("Won").first())),
        of(
            "several calls",
            (session, deals) ->
                session.write(
                    inside -> {
                      Record six = inside.records(DEALS).create(Map.of("name", "Six"));
                      Instant time = Instant.parse("2024-05-01T10:00:00.5Z");
                      return Arrays.asList(
                          six, six.id(), null, true, "a\u0000\u00e9\ud800", 1, 2L, 2.5, new BigDecimal("1.50"),
                          LocalDate.of(2024, 5, 1), time, inside.tables().get(DEALS),
                          inside.fields(DEALS).get(FieldLocator.of("stage")), inside.views().get("deals/pipeline"),
                          List.of(six.table()), inside.views().get("deals/pipeline").id());
                    })),
        of("several calls without an answer", (session, deals) -> session.write(inside -> null)));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void write_repeated_answersAgainAndWritesNothing(Case repeated) {
    Session once = ada.once("key");
    Object first = shown(repeated.write().on(once, deals));
    long sequence = ada.org().sequence();

    Object second = shown(repeated.write().on(ada.org().as("bob").once("key"), deals));

    assertThat(second).isEqualTo(first);
    assertThat(ada.org().sequence()).isEqualTo(sequence);
    assertThat(ada.org().verify()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writes")
  void key_ofAnotherWrite_isRefused(Case first) {
    first.write().on(ada.once("key"), deals);
    long sequence = ada.org().sequence();

    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key").tables().create(TableDraft.named("Other")));

    assertThat(ada.org().sequence()).isEqualTo(sequence);
  }

  private static Case of(String name, Write write) {
    return new Case(name, write);
  }

  private static Case silent(String name, SilentWrite write) {
    return new Case(
        name,
        (session, deals) -> {
          write.on(session, deals);
          return null;
        });
  }

  /** An answer as far as a host can tell it from another. */
  private static @Nullable Object shown(@Nullable Object answer) {
    return switch (answer) {
      case Record record -> List.of(record.id(), record.version(), record.values(), record.fields());
      case List<?> list -> list.stream().map(EveryWriteOnceTest::shown).map(String::valueOf).toList();
      case MoveResult moved ->
          Arrays.asList(
              moved.placed(), shown(moved.records()), moved.group(), moved.previous(), moved.next(), moved.inView());
      case null -> null;
      default -> answer;
    };
  }
}
