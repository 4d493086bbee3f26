package dev.fieldstone.questions;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Who asks, when and where.
 *
 * @param actor who
 * @param now the clock's time
 * @param zone the session's
 * @param firstDayOfWeek the session's
 */
record Asker(String actor, Instant now, ZoneId zone, DayOfWeek firstDayOfWeek) {
  private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia");

  static Asker any(Moments moments, Dice dice) {
    return new Asker(
        dice.one(Values.ACTORS),
        moments.near(dice),
        dice.oneIn(3) ? ZoneId.of(dice.one(ZONES)) : moments.zone(),
        dice.one(List.of(DayOfWeek.values())));
  }

  Session session(Workspace workspace) {
    return workspace.org("acme").as(actor, zone, firstDayOfWeek);
  }
}
