package dev.fieldstone.cursor;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of one query, one after the other. */
final class Pages {
  private final ViewRunner views;
  private final String source;
  private final Query query;
  private Optional<Cursor> next = Optional.empty();

  Pages(ViewRunner views, String source, Query query) {
    this.views = views;
    this.source = source;
    this.query = query;
  }

  /** {@return the next page of this size} */
  Page<Record> take(int maxRecords) {
    Query page = query.take(maxRecords);
    Page<Record> answer = views.items(source, next.map(page::after).orElse(page));
    next = answer.next();
    return answer;
  }

  /** {@return the names on the next page of this size} */
  List<String> names(int maxRecords) {
    return take(maxRecords).items().stream().map(Record::display).toList();
  }

  /** {@return the names on all pages that follow, of this size} */
  List<String> rest(int maxRecords) {
    List<String> names = new ArrayList<>();
    do {
      names.addAll(names(maxRecords));
    } while (next.isPresent());
    return names;
  }

  /** {@return where the last page ended} */
  Cursor next() {
    return next.orElseThrow();
  }

  /** {@return whether there are more pages} */
  boolean hasMore() {
    return next.isPresent();
  }
}
