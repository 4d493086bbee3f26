package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog.ViewPlace;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.catalog.Visibility;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.SchemaChange.Kind;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is there to agree with a document: names, texts and options become those of the document; what else users
 * may have changed is left, and said to differ. A draft says nothing by what it leaves empty.
 *
 * @param operation the write it is part of
 */
record SchemaAgreement(Operation operation) {

  /** Brings a table to agree, without its fields and views; {@return what came of it} */
  List<Kind> of(TableDefinition table, TableDraft draft) {
    Table present = table.table();
    TablePatch patch =
        new TablePatch(
            draft.name(), null, said(draft.description(), present.description()), said(draft.icon(), present.icon()),
            said(draft.color(), present.color()), null, null, said(draft.hostData(), present.hostData()));
    TableDefinition changed = new TableChanges(operation).changing(table, patch);
    boolean isUpdated = !changed.state().equals(table.state());
    if (isUpdated) {
      operation.define(operation.catalog().with(changed));
    }
    String display = draft.displayField();
    boolean isOtherDisplay = display != null && !table.displayField().field().key().equals(display);
    return kinds(isUpdated, isOtherDisplay || (draft.archived() && !present.archived()));
  }

  /** Brings a field to agree; {@return what came of it} */
  List<Kind> of(TableDefinition table, FieldDefinition field, FieldDraft draft) {
    if (field.field().builtIn()) {
      throw invalid("A built-in field is part of every table").with("field", field.field().key());
    }
    FieldType wanted = TypeRules.kept(draft.type(), operation.catalog());
    boolean isSameType = wanted.equals(field.state().type());
    if (!isSameType && field.field().locked()) {
      throw invalid("A locked field has another type than the document says")
          .with("table", table.table().key())
          .with("field", field.field().key());
    }
    TableDefinition optioned = isSameType ? withOptions(table, field, draft.type()) : table;
    FieldDefinition before = optioned.get(new FieldKey(field.field().key()));
    FieldState after =
        new FieldChanges(operation).revising(optioned, before, patch(field.field(), draft)).field()
            .locking(draft.locked());
    boolean isUpdated = !after.equals(field.state());
    if (isUpdated) {
      define(field.state(), replacing(table, after), after);
    }
    return kinds(isUpdated, !isSameType || differs(optioned, before, draft));
  }

  private void define(FieldState before, TableDefinition changed, FieldState after) {
    UniqueRule uniqueness = new UniqueRule(operation);
    if (uniqueness.isToBeFilled(before, after)) {
      uniqueness.fill(changed, after);
    } else {
      operation.define(operation.catalog().with(changed));
    }
  }

  /** Brings a view to agree; {@return what came of it} */
  List<Kind> of(ViewPlace place, ViewDraft draft) {
    ViewState before = place.view().state();
    ViewPatch patch =
        ViewPatch.empty()
            .withName(draft.name())
            .withDescription(said(draft.description(), before.description()))
            .withHostData(said(draft.hostData(), before.hostData()));
    ViewState after = new ViewChanges(operation).changing(place, patch);
    boolean isUpdated = !after.equals(before);
    if (isUpdated) {
      new ViewChanges(operation).update(place, patch);
    }
    boolean isOtherState = (draft.archived() && !before.archived()) || (draft.isDefault() && !before.isDefault());
    return kinds(isUpdated, isOtherState || differs(place, draft));
  }

  /**
   * What users can't change, the document changes: whether values are required and unique, and the default, of a locked
   * field.
   */
  private static FieldPatch patch(Field present, FieldDraft draft) {
    FieldPatch patch =
        FieldPatch.rename(draft.name())
            .withDescription(said(draft.description(), present.description()))
            .withHostData(said(draft.hostData(), present.hostData()));
    if (!draft.locked()) {
      return patch;
    }
    Object defaultValue = draft.defaultValue();
    FieldPatch owned = patch.withRequired(draft.required()).withUnique(draft.uniqueness());
    return defaultValue == null ? owned : owned.withDefault(defaultValue);
  }

  private TableDefinition withOptions(TableDefinition table, FieldDefinition field, FieldType type) {
    return type instanceof FieldType.Select select
        ? replacing(
            table,
            field.state().choosing(OptionChanges.of(operation).add(field.state().options(), select.options())))
        : table;
  }

  private boolean differs(TableDefinition table, FieldDefinition field, FieldDraft draft) {
    if (draft.locked()) {
      return false;
    }
    Object defaultValue = draft.defaultValue();
    boolean isOtherwiseUnique = draft.uniqueness() != field.field().uniqueness();
    return (draft.required() && !field.field().required())
        || (draft.uniqueness() != Uniqueness.NONE && isOtherwiseUnique)
        || (defaultValue != null && isOtherDefault(table, field, defaultValue));
  }

  private boolean isOtherDefault(TableDefinition table, FieldDefinition field, Object defaultValue) {
    try {
      FieldPatch patch = FieldPatch.empty().withDefault(defaultValue);
      FieldState wanted = new FieldChanges(operation).revising(table, field, patch).field();
      return !wanted.equals(field.state());
    } catch (FieldstoneException unfit) {
      return true;
    }
  }

  /** Clauses that no longer fit, since users changed a field, do not refuse the document. */
  private boolean differs(ViewPlace place, ViewDraft draft) {
    ViewState present = place.view().state();
    ViewClauses clauses = new ViewClauses(place.table(), operation.catalog().actors(), operation.org().limits());
    Layout layout = draft.layout();
    boolean isSameKind = layout.keyword().equals(present.layout().keyword());
    try {
      ViewState wanted =
          present.showing(
              fields(clauses, place, draft),
              saysNothing(draft.query()) ? present.query() : clauses.query(draft.query(), present.query()),
              isSameKind
                  ? sameKind(clauses, layout, present.layout())
                  : clauses.layout(layout, present.layoutOf(layout.keyword())),
              present.otherLayouts());
      clauses.demandSound();
      SchemaDocument document = new SchemaDocument(operation.catalog());
      return !document.view(place.table(), wanted).equals(document.view(place.table(), present));
    } catch (FieldstoneException unfit) {
      return true;
    }
  }

  /** Of slots that the document leaves empty it says nothing: they stay as they are, empty ones too. */
  private static Layout sameKind(ViewClauses clauses, Layout layout, Layout present) {
    Layout wanted = clauses.layout(LayoutClauses.completed(layout, present), present);
    for (LayoutSlot slot : layout.slots()) {
      wanted = layout.field(slot) == null ? wanted.withField(slot, present.field(slot)) : wanted;
    }
    return wanted;
  }

  private static boolean saysNothing(Query query) {
    return query.equals(Query.everything());
  }

  /** Fields made since the view was last saved are users' own: what the document can't know of stands as it does. */
  private static @Nullable VisibleFields fields(ViewClauses clauses, ViewPlace place, ViewDraft draft) {
    VisibleFields present = place.view().state().fields();
    VisibleFields given = draft.fields();
    VisibleFields wanted = given == null ? present : clauses.fields(given, draft.layout());
    if (given == null || wanted == null || present == null) {
      return wanted;
    }
    List<FieldLocator> later = new ArrayList<>(Visibility.later(present, place.table()));
    later.removeAll(wanted.fields());
    later.removeIf(field -> isNamed(place, field, given.hidden()));
    return new VisibleFields(
        wanted.shown(),
        wanted.hidden().stream().filter(field -> !later.contains(field)).toList(),
        wanted.newFields());
  }

  private static boolean isNamed(ViewPlace place, FieldLocator field, List<FieldLocator> named) {
    return named.stream().anyMatch(other -> place.table().field(other).id().equals(field));
  }

  private static TableDefinition replacing(TableDefinition table, FieldState changed) {
    return table.withFields(
        table.fieldStates().stream()
            .map(field -> field.number() == changed.number() ? changed : field)
            .toList());
  }

  private static String said(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static List<Kind> kinds(boolean isUpdated, boolean isDifferent) {
    List<Kind> kinds = new ArrayList<>();
    if (isUpdated) {
      kinds.add(Kind.UPDATED);
    }
    if (isDifferent) {
      kinds.add(Kind.DIFFERS);
    }
    return kinds;
  }

  private static FieldstoneException invalid(String sentence) {
    return new FieldstoneException(ErrorCode.SCHEMA_INVALID, sentence);
  }
}
