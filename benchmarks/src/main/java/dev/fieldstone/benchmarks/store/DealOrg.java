package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables companies and deals in an org, with a board of the deals and a table of two of their fields, fills
 * them, and knows the ids of all records then. Not safe for threads.
 */
public final class DealOrg {
  private static final String COMPANIES = "companies";
  private static final int RECORDS_PER_CALL = 10_000;

  private final Session session;
  private final List<RecordId> companies = new ArrayList<>();
  private final List<RecordId> deals = new ArrayList<>();

  private DealOrg(Session session) {
    this.session = session;
  }

  /** Makes the tables, empty, by a session that does everything. */
  public static DealOrg create(Session session) {
    session.org().apply(schema());
    return new DealOrg(session);
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
    TableRecords records = session.records(LibraryStore.DEALS);
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
