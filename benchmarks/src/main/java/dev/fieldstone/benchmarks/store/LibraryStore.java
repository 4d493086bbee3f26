package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's side: one org with the tables companies and deals, a board of the deals, and a table of two of their
 * fields. Filling and reopening are not safe for threads.
 */
public final class LibraryStore implements AutoCloseable {
  /** The table of deals, by key. */
  public static final String DEALS = "deals";

  /** The board of all deals, by keys. */
  public static final String PIPELINE = "deals/pipeline";

  /** The table of the deals' names and cities alone, by keys. */
  public static final String NAMES = "deals/names";

  private static final String COMPANIES = "companies";
  private static final int RECORDS_PER_CALL = 10_000;
  /** Of a heap of 4 GB, each of two orgs keeps 512 MB of pages in memory: as much as the hand-written side. */
  private static final int OPEN_ORGS = 2;
  private static final int MAX_ROWS = 10_000_000;
  private static final long MAX_IMPORT_BYTES = 8L << 30;

  private final WorkspaceOptions options;
  private Workspace workspace;
  private Session session;
  private ViewRunner views;
  private final List<RecordId> companies = new ArrayList<>();
  private final List<RecordId> deals = new ArrayList<>();

  private LibraryStore(WorkspaceOptions options) {
    this.options = options;
    this.workspace = Workspace.open(Temperature.COLD.appliedTo(options));
    this.session = workspace.org("benchmark").as("benchmark");
    this.views = ViewRunner.on(session);
  }

  /** Makes an empty workspace in a directory, with its tables, that keeps no columns in memory. */
  public static LibraryStore create(Path directory, Durability durability) {
    Limits limits =
        Limits.defaults().toBuilder()
            .maxImportRows(MAX_ROWS)
            .maxImportBytes(MAX_IMPORT_BYTES)
            .maxExportRows(MAX_ROWS)
            .build();
    LibraryStore store =
        new LibraryStore(
            WorkspaceOptions.inDirectory(directory.resolve("library"))
                .withDurability(durability)
                .withMaxOpenOrgs(OPEN_ORGS)
                .withLimits(limits));
    store.session.org().apply(schema());
    return store;
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
    return deals.get(index);
  }

  /** {@return the id of the company at an index} */
  public RecordId company(int index) {
    return companies.get(index);
  }

  /** Makes a record of each company. */
  public void createCompanies(List<String> names) {
    TableRecords records = session.records(COMPANIES);
    for (int start = 0; start < names.size(); start += RECORDS_PER_CALL) {
      List<String> part = names.subList(start, Math.min(start + RECORDS_PER_CALL, names.size()));
      companies.addAll(records.createAll(part.stream().map(name -> Map.of("name", name)).toList()));
    }
  }

  /** Makes a record of each deal, all active, 10,000 in a call. */
  public void createDeals(List<Deal> drafts) {
    TableRecords records = session.records(DEALS);
    for (int start = 0; start < drafts.size(); start += RECORDS_PER_CALL) {
      List<Deal> part = drafts.subList(start, Math.min(start + RECORDS_PER_CALL, drafts.size()));
      deals.addAll(records.createAll(part.stream().map(this::values).toList()));
    }
  }

  /** Fills the store, and archives what is to be archived. */
  public void fill(Dataset dataset) {
    createCompanies(dataset.companies());
    createDeals(dataset.deals());
    List<RecordId> archived = new ArrayList<>();
    for (int index = 0; index < dataset.size(); index++) {
      if (Dataset.isArchived(index)) {
        archived.add(deals.get(index));
      }
    }
    for (int start = 0; start < archived.size(); start += RECORDS_PER_CALL) {
      session.records().archive(archived.subList(start, Math.min(start + RECORDS_PER_CALL, archived.size())));
    }
  }

  @Override
  public void close() {
    workspace.close();
  }

  private static Schema schema() {
    return Schema.of(
        TableDraft.named("Companies"),
        TableDraft.named("Deals")
            .field("Name", FieldType.text())
            .field("Contact", FieldType.text())
            .field("City", FieldType.text())
            .field("Notes", FieldType.longText())
            .field("Quantity", FieldType.number(0))
            .field("Score", FieldType.number(2))
            .field("Amount", FieldType.currency("EUR"))
            .field("Urgent", FieldType.checkbox())
            .field("Due", FieldType.date())
            .field("Seen at", FieldType.dateTime())
            .field("Stage", FieldType.singleSelect(Dataset.STAGES.toArray(String[]::new)))
            .field("Company", FieldType.reference(COMPANIES, OnDelete.RESTRICT))
            .displayedBy("name")
            .view(ViewDraft.board("Pipeline", "stage"))
            .view(ViewDraft.table("Names").withFields("name", "city")));
  }

  private Map<String, Object> values(Deal deal) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", deal.name());
    values.put("contact", deal.contact());
    values.put("city", deal.city());
    putIfPresent(values, "notes", deal.notes());
    values.put("quantity", deal.quantity());
    putIfPresent(values, "score", deal.score());
    values.put("amount", deal.amount());
    values.put("urgent", deal.urgent());
    putIfPresent(values, "due", deal.due());
    values.put("seen_at", deal.seenAt());
    putIfPresent(values, "stage", deal.stage() == Deal.NO_STAGE ? null : Dataset.STAGES.get(deal.stage()));
    values.put("company", companies.get(deal.company()));
    return values;
  }

  private static void putIfPresent(Map<String, Object> values, String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }
}
