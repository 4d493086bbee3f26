package dev.fieldstone.crash.operation;

import static dev.fieldstone.crash.share.Document.TASKS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fieldstone.crash.share.Deletion;
import dev.fieldstone.crash.share.Drafting;
import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Operations on many tasks at once. */
final class BulkOperations {
  private static final int MIN_RECORDS = 2;
  private static final int MAX_RECORDS = 30;

  private BulkOperations() {}

  /** Makes many records in one call. */
  static @Nullable Operation createAll(Share share, String name) {
    List<Item> drafts = drafts(share, name);
    return drafts.isEmpty()
        ? null
        : new Operation(effect(share, drafts), session -> new RecordWriter(session, share).createAll(drafts).made());
  }

  /** Makes records of a file's rows, few enough to be one operation; references are named by display value. */
  static @Nullable Operation importFile(Share share, String name) {
    List<Item> drafts = drafts(share, name);
    return drafts.isEmpty()
        ? null
        : new Operation(effect(share, drafts), session -> importAndFind(session, name, drafts));
  }

  /** Deletes many records in one call. */
  static @Nullable Operation deleteAll(Share share, String name) {
    List<Item> some = some(share, share.items(TASKS));
    return some.isEmpty()
        ? null
        : Operation.of(
            Deletion.of(share, some),
            session -> session.records().delete(new RecordWriter(session, share).ids(some)));
  }

  /** Archives many records in one call. */
  static @Nullable Operation archive(Share share, String name) {
    List<Item> some = some(share, share.items(item -> item.table().equals(TASKS) && !item.isArchived()));
    return some.isEmpty()
        ? null
        : Operation.of(
            archived(share, some, true),
            session -> session.records().archive(new RecordWriter(session, share).ids(some)));
  }

  /** Makes many archived records active again in one call. */
  static @Nullable Operation restore(Share share, String name) {
    List<Item> some = some(share, share.items(Item::isArchived));
    return some.isEmpty()
        ? null
        : Operation.of(
            archived(share, some, false),
            session -> session.records().restore(new RecordWriter(session, share).ids(some)));
  }

  private static List<Item> drafts(Share share, String name) {
    int bound = Math.min(MAX_RECORDS, Drafting.room(share, TASKS));
    if (bound < MIN_RECORDS) {
      return List.of();
    }
    int count = MIN_RECORDS + share.random().nextInt(bound - MIN_RECORDS + 1);
    return IntStream.range(0, count).mapToObj(row -> Drafting.draft(share, TASKS, name + "r" + row)).toList();
  }

  private static List<Item> some(Share share, List<Item> items) {
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, share.random());
    int bound = Math.min(MAX_RECORDS, items.size());
    return bound == 0 ? List.of() : List.copyOf(shuffled.subList(0, 1 + share.random().nextInt(bound)));
  }

  private static Effect effect(Share share, List<Item> drafts) {
    Effect effect = new Effect(share);
    drafts.forEach(effect::make);
    return effect;
  }

  private static Effect archived(Share share, List<Item> items, boolean archived) {
    Effect effect = new Effect(share);
    items.forEach(item -> effect.show(item.archived(archived)));
    return effect;
  }

  private static Map<String, RecordId> importAndFind(Session session, String name, List<Item> drafts) {
    byte[] file = file(drafts).getBytes(UTF_8);
    ImportReport report =
        Importer.on(session).run(TASKS, new ByteArrayInputStream(file), ImportOptions.defaults().asStrict());
    Query imported = Query.where("name").startsWith(name + "r").take(MAX_RECORDS);
    List<Record> found = ViewRunner.on(session).items(TASKS, imported).items();
    if (report.importedRows() != drafts.size() || found.size() != drafts.size()) {
      throw new IllegalStateException("An import is not whole when it returns: " + report + " " + found);
    }
    return found.stream().collect(Collectors.toMap(Record::display, Record::id));
  }

  private static String file(List<Item> drafts) {
    StringBuilder rows = new StringBuilder("name,share,amount,deal\n");
    for (Item item : drafts) {
      String deal = Objects.requireNonNullElse(item.value("deal"), "");
      rows.append(String.join(",", item.name(), item.value("share"), item.value("amount"), deal)).append('\n');
    }
    return rows.toString();
  }
}
