package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.Quote;
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

/** A CSV file whose encoding, delimiter and quote are known. */
public final class CsvFile implements RowFile {
  private final Path path;
  private final Encoding encoding;
  private final Dialect dialect;
  private final boolean guarded;

  private CsvFile(Path path, Encoding encoding, Dialect dialect, boolean guarded) {
    this.path = path;
    this.encoding = encoding;
    this.dialect = dialect;
    this.guarded = guarded;
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
    return recognise(path, new FileReading(null, delimiter, null, charset, null, false));
  }

  /**
   * Recognises what is not given from the beginning of a file.
   *
   * @throws FieldstoneException {@code STORAGE/FAILED}; {@code IMPORT/FILE_MALFORMED} where the first characters
   *     can't be decoded
   */
  public static CsvFile recognise(Path path, FileReading reading) {
    try {
      Encoding encoding = Encoding.of(head(path), reading.charset());
      return new CsvFile(path, encoding, dialect(path, encoding, reading), reading.guarded());
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  @Override
  public RowSource open() {
    try {
      return new CsvRows(decoder(path, encoding), dialect);
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  @Override
  public FileReading reading() {
    return new FileReading(FileType.CSV, dialect.delimiter(), dialect.quote(), encoding.charset(), null, guarded);
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream input = Files.newInputStream(path)) {
      return input.readNBytes(Encoding.MAX_MARK_BYTES);
    }
  }

  private static Dialect dialect(Path path, Encoding encoding, FileReading reading) throws IOException {
    Delimiter delimiter = reading.delimiter();
    Quote quote = reading.quote();
    return delimiter == null || quote == null
        ? guess(path, encoding, delimiter, quote)
        : new Dialect(delimiter, quote);
  }

  private static Dialect guess(
      Path path, Encoding encoding, @Nullable Delimiter delimiter, @Nullable Quote quote) throws IOException {
    char[] sample = new char[DialectGuess.MAX_SAMPLE_CHARACTERS];
    int length = 0;
    boolean cut = true;
    try (Reader reader = decoder(path, encoding)) {
      while (length < sample.length && cut) {
        int count = reader.read(sample, length, sample.length - length);
        cut = count >= 0;
        length += Math.max(count, 0);
      }
    }
    return DialectGuess.of(new String(sample, 0, length), cut, delimiter, quote);
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
