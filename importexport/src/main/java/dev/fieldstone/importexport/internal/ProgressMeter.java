package dev.fieldstone.importexport.internal;

import dev.fieldstone.importexport.Progress;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.Progress.Step;
import java.util.OptionalLong;

/** Tells a listener of one phase: at most four times a second, and at its end. */
public final class ProgressMeter {
  private static final long INTERVAL_NANOS = 250_000_000;

  private final Progress listener;
  private final Phase phase;
  private final OptionalLong totalRows;
  private long toldAtNanos = System.nanoTime();

  /** Begins a phase. */
  public ProgressMeter(Progress listener, Phase phase, OptionalLong totalRows) {
    this.listener = listener;
    this.phase = phase;
    this.totalRows = totalRows;
  }

  /** Takes note of what is done so far, and tells if it is time. */
  public void advance(long doneRows, long bytes) {
    long nowNanos = System.nanoTime();
    if (nowNanos - toldAtNanos >= INTERVAL_NANOS) {
      toldAtNanos = nowNanos;
      finish(doneRows, bytes);
    }
  }

  /** Tells how the phase ended. */
  public void finish(long doneRows, long bytes) {
    listener.advanced(new Step(phase, doneRows, totalRows, bytes));
  }
}
