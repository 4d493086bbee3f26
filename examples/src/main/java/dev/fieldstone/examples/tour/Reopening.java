package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.examples.console.Console;

/** Looks whether everything is there after the workspace was closed and opened again. */
final class Reopening implements Stop {
  private final Memory before;

  /** Makes a stop that compares with what was there before. */
  Reopening(Memory before) {
    this.before = before;
  }

  @Override
  public String title() {
    return "Reopening: order and values after closing";
  }

  @Override
  public void run(Trip trip) {
    Memory after = Memory.of(trip);
    Check.equal(before.orders().keySet(), after.orders().keySet(), "The views");
    for (View view : trip.session().views().list()) {
      String id = view.id().toString();
      Check.equalLists(before.order(id), after.order(id), "The order of the view " + view.name());
    }
    Check.equal(before.records().keySet(), after.records().keySet(), "The tables");
    before.records().forEach(
        (table, contents) -> Check.equal(contents, after.records().get(table), "The records of the table " + table));
    long strikes = trip.views().count(Strikes.TABLE, Query.everything());
    Check.equal((long) Strikes.COUNT, strikes, "The strikes");
    trip.console().say(
        "%s records in %s tables and the order of %s views are as they were"
            .formatted(Console.number(after.recordCount()), after.records().size(), after.orders().size()));
  }
}
