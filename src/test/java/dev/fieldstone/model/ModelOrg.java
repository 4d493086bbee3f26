package dev.fieldstone.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An org. Mutable; {@link #copy} makes an independent one. */
public final class ModelOrg {
  /** The zone of the session that asks. */
  public final ZoneId zone;

  /** The tables in order. */
  public final List<ModelTable> tables = new ArrayList<>();

  /** What the clock says. */
  public Instant now;

  /** Who writes. */
  public String actor;

  private int lastNumber;

  /** Makes an org without tables. */
  public ModelOrg(ZoneId zone, Instant now, String actor) {
    this.zone = zone;
    this.now = now;
    this.actor = actor;
  }

  /** {@return a number never used before} */
  public int nextNumber() {
    lastNumber++;
    return lastNumber;
  }

  /** {@return a table by number} */
  public ModelTable table(int table) {
    return findTable(table).orElseThrow();
  }

  /** {@return a table by number, if it is there} */
  public Optional<ModelTable> findTable(int table) {
    return tables.stream().filter(candidate -> candidate.number == table).findFirst();
  }

  /** {@return the table of a record, if there is such a record} */
  public Optional<ModelTable> tableOf(int record) {
    return tables.stream().filter(table -> table.findRecord(record).isPresent()).findFirst();
  }

  /** {@return the table of a view} */
  public ModelTable tableOf(ModelView view) {
    return tables.stream().filter(table -> table.views.contains(view)).findFirst().orElseThrow();
  }

  /** {@return all records, by table and in order of creation} */
  public List<ModelRecord> records() {
    return tables.stream().flatMap(table -> table.records.stream()).toList();
  }

  /** {@return the views that are not archived, by table and tab} */
  public List<ModelView> activeViews() {
    return tables.stream().flatMap(table -> table.activeViews().stream()).toList();
  }

  /** {@return this org, which will not use the numbers that another, later state of it used} */
  public ModelOrg after(ModelOrg later) {
    lastNumber = later.lastNumber;
    return this;
  }

  /** {@return an independent copy} */
  public ModelOrg copy() {
    ModelOrg copy = new ModelOrg(zone, now, actor);
    copy.lastNumber = lastNumber;
    tables.forEach(table -> copy.tables.add(table.copy()));
    return copy;
  }
}
