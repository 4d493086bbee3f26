package dev.fieldstone.engine.spi;

import java.util.Map;

/**
 * What tells that records stand where they stood in a view's manual order, though their positions may be others.
 *
 * @param epoch another one since the view was last respaced; 0 if it never was
 * @param stamps of those records that were moved, by number: another one with each move, the same after respacing
 */
public record PositionMarks(long epoch, Map<Long, Long> stamps) {

  /** Copies the stamps. */
  public PositionMarks {
    stamps = Map.copyOf(stamps);
  }

  /** {@return the stamp of a record; 0 if it was never moved} */
  public long stamp(long number) {
    return stamps.getOrDefault(number, 0L);
  }
}
