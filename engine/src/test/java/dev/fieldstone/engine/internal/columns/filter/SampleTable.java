package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.Uniqueness;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A table with a field of every class, whose records are maps from field key to Java value. */
final class SampleTable implements FieldSource {
  static final OptionId LEAD = new OptionId(4, 1);
  static final OptionId WON = new OptionId(4, 2);
  static final OptionId LOST = new OptionId(4, 3);
  static final OptionId REMOVED = new OptionId(4, 9);

  private static final long RECORD_HIGH = 5;
  private static final long COMPANY_HIGH = 7;
  private static final List<Option> OPTIONS =
      List.of(new Option(LEAD, "Lead", ""), new Option(WON, "Won", ""), new Option(LOST, "Lost", ""));

  private final Map<String, Field> fields = new LinkedHashMap<>();

  private SampleTable() {
    add("id", new FieldType.Identity());
    add("created_by", new FieldType.CreatedBy());
    add("name", FieldType.text());
    add("amount", FieldType.number(2));
    add("done", FieldType.checkbox());
    add("due", FieldType.date());
    add("at", FieldType.dateTime());
    add("stage", FieldType.singleSelect("Lead", "Won", "Lost"));
    add("company", FieldType.reference("companies", OnDelete.CLEAR));
    add("tags", FieldType.multiSelect("Lead", "Won", "Lost"));
    add("team", FieldType.users());
    add("partners", FieldType.references("companies", OnDelete.CLEAR));
    add("extra", FieldType.json());
  }

  static SampleTable create() {
    return new SampleTable();
  }

  /** {@return a table whose field of this key has another type} */
  SampleTable withType(String key, FieldType type) {
    SampleTable changed = new SampleTable();
    changed.fields.putAll(fields);
    changed.fields.put(key, field(key, id(key), type));
    return changed;
  }

  /** {@return the id of a company by the code that stands for it; those above 100 are gone} */
  static RecordId company(long code) {
    return new RecordId(COMPANY_HIGH, code);
  }

  /** {@return the id of a record of this table} */
  static RecordId record(long number) {
    return new RecordId(RECORD_HIGH, number);
  }

  FieldId id(String key) {
    return get(key).id();
  }

  List<Field> fields() {
    return List.copyOf(fields.values());
  }

  @Override
  public Field field(FieldLocator locator) {
    return switch (locator) {
      case FieldKey key -> get(key.key());
      case Field field -> field(field.id());
      case FieldId id -> fields.values().stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
    };
  }

  @Override
  public Object read(Field field, Object operand) {
    try {
      Object value = readOrNull(field, operand);
      if (value != null) {
        return value;
      }
    } catch (DateTimeException | NumberFormatException exception) {
      throw unreadable(operand);
    }
    throw unreadable(operand);
  }

  @Override
  public OptionalLong code(Field field, Object id) {
    return switch (id) {
      case OptionId option -> option.equals(REMOVED) ? OptionalLong.empty() : OptionalLong.of(option.low());
      case RecordId record when record.high() == RECORD_HIGH -> OptionalLong.of(record.low());
      case RecordId record when record.high() == COMPANY_HIGH && record.low() <= 100 -> OptionalLong.of(record.low());
      default -> OptionalLong.empty();
    };
  }

  /** {@return a batch of these records, numbered from 1, with room for one more} */
  ColumnBatch batch(List<Map<String, Object>> records) {
    long[] numbers = new long[records.size() + 1];
    for (int index = 0; index < records.size(); index++) {
      numbers[index] = index + 1L;
    }
    Map<FieldId, Column> columns = new LinkedHashMap<>();
    fields.values().stream()
        .filter(field -> !(field.type() instanceof FieldType.Identity))
        .forEach(field -> columns.put(field.id(), column(field, records)));
    return new ColumnBatch(records.size(), Column.Longs.of(numbers), columns, null, null);
  }

  private Column column(Field field, List<Map<String, Object>> records) {
    List<@Nullable Object> values = new ArrayList<>();
    records.forEach(record -> values.add(record.get(field.key())));
    values.add(null);
    return switch (field.type().storageClass()) {
      case TEXT, ACTOR, JSON, ATTACHMENTS -> Column.Texts.of(values.toArray(new @Nullable String[0]));
      case NUMBER -> Column.Numbers.of(values.toArray(new @Nullable BigDecimal[0]));
      case BOOLEAN -> checked(values);
      case DATE, TIMESTAMP, OPTION, REFERENCE -> longs(field, values);
      case OPTIONS, REFERENCES, ACTORS -> lists(field, values);
    };
  }

  private Column lists(Field field, List<@Nullable Object> values) {
    @Nullable List<?>[] lists = new @Nullable List<?>[values.size()];
    for (int index = 0; index < lists.length; index++) {
      lists[index] = values.get(index) instanceof List<?> list ? list.stream().map(one -> element(field, one)).toList() : null;
    }
    return Column.Lists.of(lists);
  }

  private Object element(Field field, Object element) {
    return element instanceof String ? element : code(field, element).orElseThrow();
  }

  private static Column checked(List<@Nullable Object> values) {
    BitSet checked = new BitSet();
    for (int index = 0; index < values.size(); index++) {
      checked.set(index, Boolean.TRUE.equals(values.get(index)));
    }
    return new Column.Booleans(checked);
  }

  private Column longs(Field field, List<@Nullable Object> values) {
    long[] numbers = new long[values.size()];
    BitSet empty = new BitSet();
    for (int index = 0; index < numbers.length; index++) {
      Object value = values.get(index);
      empty.set(index, value == null);
      numbers[index] = value == null ? 0 : number(field, value);
    }
    return Column.Longs.of(numbers, empty);
  }

  private long number(Field field, Object value) {
    return switch (value) {
      case LocalDate date -> date.toEpochDay();
      case Instant instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant);
      default -> code(field, value).orElseThrow();
    };
  }

  private static @Nullable Object readOrNull(Field field, Object operand) {
    return switch (field.type().storageClass()) {
      case TEXT, ACTOR, ACTORS, JSON, ATTACHMENTS -> operand instanceof String ? operand : null;
      case NUMBER ->
          operand instanceof Number || operand instanceof String ? new BigDecimal(operand.toString()) : null;
      case BOOLEAN -> operand instanceof Boolean ? operand : null;
      case DATE -> operand instanceof LocalDate ? operand : LocalDate.parse(operand.toString());
      case TIMESTAMP -> operand instanceof Instant ? operand : Instant.parse(operand.toString());
      case OPTION, OPTIONS -> operand instanceof OptionId ? operand : labelled(operand);
      case REFERENCE, REFERENCES -> operand instanceof String text ? RecordId.parse(text) : referenced(operand);
    };
  }

  private static @Nullable Object referenced(Object operand) {
    return operand instanceof RecordLocator record ? record.id() : null;
  }

  private static @Nullable Object labelled(Object label) {
    return OPTIONS.stream().filter(option -> option.label().equals(label)).map(Option::id).findFirst().orElse(null);
  }

  private static FieldstoneException unreadable(Object operand) {
    return new FieldstoneException(ErrorCode.VALUE_INVALID, "This value can't be read").with("value", operand);
  }

  private Field get(String key) {
    Field field = fields.get(key);
    if (field == null) {
      throw new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "There is no such field").with("field", key);
    }
    return field;
  }

  private void add(String key, FieldType type) {
    fields.put(key, field(key, new FieldId(3, fields.size()), type));
  }

  private static Field field(String key, FieldId id, FieldType type) {
    List<Option> options = type instanceof FieldType.Select ? OPTIONS : List.of();
    return new Field(
        id, new TableId(1, 1), key, key, "", type, options, false, Uniqueness.NONE, null, false, true, false, "");
  }
}
