package dev.fieldstone.benchmarks;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.benchmarks.result.Figure;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.benchmarks.store.Temperature;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.view.Query;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much memory the columns of a table take, for each record, when all of its fields but the long text and the
 * reference are in use; and how much the values themselves would take: a number and a point in time 8 bytes, a date and
 * the code of an option 4, a checkbox a bit, whether there is a value or not, and a text its UTF-8.
 */
final class KeptColumns {
  private static final double ASKED_RATIO = 1.5;
  private static final double FIXED_BYTES = 3 * 8 + 8 + 4 + 4 + 1 / 8.0;

  private KeptColumns() {}

  /** Opens the library anew, lets it read each of the fields, and reports what it keeps of them. */
  static void report(Sides sides, Report report) {
    LibraryStore library = sides.library();
    library.reopen(Temperature.WARM);
    int records = sides.dataset().size();
    library.views().count(LibraryStore.DEALS, Query.everything());
    for (Map.Entry<String, Query> reader : readers().entrySet()) {
      long before = library.columnStats().bytes();
      library.views().count(LibraryStore.DEALS, reader.getValue());
      double bytes = (library.columnStats().bytes() - before) / (double) records;
      report.add(Figure.of("bytes kept per record, " + reader.getKey(), bytes, "bytes"));
    }
    ColumnStats kept = library.columnStats();
    long texts = sides.dataset().deals().stream().mapToLong(KeptColumns::textBytes).sum();
    double raw = FIXED_BYTES + texts / (double) records;
    double perRecord = kept.bytes() / (double) records;
    report.add(Figure.of("columns kept", kept.columns(), "columns"));
    report.add(Figure.of("bytes kept per record", perRecord, "bytes"));
    report.add(Figure.of("raw bytes per record", raw, "bytes"));
    report.add(Figure.atMost(ASKED_RATIO, "bytes kept to raw bytes", perRecord / raw, "ratio"));
  }

  /** {@return for each field, in order and named with its type, a question that reads it alone} */
  private static Map<String, Query> readers() {
    Map<String, Query> readers = new LinkedHashMap<>();
    readers.put("name (text)", where("name").contains("a"));
    readers.put("contact (text)", where("contact").contains("a"));
    readers.put("city (text)", where("city").contains("a"));
    readers.put("quantity (whole number)", where("quantity").atLeast(1));
    readers.put("score (number, 2 places)", where("score").atLeast(1));
    readers.put("amount (currency)", where("amount").atLeast(1));
    readers.put("urgent (checkbox)", where("urgent").is(true));
    readers.put("due (date)", where("due").isNotEmpty());
    readers.put("seen_at (date and time)", where("seen_at").isNotEmpty());
    readers.put("stage (single select)", where("stage").isNotEmpty());
    return readers;
  }

  private static long textBytes(Deal deal) {
    return (long) bytes(deal.name()) + bytes(deal.contact()) + bytes(deal.city());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
