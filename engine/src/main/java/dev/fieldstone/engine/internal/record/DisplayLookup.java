package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records by what they display: exactly, or failing that by case fold. Made by one pass over the target table. */
public final class DisplayLookup {
  private static final long BATCH_RECORDS = 10_000;
  /** One match is an answer, two are too many. */
  private static final int MAX_CANDIDATES = 2;

  private final Map<String, List<Long>> exact = new HashMap<>();
  private final Map<String, List<Long>> folded = new HashMap<>();

  private DisplayLookup() {}

  /** Looks through a table for records that display any of some texts. Costs a pass over the table. */
  public static DisplayLookup of(State state, TableDefinition target, Collection<String> displays) {
    DisplayLookup lookup = new DisplayLookup();
    Set<String> wanted = new HashSet<>();
    displays.forEach(display -> wanted.add(TextFold.caseFold(display)));
    FieldDefinition field = target.displayField();
    if (target.hides(field)) {
      return lookup;
    }
    String sql = state.org().statements().records(target).scan(List.of(field), Status.ANY, Narrowing.NONE);
    List<Long> batch;
    long last = 0;
    do {
      Map<Long, String> wanting = new LinkedHashMap<>();
      batch =
          state
              .sql()
              .list(
                  sql,
                  row -> {
                    Object stored = ColumnReader.read(row, 2, field.storageClass());
                    String display =
                        StoredValues.canonicalText(field, stored, target.ids(), state.catalog().actors());
                    if (!display.isEmpty() && wanted.contains(TextFold.caseFold(display))) {
                      wanting.put(row.getLong(1), display);
                    }
                    return row.getLong(1);
                  },
                  last,
                  BATCH_RECORDS);
      lookup.addVisible(state, target, wanting);
      last = batch.isEmpty() ? last : batch.get(batch.size() - 1);
    } while (batch.size() == BATCH_RECORDS);
    return lookup;
  }

  /** {@return the records displayed so: none, one, or two where there are more} */
  public List<Long> find(String display) {
    List<Long> same = exact.get(display);
    return same == null ? folded.getOrDefault(TextFold.caseFold(display), List.of()) : same;
  }

  private void addVisible(State state, TableDefinition target, Map<Long, String> displays) {
    Set<Long> visible = new VisibleNumbers(state).among(target, displays.keySet());
    displays.forEach(
        (number, display) -> {
          if (visible.contains(number)) {
            add(exact, display, number);
            add(folded, TextFold.caseFold(display), number);
          }
        });
  }

  private static void add(Map<String, List<Long>> candidates, String text, long number) {
    List<Long> same = candidates.computeIfAbsent(text, absent -> new ArrayList<>());
    if (same.size() < MAX_CANDIDATES) {
      same.add(number);
    }
  }
}
