package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.importexport.ExportHeader;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.Exporter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The active deals of a store written to a file, by the library and by hand. */
public final class DealsExport {
  private static final ExportOptions OPTIONS =
      ExportOptions.defaults().withMode(ExportMode.READABLE).withHeader(ExportHeader.KEYS);
  private static final String SELECT =
      """
      SELECT d.name, d.contact, d.city, d.notes, d.quantity, d.score, d.amount, d.urgent, d.due, d.seen_at, d.stage,
        c.name
      FROM deal d LEFT JOIN company c ON c.id = d.company
      WHERE d.archived = FALSE
      ORDER BY d.id
      """;

  private DealsExport() {}

  /** Writes the deals by the library, as a spreadsheet if the file's name ends so; {@return how many there are} */
  public static long write(LibraryStore store, Path file) {
    return Exporter.on(store.session()).run(LibraryStore.DEALS, file, OPTIONS).rows();
  }

  /** Writes the deals by hand as CSV, row by row; {@return how many there are} */
  public static long write(HandStore store, Path file) throws IOException, SQLException {
    long count = 0;
    try (PreparedStatement select = store.prepare(SELECT);
        ResultSet rows = select.executeQuery();
        Writer writer = Files.newBufferedWriter(file);
        CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(DealsFile.HEADER).get().print(writer)) {
      while (rows.next()) {
        print(printer, rows);
        count++;
      }
    }
    return count;
  }

  private static void print(CSVPrinter printer, ResultSet row) throws IOException, SQLException {
    for (int column = 1; column <= 5; column++) {
      printer.print(row.getString(column));
    }
    printer.print(plain(row.getBigDecimal(6)));
    printer.print(plain(row.getBigDecimal(7)));
    printer.print(row.getBoolean(8));
    printer.print(row.getObject(9, LocalDate.class));
    printer.print(row.getObject(10, Instant.class));
    int stage = row.getInt(11);
    printer.print(row.wasNull() ? null : Dataset.STAGES.get(stage));
    printer.print(row.getString(12));
    printer.println();
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
