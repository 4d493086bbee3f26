package dev.fieldstone.crash.fault;

import dev.fieldstone.engine.Durability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all kinds of failures did, in a table for people. */
final class FaultTable {
  private final Durability durability;
  private final Map<FaultKind, Row> rows = new EnumMap<>(FaultKind.class);
  private final List<String> details = new ArrayList<>();

  FaultTable(Durability durability) {
    this.durability = durability;
  }

  /** The counts of one kind. */
  private static final class Row {
    private int points;
    private int failed;
    private int lost;
    private int torn;
  }

  /** Counts a run. */
  void add(FaultWorkload workload, Fault fault, FaultResult result) {
    Row row = rows.computeIfAbsent(fault.kind(), absent -> new Row());
    row.points++;
    row.failed += result.failedCalls() > 0 ? 1 : 0;
    row.lost += result.lost().isEmpty() ? 0 : 1;
    row.torn += result.torn().isEmpty() ? 0 : 1;
    List<String> wrong = new ArrayList<>(result.lost());
    wrong.addAll(result.torn());
    wrong.addAll(result.untyped());
    wrong.forEach(detail -> details.add(durability + ", " + workload.name() + ", " + fault + ": " + detail));
  }

  /** {@return everything that is wrong, each with its place} */
  List<String> details() {
    return details;
  }

  /** {@return the table} */
  String lines() {
    StringBuilder lines = new StringBuilder();
    lines.append(row("", "fault", "points", "STORAGE/FAILED", "succeeded", "lost", "torn"));
    rows.forEach(
        (kind, row) ->
            lines.append(
                row(durability, kind.words(), row.points, row.failed, row.points - row.failed, row.lost, row.torn)));
    return lines.toString();
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-8s | %-15s | %6s | %14s | %9s | %4s | %4s%n", cells);
  }
}
