package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.fault.LinkListStatements;
import dev.fieldstone.engine.internal.value.StoredLists;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the values of a field that refers to several records against their targets and their links, batch by batch. */
final class LinkListCheck {
  private static final long BATCH_RECORDS = 1_000;
  private static final int SHOWN_RECORDS = 10;

  private final Inspection inspection;
  private final TableDefinition table;
  private final FieldState field;
  private final ClassKey key;
  private final Map<FindingKind, Tally> tallies = new EnumMap<>(FindingKind.class);

  LinkListCheck(Inspection inspection, TableDefinition table, FieldState field, ClassKey key) {
    this.inspection = inspection;
    this.table = table;
    this.field = field;
    this.key = key;
  }

  /** How many records have a fault, and the first of them. */
  private static final class Tally {
    private final List<Long> first = new ArrayList<>();
    private long count;
  }

  void run() {
    LinkListStatements statements =
        new LinkListStatements(
            inspection.renderer(), table, field, key, inspection.catalog().table(key.target()));
    long last = 0;
    boolean isMore = true;
    while (isMore) {
      Map<Long, Set<Long>> lists = pairs(statements, last);
      check(lists, links(statements, last, lists), existing(statements, lists));
      isMore = lists.size() == BATCH_RECORDS;
      last = lists.isEmpty() ? last : new TreeSet<>(lists.keySet()).last();
    }
    tallies.forEach(this::report);
  }

  private Map<Long, Set<Long>> pairs(LinkListStatements statements, long last) {
    Map<Long, Set<Long>> lists = new TreeMap<>();
    inspection
        .sql()
        .list(
            statements.lists(),
            row -> lists.put(row.getLong(1), new HashSet<>(StoredLists.codeList(row.getString(2)))),
            last,
            BATCH_RECORDS);
    return lists;
  }

  /** The links of the records of a batch, and of those that lie between them; of the last batch, of all that follow. */
  private Map<Long, Set<Long>> links(LinkListStatements statements, long last, Map<Long, Set<Long>> lists) {
    long end = lists.size() == BATCH_RECORDS ? new TreeSet<>(lists.keySet()).last() : Long.MAX_VALUE;
    Map<Long, Set<Long>> links = new HashMap<>();
    inspection
        .sql()
        .list(
            statements.links(),
            row -> links.computeIfAbsent(row.getLong(1), absent -> new HashSet<>()).add(row.getLong(2)),
            last,
            end);
    return links;
  }

  private Set<Long> existing(LinkListStatements statements, Map<Long, Set<Long>> lists) {
    long[] targets = lists.values().stream().flatMap(Set::stream).mapToLong(Long::longValue).distinct().toArray();
    return new HashSet<>(
        inspection.sql().list(statements.existing(), row -> row.getLong(1), (Object) targets));
  }

  private void check(Map<Long, Set<Long>> lists, Map<Long, Set<Long>> links, Set<Long> existing) {
    lists.forEach(
        (record, targets) -> {
          note(FindingKind.REFERENCE_DANGLING, !existing.containsAll(targets), record);
          note(FindingKind.LINK_MISSING, !links.getOrDefault(record, Set.of()).containsAll(targets), record);
        });
    links.forEach(
        (record, targets) ->
            note(FindingKind.LINK_STRAY, !lists.getOrDefault(record, Set.of()).containsAll(targets), record));
  }

  private void note(FindingKind kind, boolean isFaulty, long record) {
    if (isFaulty) {
      Tally tally = tallies.computeIfAbsent(kind, absent -> new Tally());
      tally.count++;
      if (tally.first.size() < SHOWN_RECORDS) {
        tally.first.add(record);
      }
    }
  }

  private void report(FindingKind kind, Tally tally) {
    List<RecordId> records = tally.first.stream().sorted().map(table::id).toList();
    Finding finding =
        Inspection.at(table, field, kind)
            .with("target", inspection.catalog().table(key.target()).table().key())
            .with("dormant", !key.equals(field.active()));
    Finding located =
        kind == FindingKind.LINK_STRAY
            ? finding.with("sqlTable", LinkStatements.name(field.number(), key))
            : finding;
    inspection.report(located.with("count", tally.count).with("records", records));
  }
}
