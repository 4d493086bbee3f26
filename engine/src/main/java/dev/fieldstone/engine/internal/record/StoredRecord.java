package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record in stored form, with the table and what actors were called then; values become Java values when they are
 * asked for.
 */
public final class StoredRecord implements Record {
  private final TableDefinition table;
  private final ActorLabels actors;
  private final RecordHead head;
  private final @Nullable Object[] stored;
  private final Map<FieldId, Map<Long, String>> displays;
  private final Map<Long, Set<Long>> hiddenTargets;

  /** Makes a record of its stored values, by the place of their fields among the table's own. */
  public StoredRecord(TableDefinition table, ActorLabels actors, RecordHead head, @Nullable Object[] stored) {
    this(table, actors, head, stored, Map.of(), Map.of());
  }

  private StoredRecord(
      TableDefinition table,
      ActorLabels actors,
      RecordHead head,
      @Nullable Object[] stored,
      Map<FieldId, Map<Long, String>> displays,
      Map<Long, Set<Long>> hiddenTargets) {
    this.table = table;
    this.actors = actors;
    this.head = head;
    this.stored = stored;
    this.displays = displays;
    this.hiddenTargets = hiddenTargets;
  }

  /** {@return a copy that knows what its references display, by field and target number} */
  StoredRecord expanded(Map<FieldId, Map<Long, String>> displays) {
    return new StoredRecord(table, actors, head, stored, displays, hiddenTargets);
  }

  /** {@return a copy that shows no references to some records, by the field's number} */
  StoredRecord hiding(Map<Long, Set<Long>> targets) {
    return new StoredRecord(table, actors, head, stored, displays, targets);
  }

  /** {@return a copy of this record that shows as much of its references} */
  StoredRecord copied(StoredRecord copy) {
    return copy.hiding(hiddenTargets);
  }

  /** {@return this record with another head and other stored values} */
  StoredRecord with(RecordHead otherHead, @Nullable Object[] values) {
    return new StoredRecord(table, actors, otherHead, values, Map.of(), hiddenTargets);
  }

  /** {@return the record's number} */
  public long number() {
    return head.number();
  }

  /** {@return the table as it was then} */
  public TableDefinition definition() {
    return table;
  }

  /** {@return what the record is besides its values} */
  public RecordHead head() {
    return head;
  }

  /** {@return the stored form of a value, by the field's place among the table's own fields} */
  public @Nullable Object stored(int index) {
    return stored[index];
  }

  /** {@return a copy of the stored values} */
  public @Nullable Object[] stored() {
    return stored.clone();
  }

  /** {@return the refusal of a change that was based on another version} */
  public Problem conflict(long expectedVersion) {
    return Problem.of(ErrorCode.RECORD_VERSION_CONFLICT, "", "The record was changed meanwhile")
        .with("record", id().toString())
        .with("expectedVersion", expectedVersion)
        .with("version", version());
  }

  @Override
  public RecordId id() {
    return table.id(head.number());
  }

  @Override
  public TableId table() {
    return table.table().id();
  }

  @Override
  public long version() {
    return head.version();
  }

  @Override
  public boolean isArchived() {
    return head.archived();
  }

  @Override
  public Instant createdAt() {
    return head.createdAt();
  }

  @Override
  public String createdBy() {
    return head.createdBy();
  }

  @Override
  public Instant updatedAt() {
    return head.updatedAt();
  }

  @Override
  public String updatedBy() {
    return head.updatedBy();
  }

  @Override
  public String display() {
    FieldDefinition field = table.displayField();
    return table.hides(field) ? "" : StoredValues.canonicalText(field, shownOf(field), table.ids(), actors);
  }

  @Override
  public List<Field> fields() {
    return table.visibleFields().stream().map(FieldDefinition::field).toList();
  }

  @Override
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FieldDefinition field : table.visibleFields()) {
      Object value = StoredValues.toPublic(field, shownOf(field), table.ids());
      if (value != null) {
        values.put(field.field().key(), value);
      }
    }
    return values;
  }

  @Override
  public @Nullable Object value(String fieldKey) {
    FieldDefinition field = table.get(FieldLocator.of(fieldKey));
    return StoredValues.toPublic(field, shownOf(field), table.ids());
  }

  @Override
  public @Nullable String text(String fieldKey) {
    return as(fieldKey, String.class);
  }

  @Override
  public @Nullable BigDecimal number(String fieldKey) {
    return as(fieldKey, BigDecimal.class);
  }

  @Override
  public boolean checked(String fieldKey) {
    return Boolean.TRUE.equals(as(fieldKey, Boolean.class));
  }

  @Override
  public @Nullable LocalDate date(String fieldKey) {
    return as(fieldKey, LocalDate.class);
  }

  @Override
  public @Nullable Instant instant(String fieldKey) {
    return as(fieldKey, Instant.class);
  }

  @Override
  public String canonicalText(String fieldKey) {
    FieldDefinition field = table.get(FieldLocator.of(fieldKey));
    return displays.containsKey(field.field().id())
        ? TextLists.join(displays(fieldKey, field.storageClass()))
        : StoredValues.canonicalText(field, shownOf(field), table.ids(), actors);
  }

  @Override
  public List<Option> options(String fieldKey) {
    Field field = table.field(FieldLocator.of(fieldKey));
    return list(fieldKey, OptionId.class).stream().flatMap(id -> field.option(id).stream()).toList();
  }

  @Override
  public List<RecordId> references(String fieldKey) {
    return list(fieldKey, RecordId.class);
  }

  @Override
  public List<String> actors(String fieldKey) {
    return list(fieldKey, String.class);
  }

  @Override
  public @Nullable String actorLabel(String fieldKey) {
    demandClass(fieldKey, StorageClass.ACTOR);
    String actor = text(fieldKey);
    return actor == null ? null : actors.label(actor);
  }

  @Override
  public List<String> actorLabels(String fieldKey) {
    return actors(fieldKey).stream().map(actors::label).toList();
  }

  @Override
  public @Nullable Json json(String fieldKey) {
    return as(fieldKey, Json.class);
  }

  @Override
  public List<Attachment> attachments(String fieldKey) {
    return list(fieldKey, Attachment.class);
  }

  @Override
  public @Nullable Option option(String fieldKey) {
    OptionId id = as(fieldKey, OptionId.class);
    return id == null ? null : table.field(FieldLocator.of(fieldKey)).option(id).orElse(null);
  }

  @Override
  public @Nullable RecordId reference(String fieldKey) {
    return as(fieldKey, RecordId.class);
  }

  @Override
  public boolean isExpanded(String fieldKey) {
    return displays.containsKey(table.get(FieldLocator.of(fieldKey)).field().id());
  }

  @Override
  public @Nullable String referenceDisplay(String fieldKey) {
    List<String> texts = displays(fieldKey, StorageClass.REFERENCE);
    return texts.isEmpty() ? null : texts.getFirst();
  }

  @Override
  public List<String> referenceDisplays(String fieldKey) {
    return displays(fieldKey, StorageClass.REFERENCES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredRecord that && id().equals(that.id()) && values().equals(that.values())
        && version() == that.version();
  }

  @Override
  public int hashCode() {
    return Objects.hash(id(), version());
  }

  @Override
  public String toString() {
    return id() + " version " + version() + " " + values();
  }

  private List<String> displays(String fieldKey, StorageClass expected) {
    FieldDefinition field = table.get(FieldLocator.of(fieldKey));
    ValueClasses.demand(ValueClasses.of(field.storageClass()), ValueClasses.of(expected));
    Map<Long, String> texts = displays.get(field.field().id());
    if (texts == null) {
      throw new IllegalStateException("The query did not ask for this field to be expanded");
    }
    return StoredValues.targets(field, shownOf(field)).stream().map(target -> texts.getOrDefault(target, "")).toList();
  }

  private <T> List<T> list(String fieldKey, Class<T> element) {
    StorageClass storageClass = table.field(FieldLocator.of(fieldKey)).type().storageClass();
    ValueClasses.demand(ValueClasses.ofElement(storageClass), element);
    Object value = value(fieldKey);
    return value == null ? List.of() : ((List<?>) value).stream().map(element::cast).toList();
  }

  private void demandClass(String fieldKey, StorageClass expected) {
    StorageClass actual = table.field(FieldLocator.of(fieldKey)).type().storageClass();
    if (actual != expected) {
      throw new IllegalArgumentException("The field holds values of another class: " + actual);
    }
  }

  private <T> @Nullable T as(String fieldKey, Class<T> expected) {
    Object value = value(fieldKey);
    ValueClasses.demand(ValueClasses.of(table.field(FieldLocator.of(fieldKey)).type().storageClass()), expected);
    return expected.cast(value);
  }

  /** {@return the stored form of what is shown of a field} */
  public @Nullable Object shownOf(FieldDefinition field) {
    Object value = storedOf(field);
    Set<Long> hidden = hiddenTargetsOf(field);
    return hidden.isEmpty()
        ? value
        : StoredValues.ofTargets(
            field, StoredValues.targets(field, value).stream().filter(target -> !hidden.contains(target)).toList());
  }

  /** {@return the numbers of the records that the field may refer to without showing it} */
  Set<Long> hiddenTargetsOf(FieldDefinition field) {
    return hiddenTargets.getOrDefault(field.number(), Set.of());
  }

  /** {@return the stored form of a field's value, be it built-in or hidden} */
  @Nullable Object storedOf(FieldDefinition field) {
    int index = table.indexOf(field);
    boolean isOwn = index >= 0 && field.placement() != null;
    return isOwn ? stored[index] : headValue(field);
  }

  private @Nullable Object headValue(FieldDefinition field) {
    if (field.field().type() instanceof FieldType.Autonumber) {
      return BigDecimal.valueOf(head.number());
    }
    for (BuiltInField builtIn : BuiltInField.values()) {
      if (builtIn.number() == field.number() || builtIn.type().equals(field.field().type())) {
        return switch (builtIn) {
          case ID -> head.number();
          case CREATED_AT -> head.createdAt();
          case CREATED_BY -> head.createdBy();
          case UPDATED_AT -> head.updatedAt();
          case UPDATED_BY -> head.updatedBy();
          case ARCHIVED -> head.archived();
        };
      }
    }
    throw new IllegalStateException("A field is built-in or one of the table's own");
  }
}
