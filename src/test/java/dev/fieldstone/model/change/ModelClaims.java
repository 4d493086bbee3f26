package dev.fieldstone.model.change;

import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which operation of a call gave which unique value last, and which of them may not. */
final class ModelClaims {
  private final ModelOrg before;
  private final ModelOrg org;
  private final Map<Place, Integer> claims = new HashMap<>();

  ModelClaims(ModelOrg org) {
    this.before = org.copy();
    this.org = org;
  }

  private record Place(int field, int record) {}

  /** Notes what the operation at a place made of a record, which is null as it was if there was none. */
  void note(int operation, @Nullable ModelRecord was, ModelRecord is) {
    for (ModelField field : org.table(is.table).fields) {
      Object value = is.stored(field, field.type.slot());
      Object valueBefore = was == null ? null : was.stored(field, field.type.slot());
      if (value != null && !value.equals(valueBefore)) {
        claims.put(new Place(field.number, is.number), operation);
      }
    }
  }

  /** {@return the places of the operations whose values others have too, once for each field} */
  List<Integer> refused() {
    List<Integer> refused = new ArrayList<>();
    for (ModelTable table : org.tables) {
      for (ModelField field : table.fields) {
        if (field.uniqueness != Uniqueness.NONE) {
          sharing(table, field).forEach(records -> refused.addAll(refused(field, records)));
        }
      }
    }
    return refused;
  }

  private static List<List<ModelRecord>> sharing(ModelTable table, ModelField field) {
    Map<Object, List<ModelRecord>> byValue = new LinkedHashMap<>();
    for (ModelRecord record : table.records) {
      Object value = record.stored(field, field.type.slot());
      if (value != null) {
        byValue.computeIfAbsent(ModelUniqueness.comparable(field, value), absent -> new ArrayList<>()).add(record);
      }
    }
    return byValue.values().stream().filter(records -> records.size() > 1).toList();
  }

  /** The record that has the value since before the call keeps it; else the first operation gets it. */
  private List<Integer> refused(ModelField field, List<ModelRecord> records) {
    List<Integer> claiming =
        records.stream()
            .filter(record -> !hadIt(field, record))
            .map(record -> Objects.requireNonNull(claims.get(new Place(field.number, record.number))))
            .sorted(Comparator.naturalOrder())
            .toList();
    return claiming.size() < records.size() ? claiming : claiming.subList(1, claiming.size());
  }

  private boolean hadIt(ModelField field, ModelRecord record) {
    Object value = Objects.requireNonNull(record.stored(field, field.type.slot()));
    return before
        .table(record.table)
        .findRecord(record.number)
        .map(was -> was.stored(field, field.type.slot()))
        .filter(held -> ModelUniqueness.comparable(field, held).equals(ModelUniqueness.comparable(field, value)))
        .isPresent();
  }
}
