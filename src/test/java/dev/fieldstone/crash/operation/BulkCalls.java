package dev.fieldstone.crash.operation;

import static dev.fieldstone.crash.share.Document.COMPANIES;
import static dev.fieldstone.crash.share.Document.DEALS;
import static dev.fieldstone.crash.share.Document.OWNERS;
import static dev.fieldstone.crash.share.Document.TASKS;

import dev.fieldstone.crash.share.Drafting;
import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of many operations of several kinds, which are there whole or not at all. */
final class BulkCalls {
  private static final List<String> TABLES = List.of(COMPANIES, DEALS, TASKS);
  private static final int MAX_PATCHED = 10;

  private BulkCalls() {}

  /** Makes a company, a deal and a task, each known to the next by its place; changes tasks and deletes one. */
  static @Nullable Operation mixed(Share share, String name) {
    if (TABLES.stream().anyMatch(table -> Drafting.room(share, table) <= 0)) {
      return null;
    }
    Item company = Drafting.company(share, name + "c");
    Item deal = Drafting.partOf(share, DEALS, name + "d", company.name());
    List<Item> made = List.of(company, deal, Drafting.partOf(share, TASKS, name + "t", deal.name()));
    List<Item> tasks = new ArrayList<>(share.items(item -> item.table().equals(TASKS) && !item.isArchived()));
    Collections.shuffle(tasks, share.random());
    List<Item> gone = tasks.stream().limit(1).toList();
    List<Item> changed =
        tasks.stream().skip(1).limit(MAX_PATCHED).map(task -> Drafting.changed(share, task)).toList();
    Effect effect = new Effect(share);
    made.forEach(effect::make);
    changed.forEach(effect::show);
    effect.remove(gone.stream().map(Item::name).toList());
    return new Operation(effect, session -> call(session, share, made, changed, gone));
  }

  private static Map<String, RecordId> call(
      Session session, Share share, List<Item> made, List<Item> changed, List<Item> gone) {
    RecordWriter writer = new RecordWriter(session, share);
    List<Bulk> operations = new ArrayList<>();
    for (Item item : made) {
      operations.add(Bulk.create(item.table(), values(writer, item, operations.size() - 1)));
    }
    for (Item item : changed) {
      Patch patch = Patch.empty().set("amount", Long.valueOf(Objects.requireNonNull(item.value("amount"))));
      operations.add(Bulk.patch(writer.id(item.name()), patch, item.version() - 1));
    }
    gone.forEach(item -> operations.add(Bulk.delete(writer.id(item.name()))));
    List<Outcome> outcomes = session.bulk(operations);
    Map<String, RecordId> ids = new LinkedHashMap<>();
    for (int index = 0; index < made.size(); index++) {
      ids.put(made.get(index).name(), ((Outcome.Done) outcomes.get(index)).record());
    }
    return ids;
  }

  private static Map<String, @Nullable Object> values(RecordWriter writer, Item item, int ownerIndex) {
    String owner = OWNERS.get(item.table());
    if (owner == null) {
      return writer.values(item);
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>(writer.values(item.without(owner)));
    values.put(owner, Bulk.created(ownerIndex));
    return values;
  }
}
