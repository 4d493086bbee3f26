package dev.fieldstone.engine.internal.workspace;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.h2.H2Directory;
import dev.fieldstone.engine.internal.h2.H2Memory;
import dev.fieldstone.engine.internal.sql.DatabaseHost;
import dev.fieldstone.engine.upkeep.ColumnStats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A workspace whose orgs lie in a directory or in memory. */
public final class OpenWorkspace implements Workspace {
  private static final int MAX_ORG_ID_BYTES = 80;

  private final DatabaseHost host;
  private final OpenOrgs openOrgs;
  private final WorkspaceOptions options;

  private OpenWorkspace(DatabaseHost host, WorkspaceOptions options) {
    this.host = host;
    this.options = options;
    this.openOrgs = new OpenOrgs(host, options);
  }

  /** Opens a workspace. */
  public static Workspace open(WorkspaceOptions options) {
    Path directory = options.directory();
    DatabaseHost host =
        directory == null
            ? new H2Memory(options.statements())
            : H2Directory.open(directory, options.maxOpenOrgs(), options.durability(), options.statements());
    return new OpenWorkspace(host, options);
  }

  @Override
  public Org org(String id) {
    demandValid(id);
    Org org = new WorkspaceOrg(id, openOrgs, options.limits());
    openOrgs.use(id, open -> open.catalog());
    return org;
  }

  @Override
  public Optional<Org> findOrg(String id) {
    openOrgs.demandOpen();
    return isValid(id) && host.exists(id) ? Optional.of(org(id)) : Optional.empty();
  }

  @Override
  public List<String> orgs() {
    openOrgs.demandOpen();
    return host.orgs().stream().filter(OpenWorkspace::isValid).toList();
  }

  @Override
  public Org rename(String id, String newId) {
    demandThere(id);
    demandValid(newId);
    openOrgs.rename(id, newId, () -> move(id, newId));
    return new WorkspaceOrg(newId, openOrgs, options.limits());
  }

  @Override
  public void erase(String id) {
    demandThere(id);
    openOrgs.erase(id, () -> host.erase(id));
  }

  @Override
  public ColumnStats columnStats() {
    return openOrgs.columnStats();
  }

  @Override
  public void close() {
    openOrgs.close();
  }

  private void demandThere(String id) {
    openOrgs.demandOpen();
    if (!isValid(id) || !host.exists(id)) {
      throw new FieldstoneException(ErrorCode.ORG_NOT_FOUND, "There is no such org").with("org", id);
    }
  }

  /** Runs while nobody can open either. */
  private void move(String id, String newId) {
    if (host.exists(newId)) {
      throw new FieldstoneException(ErrorCode.ORG_EXISTS, "An org has this id").with("org", newId);
    }
    demandThere(id);
    host.rename(id, newId);
  }

  private static void demandValid(String id) {
    if (!isValid(id)) {
      throw new FieldstoneException(
          ErrorCode.ORG_NAME_INVALID, "An org's id has 1 to 80 bytes of UTF-8, and no control characters");
    }
  }

  private static boolean isValid(String id) {
    boolean isText =
        id.codePoints()
            .noneMatch(
                codePoint ->
                    Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE);
    return isText && !id.isBlank() && id.getBytes(StandardCharsets.UTF_8).length <= MAX_ORG_ID_BYTES;
  }
}
