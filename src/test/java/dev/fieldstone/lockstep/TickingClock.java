package dev.fieldstone.lockstep;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to tick. It begins shortly before the day on which summer time begins. */
public final class TickingClock extends Clock {
  private Instant now = Instant.parse("2024-03-30T22:59:50.123456789Z");

  /** Moves on by a second. */
  public void tick() {
    now = now.plusSeconds(1);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Nobody has to ask for the zone of a clock");
  }
}
