package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog.ViewPlace;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.SchemaChange.Kind;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies a schema document: first the missing tables without their references, so that these may point forward; then
 * missing fields, names, texts and options; then missing views. What was just made is as the document says; what was
 * there before is brought to agree with it.
 */
public final class SchemaApplication {
  private final Operation operation;
  private final SchemaAgreement agreement;
  private final List<SchemaChange> changes = new ArrayList<>();
  private final Set<String> created = new HashSet<>();

  /** Prepares to apply documents in a write. */
  public SchemaApplication(Operation operation) {
    this.operation = operation;
    this.agreement = new SchemaAgreement(operation);
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
            List.of(), draft.archived(), draft.hostData());
    TableDefinition table = new TableChanges(operation).withoutViews(shell);
    operation.define(operation.catalog().with(table));
    created.add(table.table().key());
    changes.add(new SchemaChange(Kind.CREATED, table.table().key()));
  }

  private void applyFields(TableDraft draft) {
    TableDefinition table = table(draft);
    if (!created.contains(table.table().key())) {
      agreement.of(table, draft).forEach(kind -> report(table, kind, ""));
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
        agreement.of(table(draft), present, field).forEach(kind -> report(table, kind, "." + key));
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
        field.name(), field.key(), field.type(), field.description(), field.required(), field.uniqueness(),
        field.defaultValue(), field.locked(), null, null, field.hostData());
  }

  /** A missing field goes after the one before it in the document, unless the document says where. */
  private static FieldDraft placed(FieldDraft field, @Nullable String previous) {
    boolean isFree = field.before() == null && field.after() == null;
    return previous != null && isFree ? field.after(previous) : field;
  }

  private void applyViews(TableDraft draft) {
    TableDefinition table = table(draft);
    if (created.contains(table.table().key())) {
      operation.define(operation.catalog().with(new TableChanges(operation).withViews(table, draft)));
      return;
    }
    for (ViewDraft view : draft.views()) {
      String key = ViewChanges.wantedKey(view);
      ViewPlace present = operation.catalog().find(new ViewKey(new TableKey(table.table().key()), key));
      if (present == null) {
        new ViewChanges(operation).create(table(draft), view);
        report(table, Kind.CREATED, "/" + key);
      } else {
        agreement.of(present, view).forEach(kind -> report(table, kind, "/" + key));
      }
    }
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
