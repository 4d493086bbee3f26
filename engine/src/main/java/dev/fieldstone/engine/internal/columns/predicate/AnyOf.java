package dev.fieldstone.engine.internal.columns.predicate;

import static java.util.Comparator.comparingInt;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;
import java.util.List;

/**
 * Holds where at least one part does. Each part is asked only about records for which none before it holds.
 *
 * @param parts the parts, cheap ones first
 */
public record AnyOf(List<Predicate> parts) implements Predicate {

  /** Puts cheap parts first. */
  public AnyOf {
    parts = parts.stream().sorted(comparingInt(Predicate::cost)).toList();
  }

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    BitSet undecided = (BitSet) candidates.clone();
    for (Predicate part : parts) {
      if (undecided.isEmpty()) {
        return;
      }
      BitSet matching = (BitSet) undecided.clone();
      part.retain(batch, matching);
      undecided.andNot(matching);
    }
    candidates.andNot(undecided);
  }

  @Override
  public int cost() {
    return parts.stream().mapToInt(Predicate::cost).sum();
  }
}
