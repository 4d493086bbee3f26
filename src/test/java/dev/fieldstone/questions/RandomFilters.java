package dev.fieldstone.questions;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.RelativeDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes filters of every operator over every field, most of which some things pass and some don't. */
final class RandomFilters {
  private static final int MAX_DEPTH = 4;
  private static final List<RelativeDate.Unit> UNITS = List.of(RelativeDate.Unit.values());

  private final Things things;
  private final Dice dice;
  private final Set<String> comparisons = new TreeSet<>();

  RandomFilters(Things things, Dice dice) {
    this.things = things;
    this.dice = dice;
  }

  /** {@return what was compared how, in words} */
  Set<String> comparisons() {
    return comparisons;
  }

  Filter filter() {
    return tree(dice.between(0, MAX_DEPTH));
  }

  private Filter tree(int depth) {
    if (depth == 0) {
      return condition();
    }
    return switch (dice.between(0, 9)) {
      case 0, 1, 2, 3 -> new Filter.All(dice.times(0, 3, () -> tree(depth - 1)));
      case 4, 5, 6, 7 -> new Filter.Any(dice.times(0, 3, () -> tree(depth - 1)));
      case 8 -> new Filter.Off(tree(depth - 1));
      default -> condition();
    };
  }

  private Filter.Condition condition() {
    Field field = dice.one(things.fields());
    StorageClass storageClass = field.type().storageClass();
    Operator operator =
        dice.one(Arrays.stream(Operator.values()).filter(candidate -> candidate.applies(storageClass)).toList());
    int count =
        operator.operandCount() == Operator.ANY_NUMBER ? dice.between(1, 3) : operator.operandCount();
    boolean exact = storageClass == StorageClass.TEXT && count > 0 && dice.oneIn(3);
    comparisons.add(storageClass + " " + operator + (exact ? " exactly" : ""));
    return new Filter.Condition(field.id(), operator, dice.times(count, count, () -> operand(field, operator)), exact);
  }

  private Object operand(Field field, Operator operator) {
    return switch (field.type().storageClass()) {
      case TEXT -> text(field, operator);
      case NUMBER -> present(field) instanceof BigDecimal number && !dice.oneIn(3) ? number : Values.amount(dice);
      case BOOLEAN -> dice.oneIn(2);
      case DATE, TIMESTAMP -> time(field, operator);
      case OPTION, OPTIONS -> things.option(field, dice.one(Values.LABELS));
      case ACTOR, ACTORS -> dice.oneIn(4) ? Me.ME : dice.one(Values.ACTORS);
      case REFERENCE, REFERENCES -> record(field);
      case JSON, ATTACHMENTS -> throw new IllegalStateException("Nothing compares these");
    };
  }

  private String text(Field field, Operator operator) {
    String text = present(field) instanceof String some ? some : Values.text(dice);
    boolean isPart =
        switch (operator) {
          case CONTAINS, DOES_NOT_CONTAIN, STARTS_WITH, ENDS_WITH -> true;
          default -> dice.oneIn(5);
        };
    String operand = isPart ? Values.part(text, dice) : text;
    return operand.isBlank() ? "x" : operand;
  }

  private Object time(Field field, Operator operator) {
    if (operator == Operator.WITHIN) {
      return dice.oneIn(2)
          ? new RelativeDate.Period(dice.between(-2, 2), dice.one(UNITS))
          : new RelativeDate.Window(dice.between(-9, 9), dice.one(UNITS));
    }
    if (dice.oneIn(2)) {
      return new RelativeDate.Day(dice.between(-9, 9), dice.one(UNITS));
    }
    Object present = present(field);
    if (present instanceof Instant && dice.oneIn(2)) {
      return present;
    }
    return things.moments().nearDay(dice);
  }

  private Object record(Field field) {
    if (dice.oneIn(5)) {
      return dice.one(things.gone(field));
    }
    return field.key().equals("id") ? dice.one(things.all()).id() : dice.one(things.targets());
  }

  private @Nullable Object present(Field field) {
    return dice.one(things.all()).value(field);
  }
}
