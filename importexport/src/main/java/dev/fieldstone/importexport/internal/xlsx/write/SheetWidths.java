package dev.fieldstone.importexport.internal.xlsx.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How wide columns are to be for their header and first rows, in characters. */
final class SheetWidths {
  private static final int MIN_CHARACTERS = 8;
  private static final int MAX_CHARACTERS = 60;

  /** Room for the arrow of the filter, or around a number. */
  private static final int MARGIN_CHARACTERS = 3;

  private SheetWidths() {}

  /** {@return the width of each column} */
  static int[] of(List<SheetColumn> columns, List<? extends List<? extends @Nullable Object>> rows) {
    int[] widths = new int[columns.size()];
    for (int index = 0; index < widths.length; index++) {
      int longest = MIN_CHARACTERS;
      for (List<? extends @Nullable Object> row : rows) {
        longest = Math.max(longest, length(row.get(index), columns.get(index)) + MARGIN_CHARACTERS);
      }
      widths[index] = Math.min(longest, MAX_CHARACTERS);
    }
    return widths;
  }

  private static int length(@Nullable Object cell, SheetColumn column) {
    return switch (cell) {
      case null -> 0;
      case String text -> text.lines().limit(MAX_CHARACTERS).mapToInt(String::length).max().orElse(0);
      case Number number -> number.toString().length() + column.numberFormat().length() / 2;
      default -> Math.min(cell.toString().length(), "2024-05-01 12:00:00".length());
    };
  }
}
