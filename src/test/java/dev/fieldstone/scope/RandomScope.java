package dev.fieldstone.scope;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** A random scope over three tables, and what it means, in plain Java. */
final class RandomScope {
  static final List<String> TABLES = List.of("a", "b", "c");
  static final List<String> FIELDS = List.of("name", "number", "choice", "flag", "one", "many");

  private final Set<String> closed = new HashSet<>();
  private final Map<String, Set<String>> visible = new HashMap<>();
  private final Map<String, Set<String>> writable = new HashMap<>();
  private final Map<String, Predicate<Record>> records = new HashMap<>();
  private final Scope scope;

  RandomScope(Random random) {
    boolean isOpen = random.nextBoolean();
    Scope made = isOpen ? Scope.open() : Scope.closed();
    for (String table : TABLES) {
      if (random.nextInt(5) == 0) {
        open(table);
        if (!isOpen) {
          closed.add(table);
        }
      } else {
        made = made.with(named(random, table));
      }
    }
    scope = made;
  }

  Scope scope() {
    return scope;
  }

  boolean isClosed(String table) {
    return closed.contains(table);
  }

  /** {@return whether a field is not seen: because it is not named, or refers to a table that is closed} */
  boolean hides(String table, String field) {
    boolean isReference = field.equals("one") || field.equals("many");
    return !visible.getOrDefault(table, Set.of()).contains(field)
        || (isReference && closed.contains(Twins.target(field)));
  }

  boolean isWritable(String table, String field) {
    return !hides(table, field) && writable.getOrDefault(table, Set.of()).contains(field);
  }

  boolean isReadOnly(String table) {
    return writable.getOrDefault(table, Set.of()).size() < FIELDS.size()
        && FIELDS.stream().noneMatch(field -> isWritable(table, field));
  }

  List<String> visibleFields(String table) {
    return FIELDS.stream().filter(field -> !hides(table, field)).toList();
  }

  /** {@return whether a record, of which all is known, is within the scope} */
  boolean isVisible(Record record, String table) {
    return !isClosed(table) && records.getOrDefault(table, any -> true).test(record);
  }

  private void open(String table) {
    visible.put(table, Set.copyOf(FIELDS));
    writable.put(table, Set.copyOf(FIELDS));
  }

  private TableScope named(Random random, String table) {
    open(table);
    TableScope named = TableScope.of(table);
    if (random.nextBoolean()) {
      visible.put(table, some(random));
      named = named.showing(visible.get(table).toArray(String[]::new));
    }
    if (random.nextInt(3) == 0) {
      writable.put(table, some(random));
      named = named.writing(writable.get(table).toArray(String[]::new));
    }
    return random.nextInt(5) == 0 ? named : narrowed(random, table, named);
  }

  private TableScope narrowed(Random random, String table, TableScope named) {
    int bound = random.nextInt(4);
    return switch (random.nextInt(5)) {
      case 0 -> {
        records.put(table, record -> isAtLeast(record, bound));
        yield named.where(Filter.field("number").atLeast(bound));
      }
      case 1 -> {
        records.put(table, record -> !record.canonicalText("choice").equals("B"));
        yield named.where(Filter.field("choice").isNot("B"));
      }
      case 2 -> {
        records.put(table, record -> record.checked("flag") || isAtLeast(record, bound));
        yield named.where(Filter.any(Filter.field("flag").is(true), Filter.field("number").atLeast(bound)));
      }
      case 3 -> {
        records.put(table, record -> record.canonicalText("name").contains("s"));
        yield named.where(Filter.field("name").contains("S"));
      }
      default -> {
        records.put(table, record -> !record.isArchived());
        yield named.where(Filter.field("archived").is(false));
      }
    };
  }

  private static boolean isAtLeast(Record record, int bound) {
    BigDecimal number = record.number("number");
    return number != null && number.compareTo(BigDecimal.valueOf(bound)) >= 0;
  }

  private static Set<String> some(Random random) {
    List<String> some = new ArrayList<>(FIELDS);
    some.removeIf(field -> random.nextInt(3) == 0);
    return Set.copyOf(some);
  }
}
