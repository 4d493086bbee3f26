package dev.fieldstone.examples.tour;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.engine.view.Sort.Direction.ASC;
import static dev.fieldstone.engine.view.Sort.Direction.DESC;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.query.Page;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Makes a table view, filtered and sorted, and compares what it shows with a plain loop over the records. */
final class TableView implements Stop {
  /** The view, by keys. */
  static final String VIEW = Strikes.TABLE + "/fast_and_costly";

  private static final BigDecimal LEAST_COST = BigDecimal.valueOf(10_000);
  private static final BigDecimal LEAST_SPEED = BigDecimal.valueOf(120);
  private static final int SHOWN = 12;

  @Override
  public String title() {
    return "Table view: fast and costly, dearest first";
  }

  @Override
  public void run(Trip trip) {
    View view = trip.session().views().create(Strikes.TABLE, draft());
    Page<Record> page = trip.views().items(view, Query.everything().take(SHOWN).expanding(Strikes.AIRPORT));
    show(trip.console(), page);

    List<Record> expected = trip.everyItem(Strikes.TABLE, Query.everything()).stream()
        .filter(TableView::shows)
        .sorted(order())
        .toList();
    Check.equal((long) expected.size(), page.count().orElseThrow(), "The count of the view");
    Check.equalLists(
        expected.stream().map(Record::id).toList(),
        trip.views().ids(VIEW, Query.everything()),
        "The records of the view");
  }

  private static ViewDraft draft() {
    return ViewDraft.table("Fast and costly")
        .showing(
            where(Strikes.COST).atLeast(LEAST_COST)
                .and(Strikes.SPEED).atLeast(LEAST_SPEED)
                .and(Strikes.DAMAGE).isNot("None")
                .sortedBy(Strikes.COST, DESC)
                .sortedBy(Strikes.DATE, ASC))
        .withFields(
            Strikes.DATE,
            Strikes.SPECIES,
            Strikes.AIRPORT,
            Strikes.AIRCRAFT,
            Strikes.DAMAGE,
            Strikes.SPEED,
            Strikes.COST);
  }

  private static boolean shows(Record strike) {
    BigDecimal cost = strike.number(Strikes.COST);
    BigDecimal speed = strike.number(Strikes.SPEED);
    Option damage = strike.option(Strikes.DAMAGE);
    return cost != null && cost.compareTo(LEAST_COST) >= 0
        && speed != null && speed.compareTo(LEAST_SPEED) >= 0
        && (damage == null || !damage.label().equals("None"));
  }

  /** Ties stay in order of creation, as the sort is stable. */
  private static Comparator<Record> order() {
    return Comparator.comparing((Record strike) -> strike.number(Strikes.COST), Comparator.reverseOrder())
        .thenComparing(strike -> strike.date(Strikes.DATE));
  }

  private static void show(Console console, Page<Record> page) {
    TextTable table = TextTable.of(
        TextTable.text("Date"),
        TextTable.text("Species"),
        TextTable.text("Airport"),
        TextTable.text("Damage"),
        TextTable.number("Knots"),
        TextTable.number("Cost $"));
    for (Record strike : page.items()) {
      Option damage = strike.option(Strikes.DAMAGE);
      table.line(
          Console.text(strike.date(Strikes.DATE)),
          strike.display(),
          Console.text(strike.referenceDisplay(Strikes.AIRPORT)),
          damage == null ? "" : damage.label(),
          Console.number(strike.number(Strikes.SPEED)),
          Console.number(strike.number(Strikes.COST)));
    }
    console.draw(table);
    console.say("the first " + page.items().size() + " of " + Console.number(page.count().orElseThrow()));
  }
}
