package dev.fieldstone.crash.operation;

import dev.fieldstone.crash.share.Document;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the records that items describe, through one session, and keeps the ids of what it makes. */
final class RecordWriter {
  private final Session session;
  private final Map<String, RecordId> known;
  private final Map<String, RecordId> made = new LinkedHashMap<>();

  /** Makes a writer that knows the ids of a share. */
  RecordWriter(Session session, Share share) {
    this.session = session;
    this.known = new HashMap<>(share.ids());
  }

  /** Makes a record. */
  RecordWriter create(Item item) {
    take(item, session.records(item.table()).create(values(item)).id());
    return this;
  }

  /** Makes records of one table in one call. */
  RecordWriter createAll(List<Item> items) {
    List<Map<String, @Nullable Object>> values = items.stream().map(this::values).toList();
    List<RecordId> ids = session.records(items.getFirst().table()).createAll(values);
    for (int index = 0; index < items.size(); index++) {
      take(items.get(index), ids.get(index));
    }
    return this;
  }

  /** Writes these fields of a record, as they are in its next version. */
  RecordWriter update(Item item, Collection<String> fields) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field, value(item, field)));
    session.records().update(id(item.name()), Patch.of(values), item.version() - 1);
    return this;
  }

  /** {@return the id of a record by name} */
  RecordId id(String name) {
    return Objects.requireNonNull(known.get(name), name);
  }

  /** {@return the ids of records} */
  List<RecordId> ids(Collection<Item> items) {
    return items.stream().map(item -> id(item.name())).toList();
  }

  /** {@return the ids of the records that it made, by name} */
  Map<String, RecordId> made() {
    return made;
  }

  /** {@return the values that make a record, references by id} */
  Map<String, @Nullable Object> values(Item item) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("name", item.name()));
    item.values().keySet().forEach(field -> values.put(field, value(item, field)));
    return values;
  }

  private void take(Item item, RecordId id) {
    known.put(item.name(), id);
    made.put(item.name(), id);
  }

  private @Nullable Object value(Item item, String field) {
    String text = item.value(field);
    if (text == null) {
      return null;
    }
    boolean isReference = field.equals(Document.PARTNER) || field.equals(Document.OWNERS.get(item.table()));
    if (isReference) {
      return id(text);
    }
    return Item.isNumber(text) ? new BigDecimal(text) : text;
  }
}
