package dev.fieldstone.query.internal.order;

/**
 * An actor as a level keeps it: by what it is called, and among namesakes by id. Not safe for threads.
 *
 * @param label what it is called
 * @param id its id
 */
record LabelKey(TextKey label, TextKey id) implements Comparable<LabelKey> {

  @Override
  public int compareTo(LabelKey other) {
    int byLabel = label.compareTo(other.label);
    return byLabel != 0 ? byLabel : id.compareTo(other.id);
  }

  /** Compares an actor that is not kept with this one. */
  int compareFrom(String otherLabel, String otherId) {
    int byLabel = TextKey.compare(otherLabel, label);
    return byLabel != 0 ? byLabel : TextKey.compare(otherId, id);
  }
}
