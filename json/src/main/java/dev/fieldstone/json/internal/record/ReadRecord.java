package dev.fieldstone.json.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that was read from a document. */
record ReadRecord(
    RecordId id,
    TableId table,
    long version,
    boolean isArchived,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy,
    String display,
    List<Field> fields,
    Map<String, Object> values,
    Map<String, List<String>> labels)
    implements Record {

  @Override
  public @Nullable Object value(String fieldKey) {
    Object builtIn = builtIn(fieldKey);
    if (builtIn != null) {
      return builtIn;
    }
    Field field = field(fieldKey);
    Object value = values.get(field.key());
    return value == null && field.type().storageClass() == StorageClass.BOOLEAN ? (Object) false : value;
  }

  @Override
  public @Nullable String text(String fieldKey) {
    return one(fieldKey, String.class, StorageClass.TEXT, StorageClass.ACTOR);
  }

  @Override
  public @Nullable BigDecimal number(String fieldKey) {
    return one(fieldKey, BigDecimal.class, StorageClass.NUMBER);
  }

  @Override
  public boolean checked(String fieldKey) {
    return Boolean.TRUE.equals(one(fieldKey, Boolean.class, StorageClass.BOOLEAN));
  }

  @Override
  public @Nullable LocalDate date(String fieldKey) {
    return one(fieldKey, LocalDate.class, StorageClass.DATE);
  }

  @Override
  public @Nullable Instant instant(String fieldKey) {
    return one(fieldKey, Instant.class, StorageClass.TIMESTAMP);
  }

  @Override
  public String canonicalText(String fieldKey) {
    return CanonicalText.of(value(fieldKey), labelsOf(fieldKey, List.of()));
  }

  @Override
  public List<Option> options(String fieldKey) {
    List<OptionId> chosen = many(fieldKey, OptionId.class, StorageClass.OPTIONS);
    Field field = field(fieldKey);
    return chosen.stream().flatMap(option -> field.option(option).stream()).toList();
  }

  @Override
  public List<RecordId> references(String fieldKey) {
    return many(fieldKey, RecordId.class, StorageClass.REFERENCES);
  }

  @Override
  public List<String> actors(String fieldKey) {
    return many(fieldKey, String.class, StorageClass.ACTORS);
  }

  @Override
  public @Nullable String actorLabel(String fieldKey) {
    String actor = one(fieldKey, String.class, StorageClass.ACTOR);
    return actor == null ? null : labelsOf(fieldKey, List.of(actor)).getFirst();
  }

  @Override
  public List<String> actorLabels(String fieldKey) {
    return labelsOf(fieldKey, actors(fieldKey));
  }

  @Override
  public @Nullable Json json(String fieldKey) {
    return one(fieldKey, Json.class, StorageClass.JSON);
  }

  @Override
  public List<Attachment> attachments(String fieldKey) {
    return many(fieldKey, Attachment.class, StorageClass.ATTACHMENTS);
  }

  @Override
  public @Nullable Option option(String fieldKey) {
    OptionId chosen = one(fieldKey, OptionId.class, StorageClass.OPTION);
    return chosen == null ? null : field(fieldKey).option(chosen).orElse(null);
  }

  @Override
  public @Nullable RecordId reference(String fieldKey) {
    return one(fieldKey, RecordId.class, StorageClass.REFERENCE);
  }

  @Override
  public boolean isExpanded(String fieldKey) {
    return classOf(fieldKey).isReferring() && !labelsOf(fieldKey, List.of()).isEmpty();
  }

  @Override
  public @Nullable String referenceDisplay(String fieldKey) {
    return reference(fieldKey) == null ? null : displays(fieldKey).getFirst();
  }

  @Override
  public List<String> referenceDisplays(String fieldKey) {
    return references(fieldKey).isEmpty() ? List.of() : displays(fieldKey);
  }

  private List<String> displays(String fieldKey) {
    if (!isExpanded(fieldKey)) {
      throw new IllegalStateException("The query did not ask for this field to be expanded");
    }
    return labelsOf(fieldKey, List.of());
  }

  private <T> @Nullable T one(String fieldKey, Class<T> type, StorageClass... expected) {
    demand(fieldKey, expected);
    return type.cast(value(fieldKey));
  }

  private <T> List<T> many(String fieldKey, Class<T> element, StorageClass expected) {
    demand(fieldKey, expected);
    Object value = value(fieldKey);
    return value == null ? List.of() : ((List<?>) value).stream().map(element::cast).toList();
  }

  private void demand(String fieldKey, StorageClass... expected) {
    StorageClass actual = classOf(fieldKey);
    if (!Arrays.asList(expected).contains(actual)) {
      throw new IllegalArgumentException("The field holds values of another class: " + actual);
    }
  }

  private StorageClass classOf(String fieldKey) {
    Object builtIn = builtIn(fieldKey);
    return switch (builtIn) {
      case null -> field(fieldKey).type().storageClass();
      case RecordId ownId -> StorageClass.REFERENCE;
      case Instant time -> StorageClass.TIMESTAMP;
      case Boolean archived -> StorageClass.BOOLEAN;
      default -> StorageClass.ACTOR;
    };
  }

  private @Nullable Object builtIn(String fieldKey) {
    return switch (fieldKey) {
      case "id" -> id;
      case "created_at" -> createdAt;
      case "created_by" -> createdBy;
      case "updated_at" -> updatedAt;
      case "updated_by" -> updatedBy;
      case "archived" -> isArchived;
      default -> null;
    };
  }

  private List<String> labelsOf(String fieldKey, List<String> otherwise) {
    return builtIn(fieldKey) == null ? labels.getOrDefault(field(fieldKey).key(), otherwise) : otherwise;
  }

  private Field field(String fieldKey) {
    return fields.stream()
        .filter(field -> field.key().equals(fieldKey) || field.id().toString().equals(fieldKey))
        .findFirst()
        .orElseThrow(
            () ->
                new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "The table has no such field")
                    .with("field", fieldKey));
  }
}
