package dev.fieldstone.benchmarks.layout;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.benchmarks.store.HandStore;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row for each value: entity, attribute, value, the latter in a column by its kind. What has no value has no row.
 *
 * <p>The key keeps the values of a record together. An index that holds every value but long texts keeps those of a
 * field together, so that a join of fields reads the index alone.
 */
public final class AttributeLayout implements Layout {
  /** How many numbers of keys each record has: one for each field, and some to spare. */
  private static final int KEYS_PER_RECORD = 16;

  private final HandStore store;
  private final PreparedStatement selectIds;
  private final PreparedStatement selectValues;
  private final PreparedStatement selectGroups;
  private final PreparedStatement selectCount;

  /** The fields, and by which number rows name them. */
  private enum Attribute {
    NAME(0),
    CONTACT(1),
    CITY(2),
    NOTES(3),
    QUANTITY(4),
    SCORE(5),
    AMOUNT(6),
    URGENT(7),
    DUE(8),
    SEEN_AT(9),
    STAGE(10),
    COMPANY(11);

    private final int number;

    Attribute(int number) {
      this.number = number;
    }
  }

  private AttributeLayout(HandStore store) throws SQLException {
    this.store = store;
    this.selectIds = store.prepare(
        "SELECT e.id FROM deal_entity e" + with("q", Attribute.QUANTITY) + maybeWith("s", Attribute.STAGE)
            + maybeWith("d", Attribute.DUE) + with("n", Attribute.NAME)
            + " WHERE e.archived = FALSE AND q.number_value >= ? AND (s.number_value <> ? OR s.number_value IS NULL)"
            + " ORDER BY d.date_value DESC NULLS LAST, n.text_value, e.id LIMIT 50");
    this.selectValues =
        store.prepare(
            "SELECT attribute, number_value, text_value, long_text_value, date_value FROM deal_value"
                + " WHERE id BETWEEN ? AND ? ORDER BY id");
    this.selectGroups = store.prepare(
        "SELECT s.number_value, COUNT(*) FROM deal_entity e" + with("q", Attribute.QUANTITY)
            + maybeWith("s", Attribute.STAGE)
            + " WHERE e.archived = FALSE AND q.number_value >= ? GROUP BY s.number_value");
    this.selectCount = store.prepare(
        "SELECT COUNT(*) FROM deal_entity e" + with("a", Attribute.AMOUNT) + with("c", Attribute.CITY)
            + " WHERE e.archived = FALSE AND a.number_value BETWEEN ? AND ? AND c.text_value ILIKE ?");
  }

  /** Makes the rows of a dataset, eleven or twelve for a record, in a store that has room for them. */
  public static AttributeLayout filled(HandStore store, Dataset dataset) throws SQLException {
    store.execute("CREATE TABLE deal_entity (id BIGINT PRIMARY KEY, archived BOOLEAN NOT NULL)");
    store.execute(
        """
        CREATE TABLE deal_value (
          id BIGINT PRIMARY KEY,
          entity BIGINT NOT NULL,
          attribute SMALLINT NOT NULL,
          number_value NUMERIC(20, 2),
          text_value VARCHAR(10000),
          long_text_value VARCHAR(1000000),
          date_value DATE)
        """);
    try (PreparedStatement insert = store.prepare("INSERT INTO deal_entity VALUES (?, ?)");
        Inserting inserting = new Inserting(store)) {
      for (int index = 0; index < dataset.size(); index++) {
        insert.setLong(1, index);
        insert.setBoolean(2, Dataset.isArchived(index));
        inserting.add(insert);
      }
    }
    try (PreparedStatement insert = store.prepare("INSERT INTO deal_value VALUES (?, ?, ?, ?, ?, ?, ?)");
        Inserting inserting = new Inserting(store)) {
      for (int index = 0; index < dataset.size(); index++) {
        insert(insert, inserting, index, dataset.deals().get(index));
      }
    }
    store.execute("CREATE INDEX deal_value_of ON deal_value (attribute, entity, number_value, date_value, text_value)");
    store.execute("ANALYZE");
    return new AttributeLayout(store);
  }

  @Override
  public String name() {
    return "entity-attribute-value";
  }

  @Override
  public List<String> firstPage(long quantity, int stage) throws SQLException {
    return Answers.firstPage(selectIds, quantity, stage, this::nameOf);
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
    selectValues.close();
    selectGroups.close();
    selectCount.close();
    store.execute("DROP TABLE deal_value");
    store.execute("DROP TABLE deal_entity");
  }

  /** Reads every value of a record, as whoever shows it must. */
  private String nameOf(long id) throws SQLException {
    selectValues.setLong(1, id * KEYS_PER_RECORD);
    selectValues.setLong(2, id * KEYS_PER_RECORD + KEYS_PER_RECORD - 1);
    Map<Integer, @Nullable Object> values = new HashMap<>();
    try (ResultSet rows = selectValues.executeQuery()) {
      while (rows.next()) {
        @Nullable Object value = rows.getBigDecimal(2);
        value = value == null ? rows.getString(3) : value;
        value = value == null ? rows.getString(4) : value;
        values.put(rows.getInt(1), value == null ? rows.getObject(5, LocalDate.class) : value);
      }
    }
    return String.valueOf(values.get(Attribute.NAME.number));
  }

  private static void insert(PreparedStatement insert, Inserting inserting, int id, Deal deal) throws SQLException {
    for (Attribute attribute : Attribute.values()) {
      Value value = value(attribute, deal);
      if (value != null) {
        insert.setLong(1, (long) id * KEYS_PER_RECORD + attribute.number);
        insert.setLong(2, id);
        insert.setInt(3, attribute.number);
        insert.setBigDecimal(4, value.number());
        insert.setString(5, value.text());
        insert.setString(6, value.longText());
        insert.setObject(7, value.day());
        inserting.add(insert);
      }
    }
  }

  private static @Nullable Value value(Attribute attribute, Deal deal) {
    return switch (attribute) {
      case NAME -> Value.of(deal.name());
      case CONTACT -> Value.of(deal.contact());
      case CITY -> Value.of(deal.city());
      case NOTES -> deal.notes() == null ? null : new Value(null, null, deal.notes(), null);
      case QUANTITY -> Value.of(deal.quantity());
      case SCORE -> deal.score() == null ? null : new Value(deal.score(), null, null, null);
      case AMOUNT -> new Value(deal.amount(), null, null, null);
      case URGENT -> Value.of(deal.urgent() ? 1 : 0);
      case DUE -> deal.due() == null ? null : new Value(null, null, null, deal.due());
      case SEEN_AT -> Value.of(ChronoUnit.MICROS.between(Instant.EPOCH, deal.seenAt()));
      case STAGE -> deal.stage() == Deal.NO_STAGE ? null : Value.of(deal.stage());
      case COMPANY -> Value.of(deal.company());
    };
  }

  /** A value in the column of its kind. */
  private record Value(
      @Nullable BigDecimal number, @Nullable String text, @Nullable String longText, @Nullable LocalDate day) {

    static Value of(String text) {
      return new Value(null, text, null, null);
    }

    static Value of(long number) {
      return new Value(BigDecimal.valueOf(number), null, null, null);
    }
  }

  private static String with(String alias, Attribute attribute) {
    return " JOIN deal_value " + alias + on(alias, attribute);
  }

  private static String maybeWith(String alias, Attribute attribute) {
    return " LEFT JOIN deal_value " + alias + on(alias, attribute);
  }

  private static String on(String alias, Attribute attribute) {
    return " ON " + alias + ".attribute = " + attribute.number + " AND " + alias + ".entity = e.id";
  }
}
