package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.view.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fields a saved filter is about. Parts that are switched off or asleep count like the others. */
public final class FilterFields {

  private FilterFields() {}

  /** {@return whether any condition is about this field} */
  public static boolean referencesField(Filter filter, FieldId field) {
    return conditions(filter).anyMatch(condition -> isAbout(condition, field));
  }

  /**
   * {@return the filter without the conditions about a field; groups that they leave empty go too, and the filter
   * itself, if nothing is left, asks for every record}
   */
  public static Filter withoutField(Filter filter, FieldId field) {
    return referencesField(filter, field) ? strip(filter, field).orElse(Filter.EVERYTHING) : filter;
  }

  /** {@return every condition of a filter, in order} */
  static Stream<Filter.Condition> conditions(Filter filter) {
    return switch (filter) {
      case Filter.All all -> all.parts().stream().flatMap(FilterFields::conditions);
      case Filter.Any any -> any.parts().stream().flatMap(FilterFields::conditions);
      case Filter.Off off -> conditions(off.part());
      case Filter.Condition condition -> Stream.of(condition);
    };
  }

  private static Optional<Filter> strip(Filter filter, FieldId field) {
    return switch (filter) {
      case Filter.All all -> stripParts(all.parts(), field).map(Filter.All::new);
      case Filter.Any any -> stripParts(any.parts(), field).map(Filter.Any::new);
      case Filter.Off off -> strip(off.part(), field).map(Filter.Off::new);
      case Filter.Condition condition -> isAbout(condition, field) ? Optional.empty() : Optional.of(condition);
    };
  }

  private static Optional<List<Filter>> stripParts(List<Filter> parts, FieldId field) {
    List<Filter> left = parts.stream().map(part -> strip(part, field)).flatMap(Optional::stream).toList();
    return left.isEmpty() && !parts.isEmpty() ? Optional.empty() : Optional.of(left);
  }

  private static boolean isAbout(Filter.Condition condition, FieldId field) {
    return switch (condition.field()) {
      case FieldId id -> id.equals(field);
      case Field snapshot -> snapshot.id().equals(field);
      case FieldKey key -> false;
    };
  }
}
