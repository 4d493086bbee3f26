package dev.fieldstone.cursor;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes between the pages of a walk, and keeps in mind which records it touched when. */
final class Meddler implements AutoCloseable {
  static final String LIST = "deals/all_deals";
  private static final int MOVES_THAT_FILL_A_GAP = 62;
  private static final int MOVES_THAT_RESPACE = 4;
  private static final List<String> NAMES = List.of("a", "A", "á", "b", "😀");
  private static final List<String> STAGES = List.of("Lead", "Won", "Lost");

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();
  private final List<RecordId> companies;
  private final List<RecordId> steady = new ArrayList<>();
  private final Map<RecordId, Integer> touched = new HashMap<>();
  private int time;

  Meddler() {
    companies = List.of(crm.company("a").id(), crm.company("b").id(), crm.company("c").id());
  }

  Crm crm() {
    return crm;
  }

  /** Makes deals, and puts them into one gap of the view, in which there is no room left at one place. */
  void prepare(List<Integer> values) {
    RecordId first = crm.deal("first").id();
    List<RecordId> made = ada.records("deals").createAll(values.stream().map(this::values).toList());
    crm.views().move(LIST, Move.of(made.reversed()).after(first));
    steady.addAll(made.subList(0, 3));
    crowd(MOVES_THAT_FILL_A_GAP);
    touched.clear();
  }

  /** {@return how often views were respaced so far} */
  long respacings() {
    return log.statements().stream().filter(sql -> sql.startsWith("update \"respacings\"")).count();
  }

  /** {@return the moment, later after each meddling} */
  int time() {
    return time;
  }

  boolean isTouched(RecordId record) {
    return touched.containsKey(record);
  }

  /** {@return whether a record was touched at a moment or later} */
  boolean isTouchedSince(RecordId record, int moment) {
    return touched.getOrDefault(record, -1) >= moment;
  }

  void meddle(WalkSeed.Meddling meddling, List<RecordId> seen) {
    int other = meddling.other();
    List<RecordId> alive = crm.views().ids(LIST, Query.everything().withStatus(Status.ANY));
    if (alive.size() > 4) {
      RecordId chosen = alive.get(meddling.chosen() % alive.size());
      RecordId neighbour = alive.get(other % alive.size());
      switch (meddling.deed()) {
        case CREATE -> touch(ada.records("deals").create(values(other)).id());
        case DELETE -> delete(chosen);
        case EDIT -> edit(chosen, other);
        case RENAME -> rename(chosen, other);
        case ARCHIVE -> archive(chosen);
        case RENAME_COMPANY -> renameCompany(other);
        case MOVE -> move(List.of(chosen), neighbour);
        case MOVE_BLOCK -> move(alive.subList(0, 1 + other % 3), chosen);
        case CROWD -> crowd(MOVES_THAT_RESPACE);
        case TOUCH_LAST -> touchLast(seen, 1 + other % 3, other / 3);
        case UPROOT -> {
          touchLast(seen, 3, other);
          crowd(MOVES_THAT_RESPACE);
        }
      }
    }
    time++;
  }

  private void touchLast(List<RecordId> seen, int count, int other) {
    for (RecordId record : seen.subList(Math.max(0, seen.size() - count), seen.size())) {
      switch (other % 3) {
        case 0 -> delete(record);
        case 1 -> rename(record, other);
        default -> move(List.of(record), steady.get(0));
      }
    }
  }

  private void delete(RecordId record) {
    if (!steady.contains(record) && ada.records().find(record).isPresent()) {
      ada.records().delete(record);
      touch(record);
    }
  }

  private void edit(RecordId record, int other) {
    Map<String, Object> values = values(other);
    for (String key : List.of("amount", "stage", "closes", "urgent", "company", "met", "notes")) {
      set(record, key, values.get(key));
    }
  }

  private void rename(RecordId record, int other) {
    set(record, "name", NAMES.get(other % NAMES.size()) + time);
  }

  private void set(RecordId record, String key, @Nullable Object value) {
    if (ada.records().find(record).isPresent()) {
      ada.records().set(record, key, value);
      touch(record);
    }
  }

  private void archive(RecordId record) {
    if (!steady.contains(record)) {
      ada.records().archive(List.of(record));
      touch(record);
    }
  }

  private void renameCompany(int other) {
    RecordId company = companies.get(other % companies.size());
    ada.records().set(company, "name", NAMES.get(other % NAMES.size()) + time);
    crm.views().ids("deals", Query.where("company").is(company).withStatus(Status.ANY)).forEach(this::touch);
  }

  private void move(List<RecordId> records, RecordId neighbour) {
    List<RecordId> active = records.stream().filter(this::isShown).toList();
    if (!active.isEmpty() && !active.contains(neighbour) && isShown(neighbour)) {
      crm.views().move(LIST, Move.of(active).after(neighbour));
      active.forEach(this::touch);
    }
  }

  private boolean isShown(RecordId record) {
    return ada.records().find(record).filter(found -> !found.isArchived()).isPresent();
  }

  /** Moves two records to and fro before a third, which halves the room there each time. */
  private void crowd(int moves) {
    for (int move = 0; move < moves; move++) {
      RecordId moved = steady.get(move % 2);
      crm.views().move(LIST, Move.of(moved).before(steady.get(2)));
      touch(moved);
    }
  }

  private void touch(RecordId record) {
    touched.put(record, time);
  }

  private Map<String, Object> values(int choice) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", NAMES.get(choice % NAMES.size()));
    values.put("urgent", choice % 2 == 0);
    if (choice % 7 != 0) {
      values.put("amount", choice % 4);
      values.put("stage", STAGES.get(choice % 3));
      values.put("closes", LocalDate.EPOCH.plusDays(choice % 3));
    }
    if (choice % 5 != 0) {
      values.put("company", companies.get(choice % 3));
      values.put("met", Instant.EPOCH.plusSeconds(choice % 2));
      values.put("notes", choice % 2 == 0 ? "n".repeat(2_000) + choice % 3 : "n" + choice % 3);
    }
    return values;
  }

  @Override
  public void close() {
    crm.close();
  }
}
