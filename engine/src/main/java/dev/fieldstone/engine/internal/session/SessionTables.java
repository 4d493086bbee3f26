package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.Tables;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.define.TableChanges;
import dev.fieldstone.engine.internal.define.TableDeletion;
import dev.fieldstone.engine.internal.sql.TableReading;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDeletionPlan;
import dev.fieldstone.engine.schema.TableDescription;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.WriteCall;
import java.util.List;
import java.util.Optional;

/**
 * The tables of an org, for one session.
 *
 * @param gate the way to the org
 */
record SessionTables(Gate gate) implements Tables {

  @Override
  public Table create(TableDraft draft) {
    return gate.write(
        WriteCall.of("tables.create", draft), operation -> new TableChanges(operation).create(draft).table());
  }

  @Override
  public List<Table> list() {
    return listAll().stream().filter(table -> !table.archived()).toList();
  }

  @Override
  public List<Table> listAll() {
    return gate.ask(state -> state.catalog().tables().stream().map(TableDefinition::table).toList());
  }

  @Override
  public Table get(TableLocator table) {
    return gate.ask(state -> state.catalog().get(table).table());
  }

  @Override
  public Optional<Table> find(TableLocator table) {
    return gate.ask(state -> Optional.ofNullable(state.catalog().find(table)).map(TableDefinition::table));
  }

  @Override
  public Table update(TableLocator table, TablePatch patch) {
    return gate.write(
        WriteCall.of("tables.update", table, patch),
        operation -> new TableChanges(operation).update(operation.catalog().get(table), patch).table());
  }

  @Override
  public void moveBefore(TableLocator table, TableLocator sibling) {
    move(table, sibling, true);
  }

  @Override
  public void moveAfter(TableLocator table, TableLocator sibling) {
    move(table, sibling, false);
  }

  @Override
  public void delete(TableLocator table, References references) {
    gate.write(
        WriteCall.of("tables.delete", table, references),
        operation -> {
          new TableDeletion(operation.catalog().get(table)).execute(operation, references);
          return null;
        });
  }

  @Override
  public TableDeletionPlan deletionPlan(TableLocator table) {
    return gate.read(
        state -> {
          state.sight().demandWhole();
          return new TableDeletion(state.catalog().get(table)).plan(state);
        });
  }

  @Override
  public TableDescription describe(TableLocator table) {
    return gate.ask(
        state -> {
          state.sight().demandWhole();
          return new TableReading(state.org().statements().renderer(), state.catalog().get(table)).describe();
        });
  }

  @Override
  public Compaction compact(TableLocator table, Progress progress) {
    AnswerForm<Compaction> form = new CompactionForm();
    return form.answer(
        gate.write(
            WriteCall.of("tables.compact", table),
            operation ->
                form.plain(new TableChanges(operation).compact(operation.catalog().get(table), progress))));
  }

  @Override
  public Indexing index(TableLocator table, IndexPolicy policy, Progress progress) {
    AnswerForm<Indexing> form = new IndexingForm();
    return form.answer(
        gate.write(
            WriteCall.of("tables.index", table, policy),
            operation ->
                form.plain(new TableChanges(operation).index(operation.catalog().get(table), policy, progress))));
  }

  @Override
  public Table duplicate(TableLocator table) {
    return gate.write(
        WriteCall.of("tables.duplicate", table),
        operation -> new TableChanges(operation).duplicate(operation.catalog().get(table), null).table());
  }

  @Override
  public Table duplicate(TableLocator table, String name) {
    return gate.write(
        WriteCall.of("tables.duplicate", table, name),
        operation -> new TableChanges(operation).duplicate(operation.catalog().get(table), name).table());
  }

  private void move(TableLocator table, TableLocator sibling, boolean before) {
    gate.write(
        WriteCall.of("tables.move", table, sibling, before),
        operation -> {
          TableDefinition moved = operation.catalog().get(table);
          new TableChanges(operation).move(moved, operation.catalog().get(sibling), before);
          return null;
        });
  }
}
