package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Sort;
import java.util.Optional;

/** How the values of a field compare. */
public sealed interface ValueKind {

  /** By search fold, then case fold, then code points. */
  record Text() implements ValueKind {}

  /** As texts, but with digits that stand together by the number they make. */
  record Natural() implements ValueKind {}

  /** By what the actor is called, as texts are, then by its id. */
  record Label() implements ValueKind {}

  /** By amount. */
  record Number() implements ValueKind {}

  /** False before true. */
  record Truth() implements ValueKind {}

  /** By the whole number that stands for the value: days, points in time. */
  record Whole() implements ValueKind {}

  /**
   * By the order of a select's options.
   *
   * @param ranks the place of each option's code
   */
  record Choice(CodeRanks ranks) implements ValueKind {}

  /**
   * By the labels of a select's options, as texts.
   *
   * @param labels the label of each option's code
   */
  record OptionLabel(CodeLabels labels) implements ValueKind {}

  /** By what the referenced record displays; one that displays nothing counts as an empty text, not as no value. */
  record Display() implements ValueKind {}

  /** The record itself, by its creation; looks at no field. */
  record Creation() implements ValueKind {}

  /** {@return how a field's values compare by a rule; empty if its class has no order, or the rule does not fit} */
  static Optional<ValueKind> of(TableShape table, Field field, Sort.Rule rule) {
    if (!rule.applies(field.type().storageClass())) {
      return Optional.empty();
    }
    return switch (rule) {
      case USUAL -> of(table, field);
      case NATURAL -> Optional.of(new Natural());
      case LABEL -> Optional.of(new OptionLabel(CodeLabels.of(table.options(field))));
    };
  }

  /** {@return how a field's values usually compare; empty if its class has no order} */
  static Optional<ValueKind> of(TableShape table, Field field) {
    return switch (field.type().storageClass()) {
      case TEXT -> Optional.of(new Text());
      case ACTOR -> Optional.of(new Label());
      case NUMBER -> Optional.of(new Number());
      case BOOLEAN -> Optional.of(new Truth());
      case DATE, TIMESTAMP -> Optional.of(new Whole());
      case OPTION -> Optional.of(choice(table, field));
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> Optional.empty();
      case REFERENCE -> Optional.of(field.type() instanceof FieldType.Identity ? new Creation() : new Display());
    };
  }

  private static ValueKind choice(TableShape table, Field field) {
    return new Choice(CodeRanks.of(table.options(field).stream().map(TableShape.CodedOption::code).toList()));
  }
}
