package dev.fieldstone.importexport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.FileReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is in a file, or why nothing is read of it. */
public final class RowsOf {
  private RowsOf() {}

  /** {@return all rows of a file} */
  public static List<Row> file(Path file, FileReading reading) {
    List<Row> rows = new ArrayList<>();
    try (RowSource source = FileRecognition.recognise(file, reading).open()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** {@return all rows of a file of which nothing is known} */
  public static List<Row> file(Path file) {
    return file(file, FileReading.defaults());
  }

  /** {@return why a file is not read to its end} */
  public static FieldstoneException refusal(Path file, FileReading reading) {
    FieldstoneException refusal = catchThrowableOfType(FieldstoneException.class, () -> drain(file, reading));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal;
  }

  /** {@return why a file of which nothing is known is not read to its end} */
  public static FieldstoneException refusal(Path file) {
    return refusal(file, FileReading.defaults());
  }

  /** {@return how many rows there are} */
  public static long drain(Path file, FileReading reading) {
    long count = 0;
    try (RowSource source = FileRecognition.recognise(file, reading).open()) {
      while (source.next() != null) {
        count++;
      }
    }
    return count;
  }
}
