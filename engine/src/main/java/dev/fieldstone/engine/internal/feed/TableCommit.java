package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.ViewId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * What one operation changed of one table, as the host sees it.
 *
 * @param ids makes the ids
 * @param number the table's number
 * @param schema the difference of its schema
 * @param records the difference of its records
 */
record TableCommit(OrgIds ids, long number, SchemaDifference schema, RecordChanges records) implements TableChange {

  @Override
  public TableId table() {
    return ids.table(number);
  }

  @Override
  public Optional<SchemaStep> tableStep() {
    return Optional.ofNullable(schema.step());
  }

  @Override
  public Map<FieldId, SchemaStep> fields() {
    return named(schema.fields(), field -> ids.field(number, field));
  }

  @Override
  public Map<ViewId, SchemaStep> views() {
    return named(schema.views(), view -> ids.view(number, view));
  }

  @Override
  public List<RecordId> created() {
    return records.created().stream().map(this::record).toList();
  }

  @Override
  public Map<RecordId, Set<FieldId>> updated() {
    Map<RecordId, Set<FieldId>> updated = new LinkedHashMap<>();
    records
        .updated()
        .forEach((record, fields) -> updated.put(record(record), ids(fields, field -> ids.field(number, field))));
    return updated;
  }

  @Override
  public List<RecordId> deleted() {
    return records.deleted().stream().map(this::record).toList();
  }

  @Override
  public Map<ViewId, Set<RecordId>> moved() {
    Map<ViewId, Set<RecordId>> moved = new LinkedHashMap<>();
    records.moved().forEach((view, numbers) -> moved.put(ids.view(number, view), ids(numbers, this::record)));
    return moved;
  }

  private RecordId record(long record) {
    return ids.record(number, record);
  }

  private static <T> Set<T> ids(Set<Long> numbers, LongFunction<T> naming) {
    Set<T> named = new LinkedHashSet<>();
    numbers.forEach(item -> named.add(naming.apply(item)));
    return named;
  }

  private static <T> Map<T, SchemaStep> named(Map<Long, SchemaStep> steps, LongFunction<T> naming) {
    Map<T, SchemaStep> named = new LinkedHashMap<>();
    steps.forEach((item, step) -> named.put(naming.apply(item), step));
    return named;
  }
}
