package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as an import is to read it after a preview: with a header row, and its cells prepared. */
public final class PreparedFile implements RowFile {
  private final RowFile file;
  private final FilePreview preview;
  private final PreparedCells cells;

  /**
   * Prepares a file.
   *
   * @param zone what a local time means
   */
  public PreparedFile(RowFile file, FilePreview preview, Limits limits, ZoneId zone) {
    this.file = file;
    this.preview = preview;
    this.cells = new PreparedCells(preview, limits, zone);
  }

  @Override
  public RowSource open() {
    return new Rows(file.open());
  }

  @Override
  public FileReading reading() {
    return file.reading();
  }

  @Override
  public List<String> sheets() {
    return file.sheets();
  }

  /** The rows, of which the first is a header, be it in the file or not. */
  private final class Rows implements RowSource {
    private final RowSource source;
    private boolean isBehindHeader;

    Rows(RowSource source) {
      this.source = source;
    }

    @Override
    public @Nullable Row next() {
      if (!isBehindHeader) {
        isBehindHeader = true;
        return preview.header() ? source.next() : header();
      }
      Row row = source.next();
      return row == null ? null : new Row(row.number(), cells.of(row.cells()));
    }

    @Override
    public long readBytes() {
      return source.readBytes();
    }

    @Override
    public void close() {
      source.close();
    }

    private Row header() {
      return new Row(0, preview.columns().stream().map(ColumnPreview::name).toList());
    }
  }
}
