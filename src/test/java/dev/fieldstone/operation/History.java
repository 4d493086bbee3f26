package dev.fieldstone.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is done to an org, from its beginning.
 *
 * @param operations in order; the first ones make tables
 */
public record History(List<Operation> operations) {

  /** Copies the operations. */
  public History {
    operations = List.copyOf(operations);
  }

  /** {@return the operations, one a line} */
  @Override
  public String toString() {
    return operations.stream().map(Operation::toString).collect(Collectors.joining("\n  ", "History:\n  ", ""));
  }
}
