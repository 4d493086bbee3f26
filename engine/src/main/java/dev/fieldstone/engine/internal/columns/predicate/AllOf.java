package dev.fieldstone.engine.internal.columns.predicate;

import static java.util.Comparator.comparingInt;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;
import java.util.List;

/**
 * Holds where every part does. Each part is asked about what those before it left over.
 *
 * @param parts the parts, cheap ones first
 */
public record AllOf(List<Predicate> parts) implements Predicate {

  /** Puts cheap parts first. */
  public AllOf {
    parts = parts.stream().sorted(comparingInt(Predicate::cost)).toList();
  }

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    for (Predicate part : parts) {
      if (candidates.isEmpty()) {
        return;
      }
      part.retain(batch, candidates);
    }
  }

  @Override
  public int cost() {
    return parts.stream().mapToInt(Predicate::cost).sum();
  }
}
