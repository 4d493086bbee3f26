package dev.fieldstone.examples.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV files as plain rows of text, read without the library, to compare its answers with. */
final class StrikesFile {
  private static final String RESOURCE = "birdstrikes.csv";
  private static final CSVFormat WITH_HEADER = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private StrikesFile() {}

  /** Copies the strikes into a directory; {@return the file} */
  static Path copyTo(Path directory) throws IOException {
    Path file = in(directory);
    try (InputStream source = Objects.requireNonNull(StrikesFile.class.getResourceAsStream(RESOURCE))) {
      Files.copy(source, file);
    }
    return file;
  }

  /** {@return where the strikes are in a directory that they were copied into} */
  static Path in(Path directory) {
    return directory.resolve(RESOURCE);
  }

  /** {@return the rows of a file, its header left out; values by the names in the header} */
  static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return WITH_HEADER.parse(reader).getRecords();
    }
  }
}
