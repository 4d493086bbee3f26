package dev.fieldstone.engine.upkeep;

/** What repairs the damage that a finding tells of. */
public enum Repair {
  /** The stored state is sound, and what is in memory is not: it is read anew. */
  REOPEN("Close the workspace and open it again"),
  /** A write replaces the damaged values. Clearing the field first does it in any case. */
  WRITE_VALUES("Set or clear the field in the records named"),
  /** A move gives new positions. */
  MOVE_RECORDS("Move the records named in the view"),
  /** An ordinary change of what is named, by its id, puts it right. */
  CHANGE_SCHEMA("Change or delete the table, field or view named"),
  /** Whoever is named is put again, or removed, which takes any id. */
  PUT_ACTORS("Put the actors named again, or remove them"),
  /** What is wrong is out of the library's reach, and touches no value. A connection of the database can change it. */
  BY_HAND("Change the SQL table named with the tools of the database, while the workspace is closed"),
  /** Something is lost or contradicts itself, so that only an earlier state is whole. */
  RESTORE_BACKUP("Restore the org from a backup");

  private final String sentence;

  Repair(String sentence) {
    this.sentence = sentence;
  }

  /** {@return a constant sentence for people} */
  public String sentence() {
    return sentence;
  }
}
