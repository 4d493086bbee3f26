package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.value.OperandReader;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A table with its fields, views and the numbers and places behind them. Immutable, safe for threads. */
public final class TableDefinition implements TableShape {
  private final TableState state;
  private final Table table;
  private final List<FieldDefinition> ownFields;
  private final List<ViewDefinition> views;
  private final OrgIds ids;
  private final Veil veil;
  private final @Nullable TableDefinition unveiled;
  private final Map<Long, FieldDefinition> byNumber = new LinkedHashMap<>();
  private final Map<String, FieldDefinition> byKey = new HashMap<>();
  private final Map<Long, Integer> indexes = new HashMap<>();

  TableDefinition(TableState state, List<FieldState> fields, List<ViewState> views, OrgIds ids) {
    this(state, fields, views, ids, Veil.NONE, null);
  }

  private TableDefinition(
      TableState state,
      List<FieldState> fields,
      List<ViewState> views,
      OrgIds ids,
      Veil veil,
      @Nullable TableDefinition unveiled) {
    this.state = state;
    this.ids = ids;
    this.veil = veil;
    this.unveiled = unveiled;
    Snapshots snapshots = new Snapshots(ids, state.number());
    this.table = snapshots.table(state);
    for (BuiltInField builtIn : BuiltInField.values()) {
      index(snapshots.builtIn(builtIn));
    }
    this.ownFields =
        fields.stream()
            .map(snapshots::field)
            .map(veil::over)
            .toList();
    for (int index = 0; index < ownFields.size(); index++) {
      FieldDefinition field = ownFields.get(index);
      indexes.put(field.number(), index);
      if (!veil.hidden().contains(field.number())) {
        index(field);
      }
    }
    this.views = views.stream().map(view -> new ViewDefinition(view, snapshots.view(view, this))).toList();
  }

  /** {@return what is kept of the table besides its fields and views} */
  public TableState state() {
    return state;
  }

  /** {@return the table's number, which names its SQL tables} */
  public long number() {
    return state.number();
  }

  @Override
  public Table table() {
    return table;
  }

  /** {@return where values lie} */
  public PhysicalLayout layout() {
    return state.layout();
  }

  /** {@return whether the values of a field that are read now have an index} */
  public boolean isIndexed(FieldDefinition field) {
    Placement placement = field.placement();
    return placement != null && layout().isIndexed(placement);
  }

  /** {@return the table as a session sees it, which finds by locator only what is not hidden} */
  public TableDefinition behind(Veil other) {
    List<ViewState> seen = new ArrayList<>();
    for (ViewState view : viewStates()) {
      ViewState left = view;
      for (FieldDefinition field : ownFields) {
        left = other.hidden().contains(field.number()) ? WithoutField.view(left, field.field().id()) : left;
      }
      seen.add(SeenLanes.of(left, this, other));
    }
    return new TableDefinition(state, fieldStates(), seen, ids, other, this);
  }

  /** {@return what is kept from the session that sees it} */
  public Veil veil() {
    return veil;
  }

  /** {@return whether it is seen by a session within a scope} */
  public boolean isVeiled() {
    return unveiled != null;
  }

  /** {@return the table as it is} */
  public TableDefinition unveiled() {
    return unveiled == null ? this : unveiled;
  }

  /** {@return whether a field is kept from the session that sees the table} */
  public boolean hides(FieldDefinition field) {
    return veil.hidden().contains(field.number());
  }

  /** {@return those of its own fields that are seen, in order} */
  public List<FieldDefinition> visibleFields() {
    return veil.hidden().isEmpty() ? ownFields : ownFields.stream().filter(field -> !hides(field)).toList();
  }

  /** {@return the table's own fields, in order, hidden ones too} */
  public List<FieldDefinition> ownFields() {
    return ownFields;
  }

  /** {@return the views in tab order, archived ones too} */
  public List<ViewDefinition> views() {
    return views;
  }

  @Override
  public List<Field> fields() {
    return byNumber.values().stream().map(FieldDefinition::field).toList();
  }

  /** {@return a field's place among the own fields, or -1 for a built-in one} */
  public int indexOf(FieldDefinition field) {
    Integer index = indexes.get(field.number());
    return index == null ? -1 : index;
  }

  /** {@return the definition of the field that stands for a record, be it hidden} */
  public FieldDefinition displayField() {
    return unveiled().get(table.displayField());
  }

  /** {@return what is kept of the own fields, in order} */
  public List<FieldState> fieldStates() {
    return ownFields.stream().map(FieldDefinition::state).toList();
  }

  /** {@return what is kept of the views, in order} */
  public List<ViewState> viewStates() {
    return views.stream().map(ViewDefinition::state).toList();
  }

  /** {@return a copy with these properties} */
  public TableDefinition with(TableState changed) {
    return new TableDefinition(changed, fieldStates(), viewStates(), ids);
  }

  /** {@return a copy with these fields} */
  public TableDefinition withFields(List<FieldState> changed) {
    return new TableDefinition(state, changed, viewStates(), ids);
  }

  /** {@return a copy with these views} */
  public TableDefinition withViews(List<ViewState> changed) {
    return new TableDefinition(state, fieldStates(), changed, ids);
  }

  /** {@return the ids of the org} */
  public OrgIds ids() {
    return ids;
  }

  /** Returns a field, built-in or not, or null. */
  public @Nullable FieldDefinition find(FieldLocator locator) {
    return switch (locator) {
      case FieldKey key -> byKey.get(key.key());
      case FieldId id -> find(id);
      case Field field -> find(field.id());
    };
  }

  /**
   * Returns a field, built-in or not.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  public FieldDefinition get(FieldLocator locator) {
    FieldDefinition found = find(locator);
    if (found == null) {
      throw new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "The table has no such field")
          .with("table", table.key())
          .with("field", text(locator));
    }
    return found;
  }

  @Override
  public Field field(FieldLocator locator) {
    return get(locator).field();
  }

  @Override
  public Object read(Field field, Object operand) {
    return OperandReader.read(get(field), operand, ids);
  }

  @Override
  public OptionalLong code(Field field, Object id) {
    FieldDefinition definition = get(field);
    return switch (id) {
      case OptionId option -> optionCode(definition, option);
      case RecordId record -> recordCode(definition, record);
      default -> throw new IllegalArgumentException("Only options and records have codes");
    };
  }

  @Override
  public List<CodedOption> options(Field field) {
    List<CodedOption> coded = new ArrayList<>();
    for (OptionEntry entry : get(field).options()) {
      if (!entry.removed()) {
        coded.add(new CodedOption(entry.number(), option(entry)));
      }
    }
    return coded;
  }

  @Override
  public long number(RecordId record) {
    IdNumbers numbers = ids.read(record);
    if (numbers == null || numbers.table() != number()) {
      throw notFound(record);
    }
    return numbers.number();
  }

  @Override
  public RecordId id(long recordNumber) {
    return ids.record(number(), recordNumber);
  }

  /** {@return the refusal of a record that is not there} */
  public static FieldstoneException notFound(RecordId record) {
    return new FieldstoneException(ErrorCode.RECORD_NOT_FOUND, "There is no such record")
        .with("record", record.toString());
  }

  /** {@return how a locator is shown in facts} */
  public static String text(FieldLocator locator) {
    return switch (locator) {
      case FieldKey key -> key.key();
      case FieldId id -> id.toString();
      case Field field -> field.key();
    };
  }

  Option option(OptionEntry entry) {
    return new Option(ids.option(entry.number()), entry.label(), entry.color(), entry.hostData());
  }

  private @Nullable FieldDefinition find(FieldId id) {
    IdNumbers numbers = ids.read(id);
    return numbers == null || numbers.table() != number() ? null : byNumber.get(numbers.number());
  }

  private OptionalLong optionCode(FieldDefinition field, OptionId option) {
    IdNumbers numbers = ids.read(option);
    OptionEntry entry = numbers == null ? null : field.option(numbers.number());
    return entry == null || entry.removed() ? OptionalLong.empty() : OptionalLong.of(entry.number());
  }

  private OptionalLong recordCode(FieldDefinition field, RecordId record) {
    long expected = field.isReference() ? field.target() : number();
    IdNumbers numbers = ids.read(record);
    return numbers == null || numbers.table() != expected
        ? OptionalLong.empty()
        : OptionalLong.of(numbers.number());
  }

  private void index(FieldDefinition field) {
    byNumber.put(field.number(), field);
    byKey.put(field.field().key(), field);
  }
}
