package dev.fieldstone.query.internal.search;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.query.internal.order.DisplaySource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a field shows of a record, by search fold: what a search looks into. For one run; not safe for threads. */
sealed interface ShownText {

  /** Gets ready for some records of a batch. */
  default void prepare(ColumnBatch batch, BitSet candidates) {}

  /** Clears the indexes of the records of which nothing is shown that has a word. */
  default void retain(SearchWord word, ColumnBatch batch, BitSet candidates) {
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      String fold = fold(batch, index);
      if (fold == null || !fold.contains(word.fold())) {
        candidates.clear(index);
      }
    }
  }

  /** {@return the fold of what is shown of the record at an index, null where that is nothing} */
  @Nullable String fold(ColumnBatch batch, int index);

  /** {@return texts as one, in which no word of a search lies across two} */
  private static String joined(Stream<String> folds) {
    return folds.collect(Collectors.joining("\n"));
  }

  /** {@return what is shown of a field, or null where a search does not look into it} */
  static @Nullable ShownText of(TableShape table, Field field, DisplaySource displays) {
    return switch (field.type().storageClass()) {
      case TEXT -> new Texts(field.id());
      case ACTOR, ACTORS -> new Labels(field.id(), new LabelFolds(displays.actors()));
      case NUMBER -> new Numbers(field.id());
      case DATE, TIMESTAMP -> new Times(field.id(), field.type().storageClass());
      case OPTION, OPTIONS -> Coded.options(table, field);
      case REFERENCE, REFERENCES ->
          field.type() instanceof FieldType.Referring ? new Coded(field.id(), new HashMap<>(), displays) : null;
      case BOOLEAN, JSON, ATTACHMENTS -> null;
    };
  }

  /**
   * Texts as they are.
   *
   * @param field the field
   */
  record Texts(FieldId field) implements ShownText {
    @Override
    public void retain(SearchWord word, ColumnBatch batch, BitSet candidates) {
      ((Column.Texts) batch.column(field)).retain(word.inText(), candidates);
    }

    @Override
    public @Nullable String fold(ColumnBatch batch, int index) {
      String text = ((Column.Texts) batch.column(field)).value(index);
      return text == null ? null : TextFold.searchFold(text);
    }
  }

  /**
   * Actors by what they are called; one or several.
   *
   * @param field the field
   * @param folds the folds of what they are called
   */
  record Labels(FieldId field, LabelFolds folds) implements ShownText {
    @Override
    public @Nullable String fold(ColumnBatch batch, int index) {
      Column column = batch.column(field);
      if (column.isEmpty(index)) {
        return null;
      }
      return column instanceof Column.Lists lists
          ? joined(Objects.requireNonNull(lists.value(index)).stream().map(actor -> folds.of((String) actor)))
          : folds.of(Objects.requireNonNull(((Column.Texts) column).value(index)));
    }
  }

  /**
   * Numbers without an exponent.
   *
   * @param field the field
   */
  record Numbers(FieldId field) implements ShownText {
    @Override
    public @Nullable String fold(ColumnBatch batch, int index) {
      BigDecimal number = ((Column.Numbers) batch.column(field)).value(index);
      return number == null ? null : number.toPlainString();
    }
  }

  /**
   * Days and points in time in ISO form.
   *
   * @param field the field
   * @param storageClass which of them
   */
  record Times(FieldId field, StorageClass storageClass) implements ShownText {
    @Override
    public @Nullable String fold(ColumnBatch batch, int index) {
      Column.Longs column = (Column.Longs) batch.column(field);
      if (column.isEmpty(index)) {
        return null;
      }
      long value = column.value(index);
      boolean isDay = storageClass == StorageClass.DATE;
      Object time = isDay ? LocalDate.ofEpochDay(value) : Instant.EPOCH.plus(value, ChronoUnit.MICROS);
      return TextFold.searchFold(time.toString());
    }
  }

  /**
   * Options by label, and references by what they display, which is asked for once per run and code; one or several.
   *
   * @param field the field
   * @param folds what is known by code
   * @param displays knows the rest; null where all is known
   */
  record Coded(FieldId field, Map<Long, String> folds, @Nullable DisplaySource displays) implements ShownText {
    static Coded options(TableShape table, Field field) {
      Map<Long, String> folds = new HashMap<>();
      table.options(field).forEach(coded -> folds.put(coded.code(), TextFold.searchFold(coded.option().label())));
      return new Coded(field.id(), folds, null);
    }

    @Override
    public void prepare(ColumnBatch batch, BitSet candidates) {
      if (displays == null) {
        return;
      }
      Set<Long> unknown = new HashSet<>();
      candidates.stream().forEach(index -> unknown.addAll(codes(batch, index)));
      unknown.removeAll(folds.keySet());
      if (!unknown.isEmpty()) {
        learn(unknown, displays);
      }
    }

    @Override
    public @Nullable String fold(ColumnBatch batch, int index) {
      return joined(codes(batch, index).stream().map(code -> folds.getOrDefault(code, "")));
    }

    private List<Long> codes(ColumnBatch batch, int index) {
      Column column = batch.column(field);
      if (column.isEmpty(index)) {
        return List.of();
      }
      return column instanceof Column.Lists lists
          ? Objects.requireNonNull(lists.value(index)).stream().map(Long.class::cast).toList()
          : List.of(((Column.Longs) column).value(index));
    }

    private void learn(Collection<Long> unknown, DisplaySource source) {
      source.displays(field, unknown).forEach((code, text) -> folds.put(code, TextFold.searchFold(text)));
      unknown.forEach(code -> folds.putIfAbsent(code, ""));
    }
  }
}
