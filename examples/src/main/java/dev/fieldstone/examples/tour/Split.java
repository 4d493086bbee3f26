package dev.fieldstone.examples.tour;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.examples.console.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes tables of their own from two columns of text, and references to them in place of the texts. */
final class Split implements Stop {
  private static final int RECORDS_PER_WRITE = 1_000;
  private static final int SHOWN = 5;

  @Override
  public String title() {
    return "Split: airports and operators become tables of their own";
  }

  @Override
  public void run(Trip trip) {
    List<Record> strikes = trip.everyItem(Strikes.TABLE, Query.everything());
    Map<String, RecordId> airports = makeTable(trip.session(), strikes, "Airports", Strikes.AIRPORT_NAME);
    Map<String, RecordId> operators = makeTable(trip.session(), strikes, "Operators", Strikes.OPERATOR_NAME);
    refer(trip.session(), "Airport", "airports", Strikes.AIRPORT_NAME);
    refer(trip.session(), "Operator", "operators", Strikes.OPERATOR_NAME);
    fill(trip.session(), strikes, airports, operators);
    trip.console().say(
        airports.size() + " airports, " + operators.size() + " operators; every strike refers to one of each");

    checkReferences(trip, strikes);
    dropTexts(trip.session());
    showBusiest(trip);
  }

  private static Map<String, RecordId> makeTable(Session session, List<Record> strikes, String name, String textKey) {
    List<String> names = strikes.stream().map(strike -> text(strike, textKey)).distinct().sorted().toList();
    Table table = session.tables().create(TableDraft.named(name));
    List<RecordId> ids =
        session.records(table).createAll(names.stream().map(each -> Map.of("name", each)).toList());
    Map<String, RecordId> byName = new HashMap<>();
    for (int index = 0; index < names.size(); index++) {
      byName.put(names.get(index), ids.get(index));
    }
    return byName;
  }

  private static void refer(Session session, String name, String targetKey, String besideKey) {
    FieldType type = FieldType.reference(targetKey, OnDelete.RESTRICT);
    session.fields(Strikes.TABLE).create(FieldDraft.named(name, type).after(besideKey));
  }

  private static void fill(
      Session session, List<Record> strikes, Map<String, RecordId> airports, Map<String, RecordId> operators) {
    for (int start = 0; start < strikes.size(); start += RECORDS_PER_WRITE) {
      List<Record> batch = strikes.subList(start, Math.min(start + RECORDS_PER_WRITE, strikes.size()));
      session.write(operation -> {
        TableRecords records = operation.records(Strikes.TABLE);
        for (Record strike : batch) {
          RecordId airport = named(airports, text(strike, Strikes.AIRPORT_NAME));
          RecordId operator = named(operators, text(strike, Strikes.OPERATOR_NAME));
          records.update(strike, Patch.empty().set(Strikes.AIRPORT, airport).set(Strikes.OPERATOR, operator));
        }
        return batch.size();
      });
    }
  }

  private static void checkReferences(Trip trip, List<Record> before) {
    Query expanded = Query.everything().expanding(Strikes.AIRPORT, Strikes.OPERATOR);
    List<Record> after = trip.everyItem(Strikes.TABLE, expanded);
    Check.equalLists(ids(before), ids(after), "Strikes after the split");
    for (Record strike : after) {
      String airport = strike.referenceDisplay(Strikes.AIRPORT);
      Check.equal(text(strike, Strikes.AIRPORT_NAME), airport, "The airport a strike refers to");
      String operator = strike.referenceDisplay(Strikes.OPERATOR);
      Check.equal(text(strike, Strikes.OPERATOR_NAME), operator, "The operator a strike refers to");
      Check.equal(2L, strike.version(), "The version of a strike written once since its import");
    }
  }

  private static void dropTexts(Session session) {
    session.fields(Strikes.TABLE).delete(FieldLocator.of(Strikes.AIRPORT_NAME));
    session.fields(Strikes.TABLE).delete(FieldLocator.of(Strikes.OPERATOR_NAME));
  }

  private static void showBusiest(Trip trip) {
    Query expanded = Query.everything().expanding(Strikes.AIRPORT);
    Map<String, Long> strikesByAirport = trip.everyItem(Strikes.TABLE, expanded).stream()
        .collect(groupingBy(strike -> Objects.requireNonNull(strike.referenceDisplay(Strikes.AIRPORT)), counting()));
    TextTable table = TextTable.of(TextTable.text("Airport"), TextTable.number("Strikes"));
    strikesByAirport.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(airport -> table.line(airport.getKey(), airport.getValue().toString()));
    trip.console().draw(table);
  }

  private static RecordId named(Map<String, RecordId> records, String name) {
    return Objects.requireNonNull(records.get(name), name);
  }

  private static String text(Record strike, String key) {
    return Objects.requireNonNull(strike.text(key), key);
  }

  private static List<RecordId> ids(List<Record> records) {
    return records.stream().map(Record::id).toList();
  }
}
