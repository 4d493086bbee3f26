package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CSV file whose encoding and delimiter are known. */
public final class CsvFile implements RowFile {
  private final Path path;
  private final Encoding encoding;
  private final Delimiter delimiter;

  private CsvFile(Path path, Encoding encoding, Delimiter delimiter) {
    this.path = path;
    this.encoding = encoding;
    this.delimiter = delimiter;
  }

  /**
   * Recognises what is not given from the beginning of a file.
   *
   * @param charset the encoding; null for what a byte order mark says, UTF-8 without one
   * @param delimiter what stands between cells; null to guess it
   * @throws FieldstoneException {@code STORAGE/FAILED}; {@code IMPORT/FILE_MALFORMED} where the first characters
   *     can't be decoded
   */
  public static CsvFile recognise(Path path, @Nullable Charset charset, @Nullable Delimiter delimiter) {
    try {
      Encoding encoding = Encoding.of(head(path), charset);
      return new CsvFile(path, encoding, delimiter == null ? guess(path, encoding) : delimiter);
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  @Override
  public RowSource open() {
    try {
      return new CsvRows(decoder(path, encoding), delimiter);
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream input = Files.newInputStream(path)) {
      return input.readNBytes(Encoding.MAX_MARK_BYTES);
    }
  }

  private static Delimiter guess(Path path, Encoding encoding) throws IOException {
    char[] sample = new char[DelimiterGuess.MAX_SAMPLE_CHARACTERS];
    int length = 0;
    boolean cut = true;
    try (Reader reader = decoder(path, encoding)) {
      while (length < sample.length && cut) {
        int count = reader.read(sample, length, sample.length - length);
        cut = count >= 0;
        length += Math.max(count, 0);
      }
    }
    return DelimiterGuess.of(new String(sample, 0, length), cut);
  }

  private static StrictDecoder decoder(Path path, Encoding encoding) throws IOException {
    InputStream input = Files.newInputStream(path);
    try {
      input.skipNBytes(encoding.markBytes());
      return new StrictDecoder(input, encoding, encoding.markBytes());
    } catch (IOException | RuntimeException failure) {
      input.close();
      throw failure;
    }
  }
}
