package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tries every call of a session with ids that are not of its org. */
final class Trespass {
  /** What a foreign id can be told beside "not found": as a value or a neighbour it fits nothing. */
  private static final Set<ErrorCode> ALSO_FAIR =
      Set.of(
          ErrorCode.VALUE_INVALID, ErrorCode.VIEW_INVALID, ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW,
          ErrorCode.FIELD_TYPE_INVALID, ErrorCode.FIELD_READONLY);

  private final Session session;
  private final ViewRunner views;
  private final Table table;
  private final View view;

  Trespass(Session session) {
    this.session = session;
    this.views = ViewRunner.on(session);
    this.table = session.tables().listAll().get(0);
    this.view = session.views().list(table).get(0);
  }

  void with(Object foreign) {
    switch (foreign) {
      case TableId id -> withTable(id);
      case FieldId id -> withField(id);
      case OptionId id -> withOption(id);
      case RecordId id -> withRecord(id);
      case ViewId id -> withView(id);
      default -> throw new AssertionError("What is " + foreign);
    }
  }

  private void withTable(TableId id) {
    assertThat(session.tables().find(id)).isEmpty();
    refused(id, () -> session.tables().get(id));
    refused(id, () -> session.tables().update(id, TablePatch.rename("Mine")));
    refused(id, () -> session.tables().delete(id));
    refused(id, () -> session.tables().moveBefore(id, table));
    refused(id, () -> session.tables().moveAfter(table, id));
    refused(id, () -> session.fields(id).list());
    refused(id, () -> session.records(id).create(Map.of()));
    refused(id, () -> session.views().create(id, ViewDraft.table("Mine")));
    refused(id, () -> session.views().list(id));
    refused(id, () -> session.views().reorder(id, List.of()));
    refused(id, () -> views.items(id, Query.everything()));
    refused(id, () -> views.count(id, Query.everything()));
    FieldType reference = FieldType.reference(id, OnDelete.CLEAR);
    refused(id, () -> session.fields(table).create(FieldDraft.named("Mine", reference)));
    FieldType references = new FieldType.References(id, OnDelete.CASCADE);
    refused(id, () -> session.fields(table).create(FieldDraft.named("Mine", references)));
    refused(id, () -> session.fields(table).planTypeChange(table.displayField(), references, Conversion.NONE));
  }

  private void withField(FieldId id) {
    assertThat(session.fields(table).find(id)).isEmpty();
    refused(id, () -> session.fields(table).get(id));
    refused(id, () -> session.fields(table).update(id, FieldPatch.rename("Mine")));
    refused(id, () -> session.fields(table).delete(id));
    refused(id, () -> session.fields(table).countDormant(id));
    refused(id, () -> session.fields(table).violations(id));
    refused(id, () -> session.fields(table).repair(id, RepairRule.CLEAR));
    refused(id, () -> session.fields(table).changeType(id, FieldType.text(), Conversion.replace()));
    refused(id, () -> session.fields(table).planTypeChange(id, FieldType.text(), Conversion.replace()));
    refused(id, () -> session.fields(table).moveAfter(id, table.displayField()));
    refused(id, () -> session.fields(table).moveBefore(table.displayField(), id));
    refused(id, () -> session.tables().update(table, TablePatch.empty().displayedBy(id)));
    refused(id, () -> session.records(table).create(Map.of(id.toString(), "mine")));
    Query asking = Query.matching(Filter.field(id).isEmpty());
    refused(id, () -> views.items(table, asking));
    refused(id, () -> views.count(view, asking));
    Query sorting = Query.everything().sortedBy(new Sort(id, Sort.Direction.ASC, Sort.Empties.LAST));
    refused(id, () -> views.ids(view, sorting));
    refused(id, () -> session.views().create(table, ViewDraft.table("Mine").showing(asking)));
    refused(id, () -> session.views().update(view, ViewPatch.empty().withQuery(sorting)));
    refused(id, () -> session.views().update(view, ViewPatch.empty().withLayout(new Layout.Board(id))));
    refused(id, () -> session.views().update(view, ViewPatch.empty().withFields(List.of(id))));
  }

  private void withOption(OptionId id) {
    for (Field field : session.fields(table).list()) {
      refused(id, () -> session.records(table).create(Map.of(field.key(), id)));
      refused(id, () -> session.records(table).create(Map.of(field.key(), List.of(id))));
      if (field.type() instanceof FieldType.Select) {
        refused(id, () -> session.fields(table).update(field, FieldPatch.empty().withDefault(id)));
        refused(id, () -> session.fields(table).update(field, FieldPatch.empty().withDefault(List.of(id))));
      }
    }
  }

  private void withRecord(RecordId id) {
    List<RecordLocator> one = List.of(id);
    assertThat(session.records().find(id)).isEmpty();
    assertThat(session.records(table).find(id)).isEmpty();
    assertThat(views.count(table, Query.where("id").is(id))).isZero();
    refused(id, () -> session.records().get(id));
    refused(id, () -> session.records().getAll(one));
    refused(id, () -> session.records().update(id, Patch.empty().archived(true)));
    refused(id, () -> session.records().archive(one));
    refused(id, () -> session.records().restore(one));
    refused(id, () -> session.records().delete(id));
    refused(id, () -> session.records().deletionPlan(one));
    refused(id, () -> views.move(view, Move.of(id).first()));
    for (Field field : session.fields(table).list()) {
      refused(id, () -> session.records(table).create(Map.of(field.key(), id)));
      refused(id, () -> session.records(table).create(Map.of(field.key(), List.of(id))));
    }
    List<RecordId> shown = views.ids(view, Query.everything());
    if (!shown.isEmpty()) {
      refused(id, () -> views.move(view, Move.of(shown.get(0)).after(id)));
      refused(id, () -> views.move(view, Move.of(shown.get(0)).before(id)));
    }
  }

  private void withView(ViewId id) {
    assertThat(session.views().find(id)).isEmpty();
    refused(id, () -> session.views().get(id));
    refused(id, () -> session.views().update(id, ViewPatch.empty().withName("Mine")));
    refused(id, () -> session.views().duplicate(id));
    refused(id, () -> session.views().makeDefault(id));
    refused(id, () -> session.views().reorder(table, List.of(id)));
    refused(id, () -> session.views().delete(id));
    refused(id, () -> views.items(id, Query.everything()));
    refused(id, () -> views.groups(id, Query.everything()));
    refused(id, () -> views.board(id, Query.everything(), 1));
    refused(id, () -> views.fields(id));
  }

  private static void refused(Object id, ThrowingCallable call) {
    assertThat(catchThrowable(call))
        .as("a call with %s", id)
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> assertThat(refusal.problems()).anyMatch(problem -> isFair(problem.code())));
  }

  /** Among other faults of the call, such as a required value that is missing. */
  private static boolean isFair(ErrorCode code) {
    return code.category() == ErrorCode.Category.NOT_FOUND || ALSO_FAIR.contains(code);
  }
}
