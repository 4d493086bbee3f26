package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of deals, and the hand-written code that reads it: parsed, typed and inserted row by row, in bounded
 * memory.
 *
 * @param path the file
 */
public record DealsFile(Path path) {
  static final String[] HEADER = {
    "name", "contact", "city", "notes", "quantity", "score", "amount", "urgent", "due", "seen_at", "stage", "company"
  };

  /** Writes the deals of a dataset to a file: labels of selects, names of companies, ISO dates. */
  public static DealsFile write(Path path, Dataset dataset) throws IOException {
    try (Writer writer = Files.newBufferedWriter(path);
        CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(writer)) {
      for (Deal deal : dataset.deals()) {
        printer.printRecord(cells(deal, dataset));
      }
    }
    return new DealsFile(path);
  }

  /** Inserts every row into a store that has the companies; {@return how many there are} */
  public long insertInto(HandStore store) throws IOException, SQLException {
    Map<String, Integer> companies = companies(store);
    Map<String, Integer> stages = new HashMap<>();
    Dataset.STAGES.forEach(stage -> stages.put(stage, stages.size()));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER).setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      Iterator<Deal> deals = parser.stream().map(row -> deal(row, stages, companies)).iterator();
      return store.insertDeals(deals);
    }
  }

  private static Object[] cells(Deal deal, Dataset dataset) {
    return Stream.of(
            deal.name(),
            deal.contact(),
            deal.city(),
            text(deal.notes()),
            text(deal.quantity()),
            text(deal.score()),
            deal.amount().toPlainString(),
            text(deal.urgent()),
            text(deal.due()),
            text(deal.seenAt()),
            deal.stage() == Deal.NO_STAGE ? "" : Dataset.STAGES.get(deal.stage()),
            dataset.companies().get(deal.company()))
        .toArray();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Deal deal(CSVRecord row, Map<String, Integer> stages, Map<String, Integer> companies) {
    return new Deal(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3).isEmpty() ? null : row.get(3),
        Long.parseLong(row.get(4)),
        row.get(5).isEmpty() ? null : new BigDecimal(row.get(5)),
        new BigDecimal(row.get(6)),
        Boolean.parseBoolean(row.get(7)),
        row.get(8).isEmpty() ? null : LocalDate.parse(row.get(8)),
        Instant.parse(row.get(9)),
        row.get(10).isEmpty() ? Deal.NO_STAGE : known(stages, row.get(10)),
        known(companies, row.get(11)));
  }

  private static int known(Map<String, Integer> numbers, String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("Nothing has this name: " + name);
    }
    return number;
  }

  private static Map<String, Integer> companies(HandStore store) throws SQLException {
    Map<String, Integer> companies = new HashMap<>();
    try (PreparedStatement select = store.prepare("SELECT id, name FROM company");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        companies.put(rows.getString(2), rows.getInt(1));
      }
    }
    return companies;
  }
}
