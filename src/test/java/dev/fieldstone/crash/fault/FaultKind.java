package dev.fieldstone.crash.fault;

/** A way in which a disk fails. */
enum FaultKind {
  /** One write fails and does nothing. */
  WRITE("write fails", Place.WRITE),
  /** One write does its first half and fails. */
  WRITE_CUT_OFF("write cut off", Place.WRITE),
  /** One force fails. */
  FORCE("force fails", Place.FORCE),
  /** One truncation fails. */
  TRUNCATE("truncate fails", Place.TRUNCATE),
  /** From one truncation on all fail, until the disk is repaired. */
  TRUNCATE_FOR_LONG("truncates fail", Place.TRUNCATE),
  /** From one write on the file can't grow, until the disk is repaired. */
  FULL("disk full", Place.WRITE),
  /** From one write on no write or force succeeds, until the disk is repaired. */
  GONE("disk gone", Place.WRITE);

  private final String words;
  private final Place place;

  FaultKind(String words, Place place) {
    this.words = words;
    this.place = place;
  }

  /** What a disk is asked to do. */
  enum Place {
    WRITE,
    FORCE,
    TRUNCATE
  }

  /** {@return what it is called in a table} */
  String words() {
    return words;
  }

  /** {@return what has to be counted to say where it strikes} */
  Place place() {
    return place;
  }

  /** {@return whether it lasts until the disk is repaired} */
  boolean isLasting() {
    return this == TRUNCATE_FOR_LONG || this == FULL || this == GONE;
  }
}
