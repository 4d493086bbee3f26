package dev.fieldstone.model.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move of records within a view.
 *
 * @param records their numbers, each once
 * @param to the lane to land in; null to stay
 * @param from the lane they are expected in; null for any
 * @param place where to stand
 */
public record ModelMove(List<Integer> records, @Nullable Lane to, @Nullable Lane from, ModelPlace place) {

  /** A lane by what stands for it, null for the one without a value. */
  public record Lane(@Nullable Object value) {}
}
