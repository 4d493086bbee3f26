package dev.fieldstone.benchmarks.load;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this process takes of the machine. */
final class ProcessState {
  private static final int COLLECTIONS = 3;

  private ProcessState() {}

  /** Collects garbage, repeatedly since what is freed may free more; {@return how much of the heap is in use then} */
  static long usedHeapBytes() {
    for (int collection = 0; collection < COLLECTIONS; collection++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** {@return how many files, sockets and pipes are open; -1 where the system does not tell} */
  static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : -1;
  }
}
