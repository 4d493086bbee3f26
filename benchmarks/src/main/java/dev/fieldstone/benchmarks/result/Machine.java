package dev.fieldstone.benchmarks.result;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a run took place.
 *
 * @param cores how many processors the JVM sees
 * @param heapMegabytes how large the heap may become
 * @param jvm version and vendor of the JVM
 * @param system name and version of the operating system, and its architecture
 * @param h2 version of the database
 */
record Machine(int cores, long heapMegabytes, String jvm, String system, String h2) {
  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  /** {@return the machine that this runs on} */
  static Machine here() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      return new Machine(
          Runtime.getRuntime().availableProcessors(),
          Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE,
          System.getProperty("java.vm.version") + ", " + System.getProperty("java.vendor"),
          System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch"),
          connection.getMetaData().getDatabaseProductVersion());
    }
  }
}
