package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.record.RecordChange;
import dev.fieldstone.engine.internal.record.ReferenceCheck;
import dev.fieldstone.engine.internal.record.ScopeRule;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.record.ValueRules;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a call one by one: judges each by what those before it left, and drafts what it does. */
final class Drafting {
  private static final int SHOWN_RECORDS = 10;

  private final Operation operation;
  private final ValueReader reader;
  private final Drafts drafts;
  private final Matchings matchings;
  private final UniqueValues unique;
  private final List<@Nullable RecordId> made = new ArrayList<>();

  Drafting(Operation operation, ValueReader reader, Drafts drafts, Matchings matchings, UniqueValues unique) {
    this.operation = operation;
    this.reader = reader;
    this.drafts = drafts;
    this.matchings = matchings;
    this.unique = unique;
  }

  /** Takes the next step; a delete only has its record looked up, and is the caller's to do. */
  Outcome take(Step step) {
    Outcome outcome = step.faults().isEmpty() ? judge(step) : new Outcome.Refused(step.faults());
    boolean names = step.operation() instanceof Bulk.Create || step.operation() instanceof Bulk.Upsert;
    made.add(names && outcome instanceof Outcome.Done done ? done.record() : null);
    return outcome;
  }

  /** {@return the record that a delete, which was taken before, is done to; null if it is not there} */
  @Nullable Draft target(Step step, Bulk.Target target) {
    RecordId id = id(target);
    return id == null ? null : drafts.find(step.demandTable(), step.demandTable().number(id));
  }

  /** Takes a record out that no other one refers to. */
  void delete(Draft draft) {
    note(draft.table(), draft.current(), null);
    draft.delete();
  }

  /** Much was deleted at once: what upserts match by, and who has which unique value, is read anew. */
  void forget() {
    matchings.load();
    unique.forget();
  }

  private Outcome judge(Step step) {
    return switch (step.operation()) {
      case Bulk.Create create -> make(step, given(step));
      case Bulk.Update update -> {
        Draft draft = target(step, update.target());
        yield draft == null ? missing(update.target()) : change(draft, given(step), update);
      }
      case Bulk.Upsert upsert -> upsert(step, given(step));
      case Bulk.Delete delete -> {
        Draft draft = target(step, delete.target());
        yield draft == null ? missing(delete.target()) : new Outcome.Done(draft.current().id(), Effect.DELETED);
      }
    };
  }

  private GivenValues given(Step step) {
    return step.given() != null
        ? step.given()
        : GivenValues.read(
            step.demandTable(), Placeholders.filled(StepReader.values(step.operation()), this::id), reader);
  }

  private Outcome make(Step step, GivenValues given) {
    TableDefinition table = step.demandTable();
    ValueRules rules = new ValueRules(table);
    rules.fillDefaults(given);
    checkReferences(table, given);
    rules.demandRequired(given);
    new ScopeRule(operation, table).check(List.of(given));
    unique.check(table, null, given);
    if (given.isRefused()) {
      return refused(given);
    }
    StoredRecord record = drafts.make(table, given.stored()).current();
    note(table, null, record);
    return new Outcome.Done(record.id(), Effect.CREATED);
  }

  private Outcome change(Draft draft, GivenValues given, Bulk.Update update) {
    Long expected = update.expectedVersion();
    StoredRecord before = draft.current();
    if (expected != null && expected != before.version()) {
      return new Outcome.Refused(List.of(before.conflict(expected).under("record")));
    }
    Boolean archived = update.patch().archived();
    return change(draft, given, archived == null ? before.isArchived() : archived);
  }

  private Outcome change(Draft draft, GivenValues given, boolean archived) {
    StoredRecord before = draft.current();
    checkReferences(draft.table(), given);
    new ValueRules(draft.table()).demandAll(before, given, archived);
    unique.check(draft.table(), before, given);
    if (given.isRefused()) {
      return refused(given);
    }
    RecordChange change = RecordChange.of(before, given, archived, operation.time(), operation.actor());
    if (change == null) {
      return new Outcome.Done(before.id(), Effect.UNCHANGED);
    }
    if (!new ScopeRule(operation, draft.table()).allows(change.after())) {
      return new Outcome.Refused(List.of(ScopeRule.outside(before)));
    }
    draft.change(change);
    note(draft.table(), before, draft.current());
    return new Outcome.Done(before.id(), Effect.UPDATED);
  }

  /** The step being taken has the number of those taken. */
  private void note(TableDefinition table, @Nullable StoredRecord before, @Nullable StoredRecord after) {
    matchings.replace(table, before, after);
    unique.replace(made.size(), before, after);
  }

  private Outcome upsert(Step step, GivenValues given) {
    TableDefinition table = step.demandTable();
    checkReferences(table, given);
    List<Object> key = key(step, given);
    if (key == null) {
      return refused(given);
    }
    SortedSet<Long> matches = matchings.of(step).find(key);
    if (matches.size() > 1) {
      return new Outcome.Refused(List.of(ambiguous(step, matches)));
    }
    Draft draft = matches.isEmpty() ? null : drafts.find(table, matches.first());
    return draft == null ? make(step, given) : change(draft, given, draft.current().isArchived());
  }

  /** The key to look for; null where a part of it is missing or at fault, which refuses the values. */
  private static @Nullable List<Object> key(Step step, GivenValues given) {
    TableDefinition table = step.demandTable();
    boolean isWhole = true;
    for (FieldDefinition field : step.matchOn()) {
      int index = table.indexOf(field);
      boolean isMissing = !given.names(index) || Matching.key(table, List.of(field), given.stored()) == null;
      if (isMissing && !given.hasFault(index)) {
        given.refuse(index, Problem.of(ErrorCode.VALUE_REQUIRED, "", "An upsert needs a value to match on"));
      }
      isWhole &= !given.hasFault(index);
    }
    return isWhole ? Matching.key(table, step.matchOn(), given.stored()) : null;
  }

  private static Problem ambiguous(Step step, SortedSet<Long> matches) {
    return Problem.of(ErrorCode.RECORD_NOT_UNIQUE, "matchOn", "Several records have these values")
        .with("fields", step.matchOn().stream().map(field -> field.field().key()).toList())
        .with("count", matches.size())
        .with(
            "records",
            matches.stream().limit(SHOWN_RECORDS).map(number -> step.demandTable().id(number).toString()).toList());
  }

  private void checkReferences(TableDefinition table, GivenValues given) {
    new ReferenceCheck(operation, table, drafts).check(List.of(given));
  }

  private static Outcome refused(GivenValues given) {
    return new Outcome.Refused(given.problems().stream().map(problem -> problem.under("values")).toList());
  }

  private static Outcome missing(Bulk.Target target) {
    return new Outcome.Refused(
        List.of(
            switch (target) {
              case Bulk.Existing existing -> StepReader.notFound(existing.id());
              case Bulk.Created created ->
                  Problem.of(ErrorCode.RECORD_NOT_FOUND, "record", "The operation that makes the record was not done")
                      .with("operation", created.index());
            }));
  }

  private @Nullable RecordId id(Bulk.Target target) {
    return switch (target) {
      case Bulk.Existing existing -> existing.id();
      case Bulk.Created created ->
          created.index() >= 0 && created.index() < made.size() ? made.get(created.index()) : null;
    };
  }
}
