package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is at one moment, to be compared with what is there later.
 *
 * @param orders the ids of every view's items, in order, by the view's id
 * @param records what every record holds, by table
 */
record Memory(Map<String, List<RecordId>> orders, Map<String, Map<RecordId, Content>> records) {

  /** {@return everything a session sees} */
  static Memory of(Trip trip) {
    Map<String, List<RecordId>> orders = new HashMap<>();
    for (View view : trip.session().views().list()) {
      orders.put(view.id().toString(), trip.views().ids(view, Query.everything()));
    }
    Map<String, Map<RecordId, Content>> records = new HashMap<>();
    trip.session().tables().list().forEach(table -> records.put(table.key(), contents(trip, table.key())));
    return new Memory(orders, records);
  }

  /** {@return the ids of a view's items, in order} */
  List<RecordId> order(String viewId) {
    return orders.getOrDefault(viewId, List.of());
  }

  /** {@return how many records are remembered} */
  long recordCount() {
    return records.values().stream().mapToLong(Map::size).sum();
  }

  private static Map<RecordId, Content> contents(Trip trip, String table) {
    Map<RecordId, Content> contents = new LinkedHashMap<>();
    for (Record record : trip.everyItem(table, Query.everything())) {
      contents.put(record.id(), new Content(record.version(), record.values()));
    }
    return contents;
  }

  /**
   * What a record holds.
   *
   * @param version its version
   * @param values its values by field key
   */
  record Content(long version, Map<String, Object> values) {}
}
