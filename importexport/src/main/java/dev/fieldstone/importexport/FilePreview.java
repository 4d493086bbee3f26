package dev.fieldstone.importexport;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.internal.guessing.DisplayChoice;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, and the table that it would become. Immutable: each method returns a changed copy; columns are named
 * by the key of their field.
 *
 * @param file how the file is read, with what was recognised in the place of what was left open
 * @param sheets the names of its sheets in order; none where the format has no sheets
 * @param header whether the first row names the columns
 * @param locale whose separators numbers have, and whose names months have; null for {@link Locale#ROOT}
 * @param rows how many rows there are behind the header, blank ones too
 * @param blankRows how many of them hold nothing
 * @param raggedRows how many have not as many cells as the first row; they will fail, and no guess heeds them
 * @param complete whether these are all rows; otherwise there are more, which nobody looked at
 * @param columns the columns in order
 * @param displayField the key of the column whose value stands for a record; null for a text of its own, named Name
 * @param firstRows the first rows behind the header that are not blank, at most 20
 */
public record FilePreview(
    FileReading file,
    List<String> sheets,
    boolean header,
    @Nullable Locale locale,
    long rows,
    long blankRows,
    long raggedRows,
    boolean complete,
    List<ColumnPreview> columns,
    @Nullable String displayField,
    List<ShownRow> firstRows) {

  /** Copies the lists. */
  public FilePreview {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    firstRows = List.copyOf(firstRows);
  }

  /**
   * A row as the file has it.
   *
   * @param row its number as a spreadsheet shows it
   * @param cells its cells as text, each cut after 100 characters
   */
  public record ShownRow(long row, List<String> cells) {
    /** Copies the cells. */
    public ShownRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Returns the column whose field has a key.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  public ColumnPreview column(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "No column becomes a field with this key")
                    .with("field", key));
  }

  /**
   * Returns a copy in which a column becomes a field of another type. Values that do not fit it will be failed rows.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  public FilePreview withType(String key, FieldType type) {
    return with(key, column -> column.withType(type, column.dateFormat()));
  }

  /**
   * Returns a copy in which the days or times of a column are written in a format, as
   * {@link Reading.Lenient} takes it.
   *
   * @param type {@link FieldType.Date} or {@link FieldType.DateTime}
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   * @throws IllegalArgumentException if the format is none of dates
   */
  public FilePreview withType(String key, FieldType type, String dateFormat) {
    return with(key, column -> column.withType(type, dateFormat));
  }

  /**
   * Returns a copy in which a column's field has another name.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  public FilePreview withName(String key, String name) {
    return with(key, column -> column.withName(name));
  }

  /**
   * Returns a copy in which a column's field has another key.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}; {@code FIELD/KEY_TAKEN} if another column has the key
   */
  public FilePreview withKey(String key, String otherKey) {
    if (!key.equals(otherKey) && columns.stream().anyMatch(column -> column.key().equals(otherKey))) {
      throw new FieldstoneException(ErrorCode.FIELD_KEY_TAKEN, "Another field has this key").with("key", otherKey);
    }
    FilePreview renamed = with(key, column -> column.withKey(otherKey));
    return key.equals(displayField) ? renamed.display(otherKey) : renamed;
  }

  /**
   * Returns a copy in which a column becomes no field.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  public FilePreview skipping(String key) {
    return with(key, ColumnPreview::asSkipped);
  }

  /**
   * Returns a copy in which the value of a column stands for a record.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}; {@code FIELD/TYPE_INVALID} if its type can't stand for a
   *     record, or it is skipped
   */
  public FilePreview displayedBy(String key) {
    if (!DisplayChoice.isPossible(column(key))) {
      throw new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, "The column can't stand for a record")
          .with("field", key);
    }
    return display(key);
  }

  /** Where the display field is none any more, another one takes its place. */
  private FilePreview with(String key, UnaryOperator<ColumnPreview> change) {
    ColumnPreview before = column(key);
    List<ColumnPreview> changed =
        columns.stream().map(column -> column.equals(before) ? change.apply(column) : column).toList();
    boolean isDisplayLost =
        key.equals(displayField) && changed.stream().noneMatch(column -> isDisplay(column, before));
    return new FilePreview(
        file, sheets, header, locale, rows, blankRows, raggedRows, complete, changed,
        isDisplayLost ? DisplayChoice.of(changed) : displayField, firstRows);
  }

  private static boolean isDisplay(ColumnPreview column, ColumnPreview before) {
    return column.key().equals(before.key()) && DisplayChoice.isPossible(column);
  }

  private FilePreview display(@Nullable String key) {
    return new FilePreview(
        file, sheets, header, locale, rows, blankRows, raggedRows, complete, columns, key, firstRows);
  }
}
