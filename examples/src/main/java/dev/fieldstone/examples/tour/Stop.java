package dev.fieldstone.examples.tour;

import java.io.IOException;

/** One part of the tour: does something, shows it, and checks it. */
interface Stop {

  /** {@return what it is about, for a heading} */
  String title();

  /**
   * Runs it, on what the stops before it left.
   *
   * @throws Check.Failed if something is not as it should be
   */
  void run(Trip trip) throws IOException;
}
