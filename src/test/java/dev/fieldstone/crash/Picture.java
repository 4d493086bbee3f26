package dev.fieldstone.crash;

import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.OrderKeys;
import dev.fieldstone.crash.share.Things;
import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that an org holds, as texts by the keys of an operation's facts. */
final class Picture {
  private static final int MAX_ITEMS = 1_000;

  private final Session session;
  private final ViewRunner views;
  private final Map<String, String> facts = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();

  private Picture(Session session) {
    this.session = session;
    this.views = ViewRunner.on(session);
  }

  /** {@return what an org holds, in one state} */
  static Picture of(Org org) {
    return org.as("checker").read(state -> new Picture(state).drawn());
  }

  /** {@return the texts by key, sorted} */
  Map<String, String> facts() {
    return facts;
  }

  /** {@return the ids of the records, by key} */
  Map<String, String> ids() {
    return ids;
  }

  private Picture drawn() {
    List<Table> tables = session.tables().listAll();
    tables.forEach(this::drawTable);
    drawRecords(tables);
    return this;
  }

  private void drawTable(Table table) {
    facts.put(Things.table(table.key()), table.name());
    for (Field field : session.fields(table).list()) {
      facts.put(Things.field(table.key(), field.key()), Things.text(field.type()));
    }
    for (View view : session.views().list(table)) {
      facts.put(Things.view(table.key(), view.key()), Things.text(view.name(), view.layout(), view.query()));
      drawOrder(table, view);
    }
  }

  private void drawOrder(Table table, View view) {
    if (OrderKeys.isList(view.key())) {
      List<Record> items = views.items(view, Query.everything().take(MAX_ITEMS)).items();
      facts.put(Things.order(table.key(), view.key()), names(items));
    } else if (OrderKeys.isBoard(view.key())) {
      for (Board.GroupItems lane : views.board(view, Query.everything(), MAX_ITEMS).groups()) {
        String key = Things.lane(table.key(), view.key(), lane.group().label());
        if (!lane.group().isEmptyGroup() || !lane.items().isEmpty()) {
          facts.put(key, names(lane.items()));
        }
      }
    }
  }

  private void drawRecords(List<Table> tables) {
    Map<Table, List<Record>> records = new LinkedHashMap<>();
    Map<RecordId, String> names = new HashMap<>();
    for (Table table : tables) {
      List<Record> ofTable = new ArrayList<>();
      views.forEach(table, Query.everything().withStatus(Status.ANY), ofTable::add);
      ofTable.forEach(record -> names.put(record.id(), record.display()));
      records.put(table, ofTable);
    }
    records.forEach((table, all) -> all.forEach(record -> draw(Item.of(table.key(), record, names), record.id())));
  }

  private void draw(Item item, RecordId id) {
    facts.merge(item.key(), item.text(), Picture::both);
    ids.merge(item.key(), id.toString(), Picture::both);
  }

  private static String names(List<Record> records) {
    return records.stream().map(Record::display).toList().toString();
  }

  private static String both(String one, String other) {
    return one + " and " + other;
  }
}
