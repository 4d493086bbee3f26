package dev.fieldstone.crash;

/**
 * Takes note of what a workload does. Many threads write to it at once, so that it has to put the lines in an order,
 * and to have a line in safety before it returns.
 *
 * <p>A line says all that a {@link Checker} has to know, and contains no line break.
 */
public interface OperationLog {

  /** Takes note of an operation before its call is made. */
  void begin(String line);

  /** Takes note of an operation after its call returned: from here on it must not be lost. */
  void acknowledge(String line);
}
