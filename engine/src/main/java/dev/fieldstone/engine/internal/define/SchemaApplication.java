package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.SchemaChange.Kind;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies a schema document: first the missing tables without their references, so that these may point forward; then
 * missing fields, names and options; then missing views.
 */
public final class SchemaApplication {
  private final Operation operation;
  private final List<SchemaChange> changes = new ArrayList<>();
  private final Set<String> created = new HashSet<>();

  /** Prepares to apply documents in a write. */
  public SchemaApplication(Operation operation) {
    this.operation = operation;
  }

  /** {@return what was done, in order} */
  public List<SchemaChange> apply(Schema schema) {
    demandDistinct(schema);
    for (TableDraft draft : schema.tables()) {
      if (operation.catalog().find(new TableKey(TableChanges.wantedKey(draft))) == null) {
        create(draft);
      }
    }
    schema.tables().forEach(this::applyFields);
    schema.tables().forEach(this::applyViews);
    return List.copyOf(changes);
  }

  private void create(TableDraft draft) {
    List<FieldDraft> first =
        draft.fields().stream()
            .filter(field -> !(field.type() instanceof FieldType.Referring))
            .map(SchemaApplication::anywhere)
            .toList();
    TableDraft shell =
        new TableDraft(
            draft.name(), draft.key(), draft.description(), draft.icon(), draft.color(), draft.displayField(), first,
            List.of());
    TableDefinition table = new TableChanges(operation).withoutViews(shell);
    operation.define(operation.catalog().with(table));
    created.add(table.table().key());
    changes.add(new SchemaChange(Kind.CREATED, table.table().key()));
  }

  private void applyFields(TableDraft draft) {
    TableDefinition table = table(draft);
    if (!table.table().name().equals(draft.name().strip())) {
      new TableChanges(operation).update(table, TablePatch.rename(draft.name()));
      changes.add(new SchemaChange(Kind.UPDATED, table.table().key()));
    }
    String previous = null;
    for (FieldDraft field : draft.fields()) {
      String key = TableChanges.wantedKey(field);
      FieldDefinition present = table(draft).find(new FieldKey(key));
      if (present == null) {
        boolean isOrderedLater = created.contains(table.table().key());
        new FieldChanges(operation).create(table(draft), isOrderedLater ? anywhere(field) : placed(field, previous));
        report(table, Kind.CREATED, "." + key);
      } else {
        applyField(table(draft), present, field);
      }
      previous = key;
    }
    if (created.contains(table.table().key())) {
      order(table(draft), draft);
    }
  }

  /** Puts a new table's fields in the order of the document, a field that goes without saying before them. */
  private void order(TableDefinition table, TableDraft draft) {
    List<String> order = new ArrayList<>(table.ownFields().stream().map(field -> field.field().key()).toList());
    order.removeAll(draft.fields().stream().map(TableChanges::wantedKey).toList());
    for (FieldDraft field : draft.fields()) {
      order.add(FieldOrder.index(order, field), TableChanges.wantedKey(field));
    }
    List<FieldState> fields = order.stream().map(key -> table.get(new FieldKey(key)).state()).toList();
    operation.define(operation.catalog().with(table.withFields(fields)));
  }

  private static FieldDraft anywhere(FieldDraft field) {
    return new FieldDraft(
        field.name(), field.key(), field.type(), field.description(), field.required(), field.defaultValue(),
        field.locked(), null, null);
  }

  /** A missing field goes after the one before it in the document, unless the document says where. */
  private static FieldDraft placed(FieldDraft field, @Nullable String previous) {
    boolean isFree = field.before() == null && field.after() == null;
    return previous != null && isFree ? field.after(previous) : field;
  }

  private void applyField(TableDefinition table, FieldDefinition present, FieldDraft draft) {
    if (present.field().builtIn()) {
      throw invalid("A built-in field is part of every table").with("field", present.field().key());
    }
    FieldState state = present.state().named(Names.normalized(draft.name(), ErrorCode.TABLE_INVALID));
    FieldType wanted = TypeRules.kept(draft.type(), operation.catalog());
    boolean isSameType = wanted.equals(present.state().type());
    if (!isSameType && present.field().locked()) {
      throw invalid("A locked field has another type than the document says")
          .with("table", table.table().key())
          .with("field", present.field().key());
    }
    if (isSameType && draft.type() instanceof FieldType.Select select) {
      List<OptionEntry> options = OptionChanges.of(operation).add(state.options(), select.options());
      state = state.choosing(options);
    }
    if (!state.equals(present.state())) {
      define(table, state);
      report(table, Kind.UPDATED, "." + state.key());
    }
    if (!isSameType) {
      report(table, Kind.DIFFERS, "." + state.key());
    }
  }

  private void applyViews(TableDraft draft) {
    TableDefinition table = table(draft);
    if (created.contains(table.table().key())) {
      operation.define(operation.catalog().with(new TableChanges(operation).withViews(table, draft)));
      return;
    }
    for (ViewDraft view : draft.views()) {
      String key = ViewChanges.wantedKey(view);
      ViewState present =
          table(draft).viewStates().stream().filter(state -> state.key().equals(key)).findFirst().orElse(null);
      if (present == null) {
        new ViewChanges(operation).create(table(draft), view);
        report(table, Kind.CREATED, "/" + key);
      }
    }
  }

  private void define(TableDefinition table, FieldState changed) {
    List<FieldState> fields =
        table.fieldStates().stream()
            .map(field -> field.number() == changed.number() ? changed : field)
            .toList();
    operation.define(operation.catalog().with(table.withFields(fields)));
  }

  /** A new table's parts go without saying. */
  private void report(TableDefinition table, Kind kind, String path) {
    if (!created.contains(table.table().key())) {
      changes.add(new SchemaChange(kind, table.table().key() + path));
    }
  }

  private TableDefinition table(TableDraft draft) {
    return operation.catalog().get(new TableKey(TableChanges.wantedKey(draft)));
  }

  private static void demandDistinct(Schema schema) {
    Set<String> tables = new HashSet<>();
    for (TableDraft table : schema.tables()) {
      String tableKey = TableChanges.wantedKey(table);
      demandNew(tables, tableKey);
      Set<String> fields = new HashSet<>();
      table.fields().forEach(field -> demandNew(fields, TableChanges.wantedKey(field)));
      Set<String> views = new HashSet<>();
      table.views().forEach(view -> demandNew(views, ViewChanges.wantedKey(view)));
    }
  }

  private static void demandNew(Set<String> keys, String key) {
    if (!keys.add(key)) {
      throw invalid("The document names a key twice").with("key", key);
    }
  }

  private static FieldstoneException invalid(String sentence) {
    return new FieldstoneException(ErrorCode.SCHEMA_INVALID, sentence);
  }
}
