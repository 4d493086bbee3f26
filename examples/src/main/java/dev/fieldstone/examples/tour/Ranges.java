package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a board by ranges of speed and one by years, with aggregates, and counts their groups again by plain loops. */
final class Ranges implements Stop {
  private static final int MAX_RANGES = 8;

  @Override
  public String title() {
    return "Boards by ranges: speed, and years";
  }

  @Override
  public void run(Trip trip) {
    List<Record> strikes = trip.everyItem(Strikes.TABLE, Query.everything());
    Steps speeds = trip.views().suggestRanges(Strikes.TABLE, Strikes.SPEED, MAX_RANGES);
    draw(trip.console(), "knots", check(groups(trip, "By speed", Strikes.SPEED, speeds), strikes));
    Steps years = Steps.by(RelativeDate.Unit.YEAR);
    draw(trip.console(), "year", check(groups(trip, "By year", Strikes.DATE, years), strikes));
  }

  private static Groups groups(Trip trip, String name, String axis, Steps steps) {
    Layout board = new Layout.Board(FieldLocator.of(axis), steps, Lanes.AS_THEY_COME);
    ViewLocator view = trip.session().views().create(Strikes.TABLE, ViewDraft.of(name, board));
    return trip.views().groups(view, Query.everything(), List.of(Aggregate.SUM.of(Strikes.COST)));
  }

  private static Groups check(Groups groups, List<Record> strikes) {
    for (Group group : groups.groups()) {
      List<Record> inside = strikes.stream().filter(strike -> isIn(strike, groups.axis().key(), group)).toList();
      Check.equal((long) inside.size(), group.count(), "The strikes of " + group.label());
      BigDecimal cost =
          inside.stream()
              .map(strike -> strike.number(Strikes.COST))
              .filter(number -> number != null)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      Check.that(cost.compareTo((BigDecimal) value(group)) == 0, "The cost of " + group.label());
    }
    return groups;
  }

  private static boolean isIn(Record strike, String axis, Group group) {
    return switch (group.interval()) {
      case null -> strike.canonicalText(axis).isEmpty();
      case Interval.Numbers numbers -> isIn(strike.number(axis), numbers.from(), numbers.until());
      case Interval.Days days -> isIn(strike.date(axis), days);
    };
  }

  private static boolean isIn(@Nullable BigDecimal value, @Nullable BigDecimal from, @Nullable BigDecimal until) {
    return value != null
        && (from == null || value.compareTo(from) >= 0)
        && (until == null || value.compareTo(until) < 0);
  }

  private static boolean isIn(@Nullable LocalDate value, Interval.Days days) {
    return value != null
        && (days.from() == null || !value.isBefore(days.from()))
        && (days.until() == null || value.isBefore(days.until()));
  }

  private static @Nullable Object value(Group group) {
    return group.aggregates().get(0).value();
  }

  private static void draw(Console console, String axis, Groups groups) {
    TextTable table = TextTable.of(TextTable.text(axis), TextTable.number("Strikes"), TextTable.number("Cost $"));
    for (Group group : groups.groups()) {
      table.line(
          group.isEmptyGroup() ? "unknown" : group.label(),
          Console.number(group.count()),
          Console.number((BigDecimal) value(group)));
    }
    console.draw(table);
  }
}
