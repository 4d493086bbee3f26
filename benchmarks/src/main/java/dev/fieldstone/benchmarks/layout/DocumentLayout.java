package dev.fieldstone.benchmarks.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.benchmarks.store.HandStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A JSON document for each record, in one column of type JSON; only the status has a column of its own.
 *
 * <p>H2 2.4 has no function that reads a document, but a reference to one of its members, which is JSON again: it
 * becomes a number by way of its text, and a text keeps its quotes, which neither order nor part of a word minds. There
 * is no index on an expression; there is one on a generated column, but a column for each field is another layout.
 */
public final class DocumentLayout implements Layout {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final HandStore store;
  private final PreparedStatement selectIds;
  private final PreparedStatement selectDocument;
  private final PreparedStatement selectGroups;
  private final PreparedStatement selectCount;

  private DocumentLayout(HandStore store) throws SQLException {
    this.store = store;
    this.selectIds = store.prepare(
        "SELECT id FROM deal_document WHERE archived = FALSE AND " + number("quantity") + " >= ?"
            + " AND (" + text("stage") + " <> ? OR " + text("stage") + " IS NULL)"
            + " ORDER BY " + text("due") + " DESC NULLS LAST, " + text("name") + ", id LIMIT 50");
    this.selectDocument = store.prepare("SELECT CAST(document AS VARCHAR) FROM deal_document WHERE id = ?");
    this.selectGroups = store.prepare(
        "SELECT " + text("stage") + ", COUNT(*) FROM deal_document WHERE archived = FALSE AND "
            + number("quantity") + " >= ? GROUP BY " + text("stage"));
    this.selectCount = store.prepare(
        "SELECT COUNT(*) FROM deal_document WHERE archived = FALSE AND " + number("amount") + " BETWEEN ? AND ? AND "
            + text("city") + " ILIKE ?");
  }

  /** Makes the documents of a dataset, in a store that has room for them. */
  public static DocumentLayout filled(HandStore store, Dataset dataset) throws SQLException {
    store.execute(
        "CREATE TABLE deal_document (id BIGINT PRIMARY KEY, archived BOOLEAN NOT NULL, document JSON NOT NULL)");
    try (PreparedStatement insert = store.prepare("INSERT INTO deal_document VALUES (?, ?, ? FORMAT JSON)");
        Inserting inserting = new Inserting(store)) {
      for (int index = 0; index < dataset.size(); index++) {
        insert.setLong(1, index);
        insert.setBoolean(2, Dataset.isArchived(index));
        insert.setString(3, document(dataset.deals().get(index)));
        inserting.add(insert);
      }
    }
    return new DocumentLayout(store);
  }

  @Override
  public String name() {
    return "JSON documents";
  }

  @Override
  public List<String> firstPage(long quantity, int stage) throws SQLException {
    return Answers.firstPage(selectIds, quantity, String.valueOf(stage), this::nameOf);
  }

  @Override
  public Map<String, Long> groups(long quantity) throws SQLException {
    return Answers.groups(selectGroups, quantity);
  }

  @Override
  public long count(BigDecimal lowest, BigDecimal highest, String part) throws SQLException {
    return Answers.count(selectCount, lowest, highest, part);
  }

  @Override
  public void close() throws SQLException {
    selectIds.close();
    selectDocument.close();
    selectGroups.close();
    selectCount.close();
    store.execute("DROP TABLE deal_document");
  }

  private String nameOf(long id) throws SQLException {
    selectDocument.setLong(1, id);
    try (ResultSet row = selectDocument.executeQuery()) {
      row.next();
      return MAPPER.readTree(row.getString(1)).path("name").asText();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String document(Deal deal) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("name", deal.name()).put("contact", deal.contact()).put("city", deal.city());
    if (deal.notes() != null) {
      document.put("notes", deal.notes());
    }
    document.put("quantity", deal.quantity());
    if (deal.score() != null) {
      document.put("score", deal.score());
    }
    document.put("amount", deal.amount()).put("urgent", deal.urgent());
    if (deal.due() != null) {
      document.put("due", deal.due().toString());
    }
    document.put("seen_at", deal.seenAt().toString());
    if (deal.stage() != Deal.NO_STAGE) {
      document.put("stage", deal.stage());
    }
    return document.put("company", deal.company()).toString();
  }

  private static String number(String member) {
    return "CAST(" + text(member) + " AS NUMERIC(20, 2))";
  }

  private static String text(String member) {
    return "CAST((document).\"" + member + "\" AS VARCHAR)";
  }
}
