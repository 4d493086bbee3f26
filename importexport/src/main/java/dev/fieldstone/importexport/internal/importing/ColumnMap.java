package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each column of a file.
 *
 * @param width how many columns there are
 * @param mapped those whose cells become values, in order
 * @param identity the column of the ids that rows are matched by; null where they are not
 * @param unmapped the headers of those that mean no field
 * @param readonly the headers of those that mean a field nobody can write
 * @param skipped the headers of those that the options leave out
 */
record ColumnMap(
    int width,
    List<Mapped> mapped,
    @Nullable Mapped identity,
    List<String> unmapped,
    List<String> readonly,
    List<String> skipped) {

  ColumnMap {
    mapped = List.copyOf(mapped);
    unmapped = List.copyOf(unmapped);
    readonly = List.copyOf(readonly);
    skipped = List.copyOf(skipped);
  }

  /**
   * A column whose cells become values.
   *
   * @param index its place in a row
   * @param header its header, without surrounding spaces
   * @param field the field
   */
  record Mapped(int index, String header, Field field) {}

  /** {@return which column means which field: what a row becomes depends on it} */
  List<List<Object>> places() {
    List<List<Object>> places = new ArrayList<>();
    mapped.forEach(column -> places.add(List.of(column.index(), column.field().id())));
    if (identity != null) {
      places.add(List.of(identity.index(), identity.field().id()));
    }
    return places;
  }

  /** {@return those that anything is read of: the one of the ids that rows are matched by, and those mapped} */
  List<Mapped> read() {
    if (identity == null) {
      return mapped;
    }
    List<Mapped> read = new ArrayList<>(mapped);
    read.addFirst(identity);
    return read;
  }

  /** {@return those of some fields that have a column whose cells become values} */
  List<Field> fields(List<FieldLocator> locators) {
    FieldFinder finder = new FieldFinder(mapped.stream().map(Mapped::field).toList());
    return locators.stream().map(finder::find).flatMap(Optional::stream).toList();
  }

  /** {@return the column of a field, or null if it has none} */
  @Nullable Mapped columnOf(String fieldKey) {
    for (Mapped column : mapped) {
      if (column.field().key().equals(fieldKey)) {
        return column;
      }
    }
    return null;
  }
}
