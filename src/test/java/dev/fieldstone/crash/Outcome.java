package dev.fieldstone.crash;

import java.util.List;

/**
 * What is left of a workload after a crash.
 *
 * @param acknowledged how many operations were acknowledged
 * @param lost how many of these are not there, or not whole
 * @param torn how many that were never acknowledged are there in part
 * @param findings how much the org finds wrong with itself
 * @param details a line for each that is lost, torn or found
 */
public record Outcome(int acknowledged, int lost, int torn, int findings, List<String> details) {

  /** Copies the details. */
  public Outcome {
    details = List.copyOf(details);
  }
}
