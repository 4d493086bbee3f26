package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;
import java.util.List;

/** Looks at what a crash left. Safe for threads. */
@FunctionalInterface
interface Check {

  /**
   * Looks at what is left, which it may change.
   *
   * @param log what the workload had announced and acknowledged, in order
   */
  Verdict check(DiskContent remains, List<String> log) throws Exception;
}
