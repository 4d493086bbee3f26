package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.TableState;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes, orders and deletes tables.
 *
 * @param operation the write they are part of
 */
public record TableChanges(Operation operation) {
  private static final FieldDraft DISPLAY_FIELD = FieldDraft.named("Name", FieldType.text()).withKey("name");
  private static final ViewDraft FIRST_VIEW = ViewDraft.table("All records");

  /** Makes a table with its fields and views. */
  public TableDefinition create(TableDraft draft) {
    TableDefinition table = withViews(withoutViews(draft), draft);
    operation.define(operation.catalog().with(table));
    return table;
  }

  /** {@return a table with its fields, not yet in the catalog} */
  TableDefinition withoutViews(TableDraft draft) {
    demandRoom();
    return withFields(shell(draft), draft);
  }

  /** {@return a table with the views of its draft, or the one that every table has} */
  TableDefinition withViews(TableDefinition table, TableDraft draft) {
    TableDefinition shown = table;
    for (ViewDraft view : draft.views().isEmpty() ? List.of(FIRST_VIEW) : draft.views()) {
      shown = new ViewChanges(operation).adding(shown, view);
    }
    if (shown.viewStates().stream().noneMatch(ViewState::isDefault)) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "A table has an active view")
          .with("table", shown.table().key());
    }
    return shown;
  }

  /** {@return the key that a draft asks for, or would be given in an org without tables} */
  static String wantedKey(TableDraft draft) {
    String given = draft.key();
    return given != null ? given : Keys.fromName(draft.name(), "table", key -> false);
  }

  /** {@return the key that a draft asks for, or would be given in a table without fields} */
  static String wantedKey(FieldDraft draft) {
    String given = draft.key();
    return given != null ? given : Keys.fromName(draft.name(), "field", BuiltInField::isKey);
  }

  /** Changes a table. */
  public TableDefinition update(TableDefinition table, TablePatch patch) {
    TableDefinition changed = changing(table, patch);
    operation.define(operation.catalog().with(changed));
    return changed;
  }

  /** {@return a changed table, not yet in the catalog} */
  TableDefinition changing(TableDefinition table, TablePatch patch) {
    TableState before = table.state();
    String name = patch.name() == null ? before.name() : Names.normalized(patch.name(), ErrorCode.TABLE_INVALID);
    String key = patch.key();
    TableState after =
        new TableState(
            before.number(),
            key == null || key.equals(before.key()) ? before.key() : key(key, name),
            name,
            text(patch.description(), before.description()),
            text(patch.icon(), before.icon()),
            text(patch.color(), before.color()),
            patch.archived() == null ? before.archived() : patch.archived(),
            patch.displayField() == null ? before.displayField() : displayField(table, patch.displayField()),
            before.layout(),
            patch.hostData() == null
                ? before.hostData()
                : HostData.kept(patch.hostData(), ErrorCode.TABLE_INVALID));
    return table.with(after);
  }

  /** Moves a table next to another. */
  public void move(TableDefinition table, TableDefinition sibling, boolean before) {
    if (table.number() == sibling.number()) {
      return;
    }
    List<TableDefinition> order = new ArrayList<>(operation.catalog().tables());
    order.remove(table);
    order.add(order.indexOf(sibling) + (before ? 0 : 1), table);
    operation.define(operation.catalog().inOrder(order));
  }

  /** Makes a copy of a table, without its records; by a name of its own, or without one by the original's. */
  public TableDefinition duplicate(TableDefinition table, @Nullable String name) {
    demandRoom();
    String given =
        name == null ? Names.ofCopy(table.table().name()) : Names.normalized(name, ErrorCode.TABLE_INVALID);
    TableDefinition copy = new TableCopy(operation, table).make(given, key(null, given));
    operation.define(operation.catalog().with(copy));
    return copy;
  }

  /** Lays the records of a table out in as few columns as they need. */
  public Compaction compact(TableDefinition table, Progress progress) {
    return new TableCompaction(operation, table).run(progress);
  }

  /** Gives a table the indexes that its views call for. */
  public Indexing index(TableDefinition table, IndexPolicy policy, Progress progress) {
    return new TableIndexing(operation, table).run(policy, progress);
  }

  /** A table before its fields, laid out for those it is about to get. */
  private TableDefinition shell(TableDraft draft) {
    String name = Names.normalized(draft.name(), ErrorCode.TABLE_INVALID);
    List<ColumnType> wanted = new ArrayList<>();
    for (FieldDraft field : draft.fields()) {
      if (field.type() instanceof FieldType.Stored stored) {
        wanted.add(ColumnType.of(stored.storageClass()));
      }
    }
    long number = operation.nextNumber();
    TableState state =
        new TableState(
            number,
            key(draft.key(), name),
            name,
            text(draft.description(), ""),
            text(draft.icon(), ""),
            text(draft.color(), ""),
            draft.archived(),
            0,
            PhysicalLayout.withSpares(number, wanted),
            HostData.kept(draft.hostData(), ErrorCode.TABLE_INVALID));
    return operation.catalog().define(state, List.of(), List.of());
  }

  private TableDefinition withFields(TableDefinition shell, TableDraft draft) {
    FieldChanges changes = new FieldChanges(operation);
    TableDefinition table = shell;
    String displayKey = draft.displayField();
    boolean hasName = draft.fields().stream().anyMatch(field -> wantedKey(field).equals("name"));
    if (displayKey == null && !hasName) {
      table = changes.adding(table, DISPLAY_FIELD).table();
    }
    for (FieldDraft field : draft.fields()) {
      table = changes.adding(table, field).table();
    }
    FieldLocator display = FieldLocator.of(displayKey == null ? "name" : displayKey);
    TableState state = table.state();
    return table.with(
        new TableState(
            state.number(), state.key(), state.name(), state.description(), state.icon(), state.color(),
            state.archived(), displayField(table, display), state.layout(), state.hostData()));
  }

  private static long displayField(TableDefinition table, FieldLocator locator) {
    FieldDefinition field = table.get(locator);
    if (!TypeRules.isDisplay(field.field().type()) || field.field().builtIn()) {
      throw new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, "The field's type can't stand for a record")
          .with("field", field.field().key());
    }
    return field.number();
  }

  private String key(@Nullable String given, String name) {
    if (given == null) {
      return Keys.fromName(name, "table", key -> operation.catalog().find(new TableKey(key)) != null);
    }
    Keys.demandValid(given, ErrorCode.TABLE_INVALID);
    if (operation.catalog().find(new TableKey(given)) != null) {
      throw new FieldstoneException(ErrorCode.TABLE_KEY_TAKEN, "Another table has this key").with("key", given);
    }
    return given;
  }

  private void demandRoom() {
    int limit = operation.org().limits().maxTables();
    if (operation.catalog().tables().size() >= limit) {
      throw new FieldstoneException(ErrorCode.ORG_TOO_MANY_TABLES, "The org has as many tables as it may")
          .with("limit", limit);
    }
  }

  private static String text(@Nullable String given, String otherwise) {
    return given == null ? otherwise : Names.freeText(given, ErrorCode.TABLE_INVALID);
  }
}
