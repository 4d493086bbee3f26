package dev.fieldstone.engine;

import dev.fieldstone.engine.error.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a workspace is opened. Immutable: each method returns a changed copy.
 *
 * @param directory where the orgs' files lie; null to keep everything in memory
 * @param durability what an acknowledged write survives
 * @param limits the bounds
 * @param clock every time that is written or compared comes from it
 * @param maxOpenOrgs how many orgs are kept open at a time, at least 1; others are opened again when used
 * @param closeTimeout how long closing waits for running calls
 * @param maxColumnBytes about how much memory the columns of all orgs may take that are kept for quick reads; 0 keeps
 *     none
 * @param statements is told of every SQL statement
 */
public record WorkspaceOptions(
    @Nullable Path directory,
    Durability durability,
    Limits limits,
    Clock clock,
    int maxOpenOrgs,
    Duration closeTimeout,
    long maxColumnBytes,
    StatementListener statements) {
  private static final long HEAP_SHARE = 4;

  /** Refuses bounds that nothing keeps. */
  public WorkspaceOptions {
    if (maxOpenOrgs < 1) {
      throw new IllegalArgumentException("At least one org is kept open");
    }
    if (maxColumnBytes < 0) {
      throw new IllegalArgumentException("Columns take no memory at least");
    }
  }

  /** {@return options for orgs in files of a directory, which is made if it is missing} */
  public static WorkspaceOptions inDirectory(Path directory) {
    return defaults(directory);
  }

  /** {@return options for orgs in memory, gone when the workspace is closed} */
  public static WorkspaceOptions inMemory() {
    return defaults(null);
  }

  /** {@return a copy with this durability} */
  public WorkspaceOptions withDurability(Durability durability) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  /** {@return a copy with these limits} */
  public WorkspaceOptions withLimits(Limits limits) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  /** {@return a copy with this clock} */
  public WorkspaceOptions withClock(Clock clock) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  /** {@return a copy that keeps at most this many orgs open} */
  public WorkspaceOptions withMaxOpenOrgs(int maxOpenOrgs) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  /** {@return a copy that waits this long for running calls when it is closed} */
  public WorkspaceOptions withCloseTimeout(Duration closeTimeout) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  /**
   * {@return a copy that keeps columns of tables in use in about so much memory, over all orgs, so that reads need not
   * stream them from the database; 0 keeps none. Unless it is said, a quarter of the heap}
   */
  public WorkspaceOptions withMaxColumnBytes(long maxColumnBytes) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  /** {@return a copy that tells this listener of every SQL statement} */
  public WorkspaceOptions withStatementListener(StatementListener statements) {
    return new WorkspaceOptions(
        directory, durability, limits, clock, maxOpenOrgs, closeTimeout, maxColumnBytes, statements);
  }

  private static WorkspaceOptions defaults(@Nullable Path directory) {
    return new WorkspaceOptions(
        directory,
        Durability.POWER,
        Limits.defaults(),
        Clock.systemUTC(),
        100,
        Duration.ofSeconds(30),
        Runtime.getRuntime().maxMemory() / HEAP_SHARE,
        StatementListener.NONE);
  }
}
