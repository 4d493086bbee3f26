package dev.fieldstone.importexport.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.Quote;
import dev.fieldstone.importexport.internal.FileRecognition;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowBounds;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** One file at random by its seed, mostly a sound one that was damaged, and what reading it has to come to. */
final class FileFuzz {
  private static final int MAX_ROWS = 1_048_576;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("Shift_JIS"));

  private final Random random;

  private FileFuzz(long seed) {
    this.random = new Random(seed);
  }

  /** Reads a file; whatever is in it, there are rows within their bounds, or a refusal of one of two codes. */
  static void tryOne(long seed) {
    FileFuzz fuzz = new FileFuzz(seed);
    try {
      Path file = Files.createTempFile("fuzz", ".bin");
      try {
        Files.write(file, fuzz.content());
        read(file, fuzz.reading(), seed);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void read(Path file, FileReading reading, long seed) {
    try (RowSource source = FileRecognition.recognise(file, reading).open()) {
      long count = 0;
      for (Row row = source.next(); row != null; row = source.next()) {
        count++;
        assertThat(row.number()).isEqualTo(count).isLessThanOrEqualTo(MAX_ROWS);
        assertThat(row.cells().size()).isLessThanOrEqualTo(RowBounds.MAX_CELLS);
      }
    } catch (FieldstoneException refusal) {
      assertThat(refusal.code()).as("seed " + seed)
          .isIn(ErrorCode.IMPORT_FILE_MALFORMED, ErrorCode.IMPORT_FILE_REJECTED);
    } catch (RuntimeException | Error failure) {
      throw new AssertionError("seed " + seed, failure);
    }
  }

  private FileReading reading() {
    FileReading reading = FileReading.defaults();
    if (random.nextInt(4) == 0) {
      reading = reading.withCharset(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }
    if (random.nextInt(4) == 0) {
      reading = reading.withQuote(random.nextBoolean() ? Quote.SINGLE : Quote.DOUBLE);
    }
    return random.nextInt(4) == 0 ? reading.withDelimiter(List.of(Delimiter.values()).get(random.nextInt(4))) : reading;
  }

  private byte[] content() throws IOException {
    return switch (random.nextInt(8)) {
      case 0 -> noise();
      case 1, 2 -> Mutation.of(random).bytes(Samples.csv(random));
      case 3, 4 -> Mutation.of(random).bytes(Samples.xlsx(random, false));
      default -> Samples.xlsx(random, true);
    };
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    return noise;
  }
}
