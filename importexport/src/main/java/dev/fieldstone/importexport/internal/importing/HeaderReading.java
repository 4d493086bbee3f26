package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.ColumnMapping;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.internal.CellText;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes out of a header row what becomes of each column. */
final class HeaderReading {
  private final FieldFinder fields;
  private final ImportOptions options;
  private final Map<String, ColumnMapping.Column> mapping = new HashMap<>();
  private final boolean matchesIdentity;
  private final List<Mapped> mapped = new ArrayList<>();
  private @Nullable Mapped identity;
  private final List<String> unmapped = new ArrayList<>();
  private final List<Problem> unknown = new ArrayList<>();
  private final List<String> readonly = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  private HeaderReading(FieldFinder fields, ImportOptions options) {
    this.fields = fields;
    this.options = options;
    this.matchesIdentity = fields.isIdentityAlone(options.matching().fields());
    options.columns().byHeader().forEach((header, column) -> mapping.put(FieldFinder.fold(header), column));
  }

  /**
   * Reads a header row.
   *
   * @param header the first row; null for an empty file
   * @param fields the table's fields, built-in ones too
   * @throws FieldstoneException {@code IMPORT/EMPTY}, {@code IMPORT/UNKNOWN_COLUMN}, {@code IMPORT/DUPLICATE_COLUMN},
   *     {@code FIELD/NOT_FOUND}, {@code FIELD/READONLY}, {@code IMPORT/UNKNOWN_COLUMN} where rows are to be matched by
   *     a field without a column
   */
  static ColumnMap read(@Nullable Row header, List<Field> fields, ImportOptions options) {
    if (header == null || header.isBlank()) {
      throw new FieldstoneException(ErrorCode.IMPORT_EMPTY, "The file has no header row");
    }
    return new HeaderReading(new FieldFinder(fields), options).read(header);
  }

  private ColumnMap read(Row header) {
    options.columns().byHeader().values().forEach(this::demandKnown);
    int width = header.cells().size();
    for (int index = 0; index < width; index++) {
      place(index, text(header.cells().get(index)));
    }
    if (options.columns().strict() && !unknown.isEmpty()) {
      throw new FieldstoneException(unknown);
    }
    refuseDuplicates();
    if (mapped.isEmpty() && identity == null) {
      throw new FieldstoneException(ErrorCode.IMPORT_EMPTY, "The first row names no field that can be written")
          .with("columns", unmapped);
    }
    demandMatched();
    return new ColumnMap(width, mapped, identity, unmapped, readonly, skipped);
  }

  /** A field that does not exist is a fault whether or not the file has the column. */
  private void demandKnown(ColumnMapping.Column column) {
    if (column instanceof ColumnMapping.Column.To to && !(matchesIdentity && fields.isIdentity(to.field()))) {
      fields.writable(to.field());
    }
  }

  private String text(Object cell) {
    String text = CellText.of(cell);
    return (options.file().guarded() ? FormulaGuard.undo(text) : text).strip();
  }

  private void place(int index, String header) {
    switch (mapping.get(FieldFinder.fold(header))) {
      case null -> placeByHeader(index, header);
      case ColumnMapping.Column.To to -> placeMapped(index, header, to.field());
      case ColumnMapping.Column.Skip skip -> skipped.add(header);
    }
  }

  private void placeMapped(int index, String header, FieldLocator field) {
    if (matchesIdentity && fields.isIdentity(field)) {
      identify(index, header, fields.identity());
    } else {
      mapped.add(new Mapped(index, header, fields.writable(field)));
    }
  }

  private void identify(int index, String header, Field field) {
    if (identity != null) {
      throw new FieldstoneException(List.of(duplicate(List.of(identity, new Mapped(index, header, field)))));
    }
    identity = new Mapped(index, header, field);
  }

  private void placeByHeader(int index, String header) {
    Field field = fields.byHeader(header);
    if (field == null) {
      unmapped.add(header);
      unknown.add(
          Problem.of(ErrorCode.IMPORT_UNKNOWN_COLUMN, "columns[" + index + "]", "This column names no field")
              .with("column", header));
    } else if (matchesIdentity && field.type() instanceof FieldType.Identity) {
      identify(index, header, field);
    } else if (field.isReadonly()) {
      readonly.add(header);
    } else {
      mapped.add(new Mapped(index, header, field));
    }
  }

  /** Rows can be matched only by what the file gives. */
  private void demandMatched() {
    List<Problem> missing = new ArrayList<>();
    for (FieldLocator locator : options.matching().fields()) {
      boolean isGiven =
          fields.isIdentity(locator)
              ? identity != null
              : isMapped(fields.writable(locator));
      if (!isGiven) {
        missing.add(
            Problem.of(ErrorCode.IMPORT_UNKNOWN_COLUMN, "matching", "No column gives what rows are matched by")
                .with("field", FieldFinder.text(locator)));
      }
    }
    if (!missing.isEmpty()) {
      throw new FieldstoneException(missing);
    }
  }

  private boolean isMapped(Field field) {
    return mapped.stream().anyMatch(column -> column.field().id().equals(field.id()));
  }

  private void refuseDuplicates() {
    Map<FieldId, List<Mapped>> byField = new LinkedHashMap<>();
    for (Mapped column : mapped) {
      byField.computeIfAbsent(column.field().id(), added -> new ArrayList<>()).add(column);
    }
    List<Problem> duplicates =
        byField.values().stream().filter(columns -> columns.size() > 1).map(HeaderReading::duplicate).toList();
    if (!duplicates.isEmpty()) {
      throw new FieldstoneException(duplicates);
    }
  }

  private static Problem duplicate(List<Mapped> columns) {
    String second = "columns[" + columns.get(1).index() + "]";
    return Problem.of(ErrorCode.IMPORT_DUPLICATE_COLUMN, second, "Several columns map to one field")
        .with("field", columns.get(0).field().key())
        .with("columns", columns.stream().map(Mapped::header).toList());
  }
}
