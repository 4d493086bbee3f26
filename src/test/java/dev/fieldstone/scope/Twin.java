package dev.fieldstone.scope;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of two orgs that have to answer alike: whatever is asked comes as texts that name records by their place in the
 * order of creation, or as the code of the refusal.
 *
 * @param session who asks
 * @param records what was made, by table
 */
record Twin(Session session, Map<String, List<RecordId>> records) {

  /** {@return the record that was made so many-th} */
  RecordId record(String table, int index) {
    return made(table).get(index);
  }

  /** {@return what was made of a table, in order, to be added to} */
  List<RecordId> made(String table) {
    return of(records, table);
  }

  /** {@return what was made of a table} */
  static List<RecordId> of(Map<String, List<RecordId>> records, String table) {
    return Objects.requireNonNull(records.get(table));
  }

  /** {@return how both name a record} */
  String place(@Nullable RecordId id) {
    for (Map.Entry<String, List<RecordId>> table : records.entrySet()) {
      int index = table.getValue().indexOf(id);
      if (index >= 0) {
        return table.getKey() + index;
      }
    }
    return "unknown";
  }

  /** {@return what is listed, by pages, with the count} */
  List<String> items(String source, Query query) {
    return told(
        () -> {
          List<String> shown = new ArrayList<>();
          ViewRunner views = ViewRunner.on(session);
          Optional<Cursor> next = Optional.empty();
          do {
            Query paged = next.map(query.take(3)::after).orElse(query.take(3));
            Page<Record> page = views.items(source, paged);
            shown.add("of " + page.count());
            page.items().forEach(record -> shown.add(Twins.shown(record, this)));
            next = page.next();
          } while (next.isPresent());
          shown.add("ids " + views.ids(source, query).stream().map(this::place).toList());
          shown.add("uncounted " + views.items(source, query.uncounted().take(2)).items().stream()
              .map(record -> place(record.id()))
              .toList());
          shown.add(views.count(source, query) + " " + views.exists(source, query));
          return shown;
        });
  }

  /** {@return the lanes of a board with their first records} */
  List<String> board(String view) {
    return told(
        () -> {
          ViewRunner views = ViewRunner.on(session);
          List<String> shown = new ArrayList<>();
          views.board(view, 3).groups().forEach(
              lane ->
                  shown.add(
                      lane.group().label() + " " + lane.group().count()
                          + lane.items().stream().map(record -> Twins.shown(record, this)).toList()));
          views.groups(ViewLocator.of(view), Query.everything()).groups()
              .forEach(group -> shown.add(group.label() + " " + group.count()));
          return shown;
        });
  }

  /** {@return a record, and who refers to it} */
  List<String> read(RecordId record) {
    return told(
        () -> {
          List<String> shown = new ArrayList<>();
          shown.add(Twins.shown(session.records().get(record), this));
          session.records().backlinks(record).forEach(
              backlink ->
                  shown.add(
                      backlink.fieldKey() + " " + backlink.count()
                          + backlink.firstRecords().stream().map(this::place).toList()));
          return shown;
        });
  }

  /** {@return the answer, or the code of the refusal} */
  static List<String> told(Supplier<List<String>> call) {
    try {
      return call.get();
    } catch (FieldstoneException refusal) {
      return List.of(refusal.code().toString());
    }
  }
}
