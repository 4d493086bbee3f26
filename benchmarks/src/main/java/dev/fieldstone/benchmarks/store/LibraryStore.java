package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.query.ViewRunner;
import java.nio.file.Path;
import java.util.List;

/** The library's side: a workspace with one org of deals. Filling and reopening are not safe for threads. */
public final class LibraryStore implements AutoCloseable {
  /** The table of deals, by key. */
  public static final String DEALS = "deals";

  /** The board of all deals, by keys. */
  public static final String PIPELINE = "deals/pipeline";

  /** The table of the deals' names and cities alone, by keys. */
  public static final String NAMES = "deals/names";

  /** Of a heap of 4 GB, each of two orgs keeps 512 MB of pages in memory: as much as the hand-written side. */
  private static final int OPEN_ORGS = 2;
  private static final int MAX_ROWS = 10_000_000;
  private static final long MAX_IMPORT_BYTES = 8L << 30;

  private final WorkspaceOptions options;
  private final DealOrg org;
  private Workspace workspace;
  private Session session;
  private ViewRunner views;

  private LibraryStore(WorkspaceOptions options) {
    this.options = options;
    this.workspace = Workspace.open(Temperature.COLD.appliedTo(options));
    this.session = workspace.org("benchmark").as("benchmark");
    this.views = ViewRunner.on(session);
    this.org = DealOrg.create(session);
  }

  /** Makes an empty workspace in a directory, with its tables, that keeps no columns in memory. */
  public static LibraryStore create(Path directory, Durability durability) {
    Limits limits =
        Limits.defaults().toBuilder()
            .maxImportRows(MAX_ROWS)
            .maxImportBytes(MAX_IMPORT_BYTES)
            .maxExportRows(MAX_ROWS)
            .build();
    return new LibraryStore(
        WorkspaceOptions.inDirectory(directory.resolve("library"))
            .withDurability(durability)
            .withMaxOpenOrgs(OPEN_ORGS)
            .withLimits(limits));
  }

  /** Closes the workspace and opens it again, on the same files; sessions and runners of before are of no use then. */
  public void reopen(Temperature temperature) {
    workspace.close();
    workspace = Workspace.open(temperature.appliedTo(options));
    session = workspace.org("benchmark").as("benchmark");
    views = ViewRunner.on(session);
  }

  /** {@return what the workspace keeps of columns} */
  public ColumnStats columnStats() {
    return workspace.columnStats();
  }

  /** {@return the session that does everything} */
  public Session session() {
    return session;
  }

  /** {@return the runner of the session's views} */
  public ViewRunner views() {
    return views;
  }

  /** {@return the id of the deal at an index} */
  public RecordId deal(int index) {
    return org.deal(index);
  }

  /** {@return the id of the company at an index} */
  public RecordId company(int index) {
    return org.company(index);
  }

  /** Makes a record of each company. To be done, like all filling, before the store is reopened. */
  public void createCompanies(List<String> names) {
    org.createCompanies(names);
  }

  /** Makes a record of each deal, all active, 10,000 in a call. */
  public void createDeals(List<Deal> drafts) {
    org.createDeals(drafts);
  }

  /** Fills the store, and archives what is to be archived. */
  public void fill(Dataset dataset) {
    org.fill(dataset);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
