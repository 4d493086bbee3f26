package dev.fieldstone.benchmarks.line;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What one side does in a round. */
@FunctionalInterface
public interface Side {

  /** Does the work; {@return the answer in plain Java values} */
  @Nullable Object answer() throws IOException, SQLException;
}
