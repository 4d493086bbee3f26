package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.FieldValues.Row;
import dev.fieldstone.engine.internal.record.DisplayLookup;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the records that a batch names display, and which records display what it says. Not safe for threads. */
final class BatchLookup implements Lookup {
  private final State state;
  private final FieldDefinition from;
  private final FieldDefinition to;
  private Map<Long, String> displays = Map.of();
  private @Nullable DisplayLookup displayed;

  BatchLookup(State state, FieldDefinition from, FieldDefinition to) {
    this.state = state;
    this.from = from;
    this.to = to;
  }

  /** Looks up what a batch will be asked for. */
  void prepare(List<Row> batch) {
    if (from.isReference() && to.storageClass() == StorageClass.TEXT) {
      Set<Long> numbers = new HashSet<>();
      batch.forEach(row -> numbers.addAll(StoredValues.targets(from, row.first())));
      displays = new RecordFetch(state).displays(target(from), numbers);
    }
    if (to.isReference() && from.storageClass() == StorageClass.TEXT) {
      Set<String> texts = new HashSet<>();
      batch.forEach(row -> texts.addAll(texts(row.first())));
      displayed = DisplayLookup.of(state, target(to), texts);
    }
  }

  @Override
  public String display(long number) {
    return displays.getOrDefault(number, "");
  }

  @Override
  public List<Long> displayed(String text) {
    return displayed == null ? List.of() : displayed.find(text);
  }

  private List<String> texts(@Nullable Object stored) {
    if (!(stored instanceof String text)) {
      return List.of();
    }
    if (to.storageClass() == StorageClass.REFERENCE) {
      return List.of(text.strip());
    }
    List<String> parts = TextLists.parse(text);
    return parts == null ? List.of() : parts;
  }

  private TableDefinition target(FieldDefinition field) {
    return state.catalog().table(field.target());
  }
}
