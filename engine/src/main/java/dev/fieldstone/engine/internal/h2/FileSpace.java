package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of a file is in use, and for how long what is not stays as it is.
 *
 * <p>H2 writes what changed to a new place, and uses an old place again once its retention is over. By default that is
 * 45 seconds, in which a file grows by gigabytes at full speed. The retention is there for a machine that loses power
 * with writes on their way to the disk: it has to be longer than the time between two forces. Where only the process
 * dies, all of its writes arrive, and in order.
 */
final class FileSpace {
  /** At least so often the file is forced while one operation writes, where power losses are to be survived. */
  static final Duration MAX_UNFORCED = Duration.ofSeconds(1);

  private static final Duration RETENTION_WITH_FORCES = Duration.ofSeconds(5);
  private static final Duration RETENTION_WITHOUT_FORCES = Duration.ofSeconds(1);
  private static final long MIN_COMPACTED_BYTES = 16L << 20;
  private static final long MIN_LIVE_PERCENT = 40;
  private static final long PERCENT = 100;

  private FileSpace() {}

  /** {@return how long a place that is no longer in use stays as it is} */
  static Duration retention(Durability durability) {
    return switch (durability) {
      case POWER -> RETENTION_WITH_FORCES;
      case PROCESS -> RETENTION_WITHOUT_FORCES;
    };
  }

  /** {@return whether a file is worth being written anew when it is closed, which takes time by what is in use} */
  static boolean isWorthCompacting(SqlConnection administrator) {
    Map<String, Long> values = new HashMap<>();
    administrator.list(
        """
        select setting_name, setting_value from information_schema.settings
        where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')""",
        row -> values.put(row.getString(1), row.getLong(2)));
    long size = values.getOrDefault("info.FILE_SIZE", 0L);
    long filled = values.getOrDefault("info.FILL_RATE", PERCENT);
    long live = values.getOrDefault("info.CHUNKS_FILL_RATE", PERCENT);
    return size >= MIN_COMPACTED_BYTES && filled * live < MIN_LIVE_PERCENT * PERCENT;
  }
}
