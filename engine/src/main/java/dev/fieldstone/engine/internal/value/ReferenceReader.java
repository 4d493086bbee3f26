package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * References: by record, by id, leniently also by what the record displays. Whether a record exists is not checked.
 *
 * @param ids the org's ids
 * @param reading how lenient to be
 */
record ReferenceReader(OrgIds ids, Reading reading) {

  ValueRead read(FieldDefinition field, Object raw) {
    return switch (raw) {
      case RecordLocator record -> byId(field, record.id());
      case CharSequence text -> byText(field, text.toString().strip());
      default -> ValueRead.bad("A record of the target table is expected");
    };
  }

  ValueRead readList(FieldDefinition field, Object raw) {
    ListReader lists = new ListReader(reading);
    List<Object> given = lists.elements(raw);
    if (given == null) {
      return ValueRead.bad("A list of records of the target table is expected");
    }
    Set<Object> targets = new LinkedHashSet<>();
    for (Object element : given) {
      switch (read(field, element)) {
        case ValueRead.Good good when good.stored() instanceof Long number -> {
          if (!targets.add(number) && lists.isStrict()) {
            return ListReader.repeated();
          }
        }
        case ValueRead.Good empty -> {}
        case ValueRead.ByDisplay display -> targets.addAll(display.targets());
        case ValueRead.Bad bad -> {
          return bad;
        }
      }
    }
    return ListReader.sized(targets.size(), listed(targets));
  }

  private static ValueRead listed(Set<Object> targets) {
    boolean isSettled = targets.stream().allMatch(Long.class::isInstance);
    return isSettled
        ? ValueRead.good(StoredLists.ofCodes(targets.stream().map(Long.class::cast).toList()))
        : new ValueRead.ByDisplay(List.copyOf(targets));
  }

  private ValueRead byText(FieldDefinition field, String text) {
    RecordId id = WireIds.record(text);
    if (id != null) {
      return byId(field, id);
    }
    return switch (reading) {
      case Reading.Strict strict -> ValueRead.bad("A record of the target table is expected");
      case Reading.Lenient lenient -> new ValueRead.ByDisplay(List.of(text));
    };
  }

  private ValueRead byId(FieldDefinition field, RecordId id) {
    IdNumbers numbers = ids.read(id);
    return numbers == null || numbers.table() != field.target()
        ? ValueRead.bad("The target table has no such record")
        : ValueRead.good(numbers.number());
  }
}
