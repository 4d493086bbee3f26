package dev.fieldstone.lockstep.side;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.query.ViewRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The engine's side: one org of a workspace, seen by whoever acts at the moment. */
public final class EngineOrg implements AutoCloseable {
  private final WorkspaceOptions options;
  private final String name;
  private final ZoneId zone;
  private Workspace workspace;
  private @Nullable Session bound;
  private String actor;

  private EngineOrg(WorkspaceOptions options, Workspace workspace, String name, ZoneId zone, String actor) {
    this.options = options;
    this.workspace = workspace;
    this.name = name;
    this.zone = zone;
    this.actor = actor;
  }

  /** Opens a workspace in a directory, which keeps no columns in memory, or one in memory, which does. */
  public static EngineOrg open(@Nullable Path directory, Clock clock, ZoneId zone, String actor) {
    WorkspaceOptions place =
        directory == null
            ? WorkspaceOptions.inMemory()
            : WorkspaceOptions.inDirectory(directory).withMaxColumnBytes(0);
    WorkspaceOptions options = place.withClock(clock).withDurability(Durability.PROCESS);
    return new EngineOrg(options, Workspace.open(options), "acme", zone, actor);
  }

  /** {@return another org of the same workspace, which must not be reopened as long as there are two} */
  public EngineOrg neighbour() {
    return new EngineOrg(options, workspace, "globex", zone, actor);
  }

  /** {@return a session of whoever acts, or the one that calls are bound to} */
  public Session session() {
    return bound != null ? bound : workspace.org(name).as(actor, zone);
  }

  /** {@return a runner on that session} */
  public ViewRunner views() {
    return ViewRunner.on(session());
  }

  /** Lets somebody else act from now on. */
  public void actAs(String someone) {
    actor = someone;
  }

  /** Sends all calls through a session bound to an operation; null to act freely again. */
  public void bind(@Nullable Session session) {
    bound = session;
  }

  /** Closes and opens again, if there is a directory that keeps what was written. */
  public void reopen() {
    if (options.directory() != null) {
      workspace.close();
      workspace = Workspace.open(options);
    }
  }

  @Override
  public void close() {
    workspace.close();
  }
}
