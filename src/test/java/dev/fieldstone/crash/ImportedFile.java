package dev.fieldstone.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * A file of deals, some of whose rows are blank and some of which can't be imported. The rows count from 2, as a
 * spreadsheet shows them.
 *
 * @param path where it is
 * @param rows how many rows it has, the header left out
 */
record ImportedFile(Path path, int rows) {
  private static final int REFUSED_EVERY = 100;
  private static final int BLANK_EVERY = 777;

  /** How many companies the deals refer to, all of them missing. */
  private static final int COMPANIES = 50;

  /** Writes such a file. */
  static ImportedFile write(Path path, int rows) {
    ImportedFile file = new ImportedFile(path, rows);
    StringBuilder text = new StringBuilder("Name,Amount,Stage,Company\n");
    file.numbers(row -> true).forEach(row -> text.append(file.line(row)).append('\n'));
    try {
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  /** {@return the rows that can't be imported, in order} */
  List<Long> refused() {
    return numbers(row -> isRefused(row) && !isBlank(row)).boxed().toList();
  }

  /** {@return how many rows are blank} */
  long blank() {
    return numbers(ImportedFile::isBlank).count();
  }

  /** {@return the names of the records that the rows become, in order} */
  List<String> names() {
    return numbers(row -> !isRefused(row) && !isBlank(row)).mapToObj(row -> "Deal " + row).toList();
  }

  /** {@return the names of the companies that the rows refer to} */
  List<String> companies() {
    return LongStream.range(0, COMPANIES).mapToObj(ImportedFile::company).toList();
  }

  private LongStream numbers(LongPredicate which) {
    return LongStream.rangeClosed(2, rows + 1L).filter(which);
  }

  private String line(long row) {
    if (isBlank(row)) {
      return ", ,,";
    }
    String amount = isRefused(row) ? "lots" : Long.toString(row);
    return "Deal " + row + "," + amount + "," + (row % 2 == 0 ? "Lead" : "New") + "," + company(row % COMPANIES);
  }

  private static String company(long number) {
    return "Company " + number;
  }

  private static boolean isRefused(long row) {
    return row % REFUSED_EVERY == 0;
  }

  private static boolean isBlank(long row) {
    return row % BLANK_EVERY == 0;
  }
}
