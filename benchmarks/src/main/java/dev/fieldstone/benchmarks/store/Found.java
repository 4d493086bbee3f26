package dev.fieldstone.benchmarks.store;

import java.util.List;

/**
 * A part of what was found.
 *
 * @param count how many deals were found in all
 * @param names the names of the first of them, in order
 */
public record Found(long count, List<String> names) {

  /** Copies the list. */
  public Found {
    names = List.copyOf(names);
  }
}
