package dev.fieldstone.crash.operation;

import static dev.fieldstone.crash.share.Document.COMPANIES;
import static dev.fieldstone.crash.share.Document.DEALS;
import static dev.fieldstone.crash.share.Document.OWNERS;
import static dev.fieldstone.crash.share.Document.TASKS;

import dev.fieldstone.crash.share.Deletion;
import dev.fieldstone.crash.share.Drafting;
import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations on single records, and on some in several tables at once. */
final class RecordOperations {
  private static final List<String> TABLES = List.of(COMPANIES, DEALS, TASKS);
  private static final Set<String> AMOUNT = Set.of("amount");

  private RecordOperations() {}

  /** Makes a record. */
  static @Nullable Operation create(Share share, String name) {
    String table = share.any(TABLES.stream().filter(candidate -> Drafting.room(share, candidate) > 0).toList());
    if (table == null) {
      return null;
    }
    Item draft = Drafting.draft(share, table, name);
    return new Operation(
        new Effect(share).make(draft), session -> new RecordWriter(session, share).create(draft).made());
  }

  /** Changes a record. */
  static @Nullable Operation update(Share share, String name) {
    Item item = share.any(share.items(candidate -> TABLES.contains(candidate.table()) && !candidate.isArchived()));
    if (item == null) {
      return null;
    }
    Item changed = Drafting.changed(share, item);
    return Operation.of(
        new Effect(share).show(changed), session -> new RecordWriter(session, share).update(changed, AMOUNT));
  }

  /** Makes a company, a deal and a task of one name, which belong together. */
  static @Nullable Operation createInThreeTables(Share share, String name) {
    if (TABLES.stream().anyMatch(table -> Drafting.room(share, table) <= 0)) {
      return null;
    }
    Item company = Drafting.company(share, name + "c");
    Item deal = Drafting.partOf(share, DEALS, name + "d", company.name());
    Item task = Drafting.partOf(share, TASKS, name + "t", deal.name());
    return new Operation(
        new Effect(share).make(company).make(deal).make(task),
        session ->
            session.write(
                bound -> new RecordWriter(bound, share).create(company).create(deal).create(task).made()));
  }

  /** Changes a task, its deal and that deal's company to the same amount. */
  static @Nullable Operation updateInThreeTables(Share share, String name) {
    Item task = share.any(share.items(item -> item.table().equals(TASKS) && chain(share, item).size() == 3));
    if (task == null) {
      return null;
    }
    List<Item> changed = chain(share, task).stream().map(item -> Drafting.changed(share, item)).toList();
    Effect effect = new Effect(share);
    changed.forEach(effect::show);
    return Operation.of(
        effect,
        session ->
            session.write(
                bound -> {
                  RecordWriter writer = new RecordWriter(bound, share);
                  changed.forEach(item -> writer.update(item, AMOUNT));
                  return changed.size();
                }));
  }

  /** Deletes a record with all that belongs to it. */
  static @Nullable Operation delete(Share share, String name) {
    Item item = share.any(share.items(candidate -> TABLES.contains(candidate.table())));
    if (item == null) {
      return null;
    }
    return Operation.of(
        Deletion.of(share, List.of(item)),
        session -> session.records().delete(new RecordWriter(session, share).id(item.name())));
  }

  /** {@return a record, what it belongs to, and so on} */
  private static List<Item> chain(Share share, Item item) {
    List<Item> chain = new ArrayList<>();
    for (@Nullable Item next = item; next != null; next = owner(share, next)) {
      chain.add(next);
    }
    return chain;
  }

  private static @Nullable Item owner(Share share, Item item) {
    String field = OWNERS.get(item.table());
    String owner = field == null ? null : item.value(field);
    return owner == null ? null : share.item(owner);
  }
}
