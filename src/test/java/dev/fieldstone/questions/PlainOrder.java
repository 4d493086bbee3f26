package dev.fieldstone.questions;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.model.meaning.ModelText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order of things under sorts, by the words of the specification. */
final class PlainOrder {
  private static final List<Sort.Direction> DIRECTIONS = List.of(Sort.Direction.values());
  private static final List<Sort.Empties> EMPTIES = List.of(Sort.Empties.values());
  private static final Pattern TOKEN = Pattern.compile("\\p{Nd}+|[^\\p{Nd}]", Pattern.DOTALL);

  private final Things things;

  PlainOrder(Things things) {
    this.things = things;
  }

  /** {@return some sorts by chance} */
  static List<Sort> sorts(Things things, Dice dice) {
    return dice.times(1, 3, () -> sort(dice.one(things.fields()), dice)).stream()
        .filter(sort -> isSortable(((Field) sort.field()).type().storageClass()))
        .toList();
  }

  private static Sort sort(Field field, Dice dice) {
    StorageClass storageClass = field.type().storageClass();
    List<Sort.Rule> rules = Arrays.stream(Sort.Rule.values()).filter(rule -> rule.applies(storageClass)).toList();
    return new Sort(field, dice.one(DIRECTIONS), dice.one(EMPTIES), dice.one(rules));
  }

  private static boolean isSortable(StorageClass storageClass) {
    return switch (storageClass) {
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> true;
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return things in order; ties stay in order of creation} */
  List<Thing> sorted(List<Thing> unsorted, List<Sort> sorts) {
    Comparator<Thing> order = Comparator.comparingInt(thing -> 0);
    for (Sort sort : sorts) {
      order = order.thenComparing((left, right) -> compare(left, right, sort));
    }
    List<Thing> sorted = new ArrayList<>(unsorted);
    sorted.sort(order);
    return sorted;
  }

  private int compare(Thing left, Thing right, Sort sort) {
    Field field = (Field) sort.field();
    Object mine = value(left, field);
    Object theirs = value(right, field);
    if (mine == null || theirs == null) {
      int emptiesLast = Boolean.compare(mine == null, theirs == null);
      return sort.empties() == Sort.Empties.LAST ? emptiesLast : -emptiesLast;
    }
    int upwards = compare(mine, theirs, field, sort.rule());
    return sort.direction() == Sort.Direction.ASC ? upwards : -upwards;
  }

  private static @Nullable Object value(Thing thing, Field field) {
    Object value = thing.value(field);
    return field.type().storageClass() == StorageClass.BOOLEAN ? Boolean.TRUE.equals(value) : value;
  }

  @SuppressWarnings("unchecked") // days and times compare with their like
  private int compare(Object left, Object right, Field field, Sort.Rule rule) {
    return switch (field.type().storageClass()) {
      case TEXT ->
          rule == Sort.Rule.NATURAL
              ? compareNaturally((String) left, (String) right)
              : ModelText.compare((String) left, (String) right);
      case ACTOR -> ModelText.compare((String) left, (String) right);
      case NUMBER -> ((BigDecimal) left).compareTo((BigDecimal) right);
      case BOOLEAN, DATE, TIMESTAMP -> ((Comparable<Object>) left).compareTo(right);
      case OPTION -> compareOptions((OptionId) left, (OptionId) right, field, rule);
      case REFERENCE -> compareRecords((RecordId) left, (RecordId) right, field);
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> throw new IllegalStateException("No order");
    };
  }

  private int compareOptions(OptionId left, OptionId right, Field field, Sort.Rule rule) {
    return rule == Sort.Rule.LABEL
        ? ModelText.compare(things.optionLabel(field, left), things.optionLabel(field, right))
        : Integer.compare(things.optionIndex(field, left), things.optionIndex(field, right));
  }

  private int compareRecords(RecordId left, RecordId right, Field field) {
    if (field.key().equals("id")) {
      List<RecordId> created = things.all().stream().map(Thing::id).toList();
      return Integer.compare(created.indexOf(left), created.indexOf(right));
    }
    return ModelText.compare(things.display(left), things.display(right));
  }

  private static int compareNaturally(String left, String right) {
    List<String> mine = tokens(left);
    List<String> theirs = tokens(right);
    for (int index = 0; index < Math.min(mine.size(), theirs.size()); index++) {
      int comparison = compareTokens(mine.get(index), theirs.get(index));
      if (comparison != 0) {
        return comparison;
      }
    }
    int byLength = Integer.compare(mine.size(), theirs.size());
    return byLength != 0 ? byLength : ModelText.compare(left, right);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(ModelText.searchFold(text));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static int compareTokens(String left, String right) {
    boolean areNumbers = Character.isDigit(left.codePointAt(0)) && Character.isDigit(right.codePointAt(0));
    return areNumbers
        ? new BigInteger(left).compareTo(new BigInteger(right))
        : Integer.compare(place(left), place(right));
  }

  /** A number stands where the digits of ASCII do. */
  private static int place(String token) {
    int first = token.codePointAt(0);
    return Character.isDigit(first) ? '0' : first;
  }
}
