package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.DraftRules;
import dev.fieldstone.importexport.ColumnPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column stands for a record: the first text, or failing that the first that can. */
public final class DisplayChoice {
  private DisplayChoice() {}

  /** {@return whether a column can stand for a record} */
  public static boolean isPossible(ColumnPreview column) {
    return !column.skipped() && DraftRules.canDisplay(column.type());
  }

  /** {@return the key of the column to choose; null if none can stand for a record} */
  public static @Nullable String of(List<ColumnPreview> columns) {
    List<ColumnPreview> possible = columns.stream().filter(DisplayChoice::isPossible).toList();
    ColumnPreview first = possible.isEmpty() ? null : possible.get(0);
    for (ColumnPreview column : possible) {
      if (column.type().storageClass() == StorageClass.TEXT) {
        return column.key();
      }
    }
    return first == null ? null : first.key();
  }
}
