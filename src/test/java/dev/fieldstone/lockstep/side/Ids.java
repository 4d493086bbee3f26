package dev.fieldstone.lockstep.side;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.model.ModelField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which id of the engine belongs to which number of the model. */
public final class Ids {
  private final Map<Integer, Object> ids = new HashMap<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  /** Notes a pair; an id that was seen before must have been seen with the same number. */
  public void put(int number, Object id) {
    ids.put(number, id);
    Integer before = numbers.put(id, number);
    if (before != null && before != number) {
      throw new AssertionError("The id " + id + " was issued twice: for " + before + " and for " + number);
    }
  }

  /** Notes a field and its options, which are known by their labels. */
  public void put(ModelField field, Field answer) {
    put(field.number, answer.id());
    for (int index = 0; index < field.options.size(); index++) {
      put(field.options.get(index).number(), answer.options().get(index).id());
    }
  }

  /** {@return the id of a table} */
  public TableId table(int number) {
    return (TableId) id(number);
  }

  /** {@return the id of a field} */
  public FieldId field(int number) {
    return (FieldId) id(number);
  }

  /** {@return the id of an option} */
  public OptionId option(int number) {
    return (OptionId) id(number);
  }

  /** {@return the id of a record} */
  public RecordId record(int number) {
    return (RecordId) id(number);
  }

  /** {@return the id of a view} */
  public ViewId view(int number) {
    return (ViewId) id(number);
  }

  /** {@return the number of an id; an id never seen is a failure} */
  public int number(Object id) {
    return Objects.requireNonNull(numbers.get(id), () -> "Nobody knows " + id);
  }

  /** {@return the numbers of ids, in order} */
  public List<Integer> numbers(Collection<?> someIds) {
    return someIds.stream().map(this::number).toList();
  }

  /** {@return every id ever seen} */
  public Collection<Object> all() {
    return List.copyOf(numbers.keySet());
  }

  private Object id(int number) {
    return Objects.requireNonNull(ids.get(number), () -> "No id for " + number);
  }
}
