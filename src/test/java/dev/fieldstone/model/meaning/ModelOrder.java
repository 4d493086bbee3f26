package dev.fieldstone.model.meaning;

import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.OptionNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares records by the levels of a query's sorts. Equal records stay in manual order, so sorts must be stable. */
public final class ModelOrder implements Comparator<ModelRecord> {
  private final ModelOrg org;
  private final ModelTable table;
  private final List<ModelSort> sorts;

  /** Prepares to compare records of a table. */
  public ModelOrder(ModelOrg org, ModelTable table, List<ModelSort> sorts) {
    this.org = org;
    this.table = table;
    this.sorts = List.copyOf(sorts);
  }

  @Override
  public int compare(ModelRecord left, ModelRecord right) {
    for (ModelSort sort : sorts) {
      boolean isAsleep = !table.field(sort.field()).type.isSortable();
      int byLevel = isAsleep ? 0 : compare(sort, left, right);
      if (byLevel != 0) {
        return byLevel;
      }
    }
    return 0;
  }

  private int compare(ModelSort sort, ModelRecord left, ModelRecord right) {
    ModelField field = table.field(sort.field());
    Object leftValue = left.value(field);
    Object rightValue = right.value(field);
    if (leftValue == null || rightValue == null) {
      int emptyFirst = Boolean.compare(leftValue != null, rightValue != null);
      return sort.empties() == Sort.Empties.FIRST ? emptyFirst : -emptyFirst;
    }
    int ascending = compareValues(field, leftValue, rightValue);
    return sort.direction() == Sort.Direction.ASC ? ascending : -ascending;
  }

  private int compareValues(ModelField field, Object left, Object right) {
    return switch (field.type.slot().storageClass()) {
      case TEXT, ACTOR -> ModelText.compare((String) left, (String) right);
      case NUMBER -> ((BigDecimal) left).compareTo((BigDecimal) right);
      case BOOLEAN -> ((Boolean) left).compareTo((Boolean) right);
      case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
      case TIMESTAMP -> ((Instant) left).compareTo((Instant) right);
      case OPTION -> Integer.compare(indexOf(field, left), indexOf(field, right));
      case REFERENCE -> ModelText.compare(display(field, left), display(field, right));
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> throw new IllegalArgumentException("No order");
    };
  }

  private static int indexOf(ModelField field, @Nullable Object value) {
    List<Integer> order = field.options.stream().map(ModelOption::number).toList();
    return order.indexOf(((OptionNumber) Objects.requireNonNull(value)).number());
  }

  private String display(ModelField field, Object reference) {
    if (field.type instanceof ModelType.BuiltIn) {
      throw new IllegalArgumentException("The order of ids means nothing");
    }
    return Objects.requireNonNull(ModelDisplay.of(org, reference));
  }
}
