package dev.fieldstone.importexport.internal.xlsx.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sheet before its first row.
 *
 * @param name its name, which fits
 * @param columns its columns
 * @param rowCount how many rows there will be, the header left out
 * @param wallZone the zone in which points in time become dates with a time; null to write them as text
 */
public record Sheet(String name, List<SheetColumn> columns, long rowCount, @Nullable ZoneId wallZone) {
  private static final int MAX_ROWS = 1_048_576;
  private static final int MAX_COLUMNS = 16_384;

  /**
   * Copies the columns.
   *
   * @throws FieldstoneException {@code EXPORT/NOT_REPRESENTABLE} if there are more rows or columns than a sheet has
   */
  public Sheet {
    columns = List.copyOf(columns);
    refuseMoreThan(MAX_ROWS, rowCount + 1, "rows");
    refuseMoreThan(MAX_COLUMNS, columns.size(), "columns");
  }

  private static void refuseMoreThan(int limit, long count, String unit) {
    if (count > limit) {
      throw new FieldstoneException(ErrorCode.EXPORT_NOT_REPRESENTABLE, "A sheet has no room for so many")
          .with("count", count)
          .with("limit", limit)
          .with("unit", unit);
    }
  }
}
