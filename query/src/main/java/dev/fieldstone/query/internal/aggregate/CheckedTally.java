package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;

/** How many checkboxes are checked. */
final class CheckedTally implements Tally {
  private long count;

  @Override
  public void add(Column values, int index) {
    if (((Column.Booleans) values).value(index)) {
      count++;
    }
  }

  long count() {
    return count;
  }
}
