package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.query.ViewRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stops share.
 *
 * @param session who takes the tour
 * @param views runs views for the session
 * @param console where to tell
 * @param directory where files go
 */
record Trip(Session session, ViewRunner views, Console console, Path directory) {

  /** {@return a trip of a session} */
  static Trip of(Session session, Console console, Path directory) {
    return new Trip(session, ViewRunner.on(session), console, directory);
  }

  /** {@return every item of a table or view, in order} */
  List<Record> everyItem(String source, Query query) {
    List<Record> items = new ArrayList<>();
    views.forEach(source, query, items::add);
    return items;
  }
}
