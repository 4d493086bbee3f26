package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one level for the records of a batch, by index. A kept key is a {@link TextKey}, a
 * {@link NaturalKey}, a {@link LabelKey}, a {@link BigDecimal}, a {@link Boolean} or a {@link Long}, always the same
 * for one level.
 */
sealed interface LevelKeys {

  /** {@return whether the record has no value} */
  boolean isEmpty(int index);

  /** Compares a value with a kept key, small to large; neither is empty. Does not allocate but for texts. */
  int compare(int index, Object kept);

  /** {@return the key to keep of a value that is not empty} */
  Object key(int index);

  /** Compares two kept keys of one level, small to large. */
  @SuppressWarnings("unchecked") // the keys of one level are of one class
  static int compareKept(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  /** {@return the values of a level in a batch} */
  static LevelKeys of(Level level, ColumnBatch batch, @Nullable DisplayTexts displays, ActorLabels actors) {
    return switch (level.kind()) {
      case ValueKind.Text text -> new Texts((Column.Texts) batch.column(level.field()));
      case ValueKind.Natural natural -> new Naturals((Column.Texts) batch.column(level.field()));
      case ValueKind.Label label -> new Labels((Column.Texts) batch.column(level.field()), actors);
      case ValueKind.Number number -> new Numbers((Column.Numbers) batch.column(level.field()));
      case ValueKind.Truth truth -> new Truths((Column.Booleans) batch.column(level.field()));
      case ValueKind.Whole whole -> new Wholes((Column.Longs) batch.column(level.field()));
      case ValueKind.Choice choice -> new Choices((Column.Longs) batch.column(level.field()), choice.ranks());
      case ValueKind.OptionLabel option ->
          new OptionLabels((Column.Longs) batch.column(level.field()), option.labels());
      case ValueKind.Display display ->
          new Displays((Column.Longs) batch.column(level.field()), Objects.requireNonNull(displays));
      case ValueKind.Creation creation -> new Wholes(batch.numbers());
    };
  }

  /** Texts. */
  record Texts(Column.Texts column) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index);
    }

    @Override
    public int compare(int index, Object kept) {
      return TextKey.compare(text(index), (TextKey) kept);
    }

    @Override
    public Object key(int index) {
      return new TextKey(text(index));
    }

    private String text(int index) {
      return Objects.requireNonNull(column.value(index));
    }
  }

  /** Texts in natural order. */
  record Naturals(Column.Texts column) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index);
    }

    @Override
    public int compare(int index, Object kept) {
      return ((NaturalKey) kept).compareFrom(text(index));
    }

    @Override
    public Object key(int index) {
      return new NaturalKey(text(index));
    }

    private String text(int index) {
      return Objects.requireNonNull(column.value(index));
    }
  }

  /** Actors by what they are called. */
  record Labels(Column.Texts column, ActorLabels actors) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index);
    }

    @Override
    public int compare(int index, Object kept) {
      String actor = actor(index);
      return ((LabelKey) kept).compareFrom(actors.label(actor), actor);
    }

    @Override
    public Object key(int index) {
      String actor = actor(index);
      return new LabelKey(new TextKey(actors.label(actor)), new TextKey(actor));
    }

    private String actor(int index) {
      return Objects.requireNonNull(column.value(index));
    }
  }

  /** Exact decimals. */
  record Numbers(Column.Numbers column) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index);
    }

    @Override
    public int compare(int index, Object kept) {
      return number(index).compareTo((BigDecimal) kept);
    }

    @Override
    public Object key(int index) {
      return number(index);
    }

    private BigDecimal number(int index) {
      return Objects.requireNonNull(column.value(index));
    }
  }

  /** Checkboxes. */
  record Truths(Column.Booleans column) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index);
    }

    @Override
    public int compare(int index, Object kept) {
      return Boolean.compare(column.value(index), (Boolean) kept);
    }

    @Override
    public Object key(int index) {
      return column.value(index);
    }
  }

  /** Days, points in time, records by creation. */
  record Wholes(Column.Longs column) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index);
    }

    @Override
    public int compare(int index, Object kept) {
      return Long.compare(column.value(index), (Long) kept);
    }

    @Override
    public Object key(int index) {
      return column.value(index);
    }
  }

  /** Options by their order; one that is not among them is no value. */
  record Choices(Column.Longs column, CodeRanks ranks) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index) || rank(index) == CodeRanks.NONE;
    }

    @Override
    public int compare(int index, Object kept) {
      return Long.compare(rank(index), (Long) kept);
    }

    @Override
    public Object key(int index) {
      return (long) rank(index);
    }

    private int rank(int index) {
      return ranks.rank(column.value(index));
    }
  }

  /** Options by label; one that is not among them is no value. */
  record OptionLabels(Column.Longs column, CodeLabels labels) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index) || labels.label(column.value(index)) == null;
    }

    @Override
    public int compare(int index, Object kept) {
      return label(index).compareTo((TextKey) kept);
    }

    @Override
    public Object key(int index) {
      return label(index);
    }

    private TextKey label(int index) {
      return Objects.requireNonNull(labels.label(column.value(index)));
    }
  }

  /** References by what they display; one whose record does not exist is no value. */
  record Displays(Column.Longs column, DisplayTexts texts) implements LevelKeys {
    @Override
    public boolean isEmpty(int index) {
      return column.isEmpty(index) || texts.text(column.value(index)) == null;
    }

    @Override
    public int compare(int index, Object kept) {
      return text(index).compareTo((TextKey) kept);
    }

    @Override
    public Object key(int index) {
      return text(index);
    }

    private TextKey text(int index) {
      return Objects.requireNonNull(texts.text(column.value(index)));
    }
  }
}
