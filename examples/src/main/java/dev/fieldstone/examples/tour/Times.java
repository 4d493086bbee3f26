package dev.fieldstone.examples.tour;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.query.CalendarItems;
import dev.fieldstone.query.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a calendar and a timeline of the strikes, and compares their days with a plain loop over the records. */
final class Times implements Stop {
  private static final String CALENDAR = Strikes.TABLE + "/calendar";
  private static final String TIMELINE = Strikes.TABLE + "/timeline";
  private static final int DAYS_PER_WEEK = 7;
  private static final int STRIP_DAYS = 14;
  private static final int SHOWN_BARS = 8;

  @Override
  public String title() {
    return "Calendar: the busiest month; timeline: two weeks of it, large animals";
  }

  @Override
  public void run(Trip trip) {
    Layout calendar = new Layout.Calendar(FieldLocator.of(Strikes.DATE), null);
    Layout timeline = new Layout.Timeline(FieldLocator.of(Strikes.DATE), null);
    trip.session().views().create(Strikes.TABLE, ViewDraft.of("Calendar", calendar));
    trip.session()
        .views()
        .create(
            Strikes.TABLE,
            ViewDraft.of("Timeline", timeline).showing(where(Strikes.SIZE).is("Large")));
    Map<LocalDate, Long> days =
        trip.everyItem(Strikes.TABLE, Query.everything()).stream()
            .filter(strike -> strike.date(Strikes.DATE) != null)
            .collect(Collectors.groupingBy(strike -> strike.date(Strikes.DATE), Collectors.counting()));
    LocalDate first = busiestMonth(days);
    month(trip, first, days);
    strip(trip, first);
  }

  private static LocalDate busiestMonth(Map<LocalDate, Long> days) {
    Map<LocalDate, Long> months =
        days.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    day -> day.getKey().withDayOfMonth(1), Collectors.summingLong(Map.Entry::getValue)));
    return months.entrySet().stream()
        .max(Map.Entry.<LocalDate, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static void month(Trip trip, LocalDate first, Map<LocalDate, Long> days) {
    CalendarItems month = trip.views().calendar(CALENDAR, first, first.plusMonths(1));
    for (CalendarItems.Day day : month.days()) {
      Check.equal(days.getOrDefault(day.day(), 0L), day.count(), "The strikes of " + day.day());
    }
    Check.equal(
        month.days().stream().mapToLong(CalendarItems.Day::count).sum(),
        month.items().count().orElseThrow(),
        "The strikes of the month");
    draw(trip.console(), first, month);
  }

  private static void draw(Console console, LocalDate first, CalendarItems month) {
    TextTable table =
        TextTable.of(
            Arrays.stream(DayOfWeek.values()).map(day -> TextTable.number(day.name().substring(0, 2))).toList());
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<String> cells = new ArrayList<>();
    for (long day = 0; day < ChronoUnit.DAYS.between(monday, first); day++) {
      cells.add("");
    }
    month.days().forEach(day -> cells.add(day.day().getDayOfMonth() + ": " + day.count()));
    while (cells.size() % DAYS_PER_WEEK != 0) {
      cells.add("");
    }
    for (int week = 0; week < cells.size(); week += DAYS_PER_WEEK) {
      table.line(cells.subList(week, week + DAYS_PER_WEEK));
    }
    console.draw(table);
    console.say("strikes on each day of " + first.getMonth() + " " + first.getYear());
  }

  private static void strip(Trip trip, LocalDate first) {
    LocalDate until = first.plusDays(STRIP_DAYS);
    Page<Record> bars =
        trip.views().timeline(ViewLocator.of(TIMELINE), Query.everything().take(SHOWN_BARS), first, until);
    List<Record> expected =
        trip.everyItem(TIMELINE, where(Strikes.DATE).onOrAfter(first).and(Strikes.DATE).before(until));
    Check.equal((long) expected.size(), bars.count().orElseThrow(), "The strikes of two weeks");
    Check.equalLists(
        expected.stream().limit(SHOWN_BARS).map(Record::id).toList(),
        bars.items().stream().map(Record::id).toList(),
        "The bars of the timeline");
    bars.items().stream()
        .sorted(Comparator.comparing(strike -> strike.date(Strikes.DATE)))
        .forEach(strike -> trip.console().say(bar(strike, first)));
  }

  private static String bar(Record strike, LocalDate first) {
    long day = ChronoUnit.DAYS.between(first, strike.date(Strikes.DATE));
    return ".".repeat((int) day) + "#" + ".".repeat((int) (STRIP_DAYS - 1 - day)) + "  " + strike.display();
  }
}
