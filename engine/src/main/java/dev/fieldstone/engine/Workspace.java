package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.workspace.OpenWorkspace;
import dev.fieldstone.engine.upkeep.ColumnStats;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything one process opens: a directory with one database file per org, or the same in memory.
 *
 * <p>Safe for many threads. Orgs are opened when first used and closed when many others were used since; a host need
 * not care. A directory can be open once at a time.
 */
public interface Workspace extends AutoCloseable {

  /**
   * Opens a directory, making it if it is missing.
   *
   * @throws FieldstoneException {@code WORKSPACE/LOCKED} if it is open already, in this process or another
   */
  static Workspace open(Path directory) {
    return open(WorkspaceOptions.inDirectory(directory));
  }

  /**
   * Opens a workspace.
   *
   * @throws FieldstoneException {@code WORKSPACE/LOCKED} if the directory is open already, in this process or another
   */
  static Workspace open(WorkspaceOptions options) {
    return OpenWorkspace.open(options);
  }

  /**
   * Returns an org, making it on first use.
   *
   * @param id the host's own name for it: 1 to 80 bytes of UTF-8, any but control characters
   * @throws FieldstoneException {@code ORG/NAME_INVALID}; {@code WORKSPACE/CLOSED}
   */
  Org org(String id);

  /** Returns an org if it was ever made. */
  Optional<Org> findOrg(String id);

  /** Returns the ids of all orgs, sorted. */
  List<String> orgs();

  /**
   * Gives an org another id, once calls on it have ended or {@link WorkspaceOptions#closeTimeout} is over. Everything
   * in it stays as it is, ids and versions among it; subscriptions to its feed end, and resume by sequence under the
   * new id. Handles of the old id mean an org of the old id from then on.
   *
   * @throws FieldstoneException {@code ORG/NOT_FOUND}; {@code ORG/EXISTS} if an org has the new id, be it this one;
   *     {@code ORG/NAME_INVALID}
   */
  Org rename(String id, String newId);

  /**
   * Removes an org with everything in it, for good. Waits for running calls, but no longer than
   * {@link WorkspaceOptions#closeTimeout}; those that still run are {@code WORKSPACE/CLOSED}.
   *
   * @throws FieldstoneException {@code ORG/NOT_FOUND}
   */
  void erase(String id);

  /**
   * Returns what is kept of the tables' columns in memory. Costs a look at each of them.
   *
   * @throws FieldstoneException {@code WORKSPACE/CLOSED}
   */
  ColumnStats columnStats();

  /**
   * Closes every org. Waits for running calls, but no longer than {@link WorkspaceOptions#closeTimeout}; later calls
   * are {@code WORKSPACE/CLOSED}. Closing twice does nothing.
   */
  @Override
  void close();
}
