package dev.fieldstone.engine.internal.columns;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What gives relative dates and "me" their meaning in one run.
 *
 * @param now the workspace clock's time at the beginning of the run
 * @param zone the session's zone
 * @param firstDayOfWeek the session's first day of the week
 * @param actor the session's actor
 */
public record QueryMoment(Instant now, ZoneId zone, DayOfWeek firstDayOfWeek, String actor) {}
