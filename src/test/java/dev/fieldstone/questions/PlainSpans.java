package dev.fieldstone.questions;

import dev.fieldstone.engine.view.RelativeDate.Unit;
import dev.fieldstone.engine.view.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans of days that are groups.
 *
 * @param asker whose days these are
 * @param days the days that there are, in order
 * @param steps what spans they share
 * @param isWhole whether spans without a day have a group too
 */
record PlainSpans(Asker asker, List<LocalDate> days, Steps steps, boolean isWhole) {
  private static final List<String> RELATIVE =
      List.of("overdue", "today", "tomorrow", "this_week", "next_week", "later");

  /** {@return the spans asked for or, where these are too many, longer ones; none for what is no time} */
  static PlainSpans of(Asker asker, Steps asked, List<? extends @Nullable Object> values, int maxGroups) {
    PlainSpans all = new PlainSpans(asker, List.of(), asked, true);
    List<LocalDate> days =
        values.stream()
            .filter(value -> value instanceof LocalDate || value instanceof Instant)
            .map(all::day)
            .sorted()
            .toList();
    if (days.isEmpty() || asked instanceof Steps.Relative) {
      return new PlainSpans(asker, days, asked instanceof Steps.Usual ? Steps.by(Unit.MONTH) : asked, true);
    }
    Unit least = asked instanceof Steps.Periods periods ? periods.unit() : Unit.MONTH;
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.compareTo(least) >= 0)
        .map(unit -> new PlainSpans(asker, days, Steps.by(unit), true))
        .filter(spans -> spans.keys().size() + 1 <= maxGroups)
        .findFirst()
        .orElse(new PlainSpans(asker, days, Steps.by(Unit.YEAR), false));
  }

  /** {@return the key of the span of a day or point in time} */
  String key(Object value) {
    return keyOf(day(value));
  }

  private String keyOf(LocalDate day) {
    return steps instanceof Steps.Relative ? relative(day) : start(day).toString();
  }

  /** {@return the keys of all spans that are groups, in order} */
  List<String> keys() {
    if (steps instanceof Steps.Relative) {
      return RELATIVE;
    }
    if (!isWhole || days.isEmpty()) {
      return days.stream().map(this::keyOf).distinct().toList();
    }
    List<String> keys = new ArrayList<>();
    for (LocalDate day = start(days.getFirst()); !day.isAfter(days.getLast()); day = day.plusDays(1)) {
      if (isFirst(day)) {
        keys.add(day.toString());
      }
    }
    return keys;
  }

  private LocalDate start(LocalDate day) {
    LocalDate first = day;
    while (!isFirst(first)) {
      first = first.minusDays(1);
    }
    return first;
  }

  private boolean isFirst(LocalDate day) {
    return switch (((Steps.Periods) steps).unit()) {
      case DAY -> true;
      case WEEK -> isFirstOfWeek(day);
      case MONTH -> day.getDayOfMonth() == 1;
      case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
      case YEAR -> day.getDayOfYear() == 1;
    };
  }

  private boolean isFirstOfWeek(LocalDate day) {
    return day.getDayOfWeek() == asker.firstDayOfWeek();
  }

  private String relative(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(asker.now(), asker.zone());
    if (!day.isAfter(today.plusDays(1))) {
      return day.isBefore(today) ? "overdue" : day.equals(today) ? "today" : "tomorrow";
    }
    long weeks = today.plusDays(1).datesUntil(day.plusDays(1)).filter(this::isFirstOfWeek).count();
    return weeks == 0 ? "this_week" : weeks == 1 ? "next_week" : "later";
  }

  /** A day lasts until the next one begins, whatever clocks show meanwhile. */
  private LocalDate day(Object value) {
    if (value instanceof LocalDate day) {
      return day;
    }
    LocalDate day = LocalDate.ofInstant((Instant) value, asker.zone()).plusDays(2);
    while (day.atStartOfDay(asker.zone()).toInstant().isAfter((Instant) value)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
