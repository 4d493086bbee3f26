package dev.fieldstone.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Times at which calendars are odd, and near them.
 *
 * @param zone where something odd happens
 * @param instant when
 */
record Moments(ZoneId zone, Instant instant) {
  private static final List<Moments> ODD =
      List.of(
          of("Europe/Berlin", "2024-03-31T01:00:00Z"),
          of("Europe/Berlin", "2024-10-27T01:00:00Z"),
          of("Europe/Berlin", "2024-12-31T23:00:00Z"),
          of("America/New_York", "2023-11-05T06:00:00Z"),
          of("America/New_York", "2024-02-29T05:00:00Z"),
          of("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
          of("America/Sao_Paulo", "2018-02-18T02:00:00Z"),
          of("America/St_Johns", "2010-11-07T02:31:00Z"),
          of("Pacific/Apia", "2011-12-30T10:00:00Z"),
          of("Pacific/Kiritimati", "2025-12-31T10:00:00Z"),
          of("Australia/Lord_Howe", "2024-04-06T15:00:00Z"),
          of("Asia/Kathmandu", "2024-05-31T18:15:00Z"),
          of("UTC", "2023-12-31T23:59:59.999999Z"));
  private static final List<ChronoUnit> STEPS =
      List.of(ChronoUnit.MICROS, ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.HALF_DAYS, ChronoUnit.DAYS);

  static Moments any(Dice dice) {
    return dice.one(ODD);
  }

  /** {@return an instant close by, often on the border of a day} */
  Instant near(Dice dice) {
    Instant border = dice.oneIn(2) ? instant : nearDay(dice).atStartOfDay(zone).toInstant();
    return border.plus(dice.between(-2, 2), dice.one(STEPS)).truncatedTo(ChronoUnit.MICROS);
  }

  /** {@return a day close by, or some months away} */
  LocalDate nearDay(Dice dice) {
    LocalDate day = LocalDate.ofInstant(instant, zone).plusDays(dice.between(-9, 9));
    return dice.oneIn(3) ? day.plusMonths(dice.between(-14, 14)) : day;
  }

  private static Moments of(String zone, String instant) {
    return new Moments(ZoneId.of(zone), Instant.parse(instant));
  }
}
