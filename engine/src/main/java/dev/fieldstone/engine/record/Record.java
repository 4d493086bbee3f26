package dev.fieldstone.engine.record;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.TableId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was when read. Immutable, safe for threads.
 *
 * <p>Values are asked for by the field's key at the time of reading: {@code record.number("amount")}. A field that does
 * not exist is {@code FIELD/NOT_FOUND}; asking for a value as another class than the field's is an
 * {@link IllegalArgumentException}.
 *
 * <p>To be imported by name: {@code java.lang} has a class of this name, too.
 */
public non-sealed interface Record extends RecordLocator {

  /** {@return the table it belongs to} */
  TableId table();

  /** {@return 1 for a new record, and one more with every write that changed a readable value or the status} */
  long version();

  /** {@return whether it is archived; otherwise it is active} */
  boolean isArchived();

  /** {@return when it was created} */
  Instant createdAt();

  /** {@return who created it} */
  String createdBy();

  /** {@return when a readable value or the status last changed} */
  Instant updatedAt();

  /** {@return who last changed it} */
  String updatedBy();

  /** {@return what stands for the record: the canonical text of the display field's value, or "" where it is empty} */
  String display();

  /** {@return the table's fields at the time of reading, built-in ones left out, in their order} */
  List<Field> fields();

  /** {@return the values by field key, in the order of the fields, empty ones left out} */
  Map<String, Object> values();

  /** {@return a value as its class's Java value, null where it is empty; an unset checkbox is false} */
  @Nullable Object value(String fieldKey);

  /** {@return a value of a text class} */
  @Nullable String text(String fieldKey);

  /** {@return a value of a number class} */
  @Nullable BigDecimal number(String fieldKey);

  /** {@return a checkbox's value} */
  boolean checked(String fieldKey);

  /** {@return a date} */
  @Nullable LocalDate date(String fieldKey);

  /** {@return a point in time} */
  @Nullable Instant instant(String fieldKey);

  /**
   * {@return a value as a text that can be read back, "" for none} A list has commas between its elements, and quotes
   * around those that need them; actors are told by their labels; references by their ids, or by what they display if
   * the query asked for it.
   */
  String canonicalText(String fieldKey);

  /** {@return the options of a select of several, in order; empty where there is none} */
  List<Option> options(String fieldKey);

  /** {@return the records that references point at, in order; empty where there is none} */
  List<RecordId> references(String fieldKey);

  /** {@return actors, in order; empty where there is none} */
  List<String> actors(String fieldKey);

  /** {@return what an actor is called, its id if the org does not know it; null where there is none} */
  @Nullable String actorLabel(String fieldKey);

  /** {@return what actors are called, in order, the ids of those that the org does not know} */
  List<String> actorLabels(String fieldKey);

  /** {@return a JSON text} */
  @Nullable Json json(String fieldKey);

  /** {@return descriptions of files, in order; empty where there is none} */
  List<Attachment> attachments(String fieldKey);

  /** {@return the option of a select} */
  @Nullable Option option(String fieldKey);

  /** {@return the record that a reference points at} */
  @Nullable RecordId reference(String fieldKey);

  /** {@return whether the query asked for what the references of this field display; false for fields without any} */
  boolean isExpanded(String fieldKey);

  /**
   * {@return the display value of the record that a reference points at, null where the reference is empty}
   *
   * @throws IllegalStateException if the query did not ask for this field to be expanded
   */
  @Nullable String referenceDisplay(String fieldKey);

  /**
   * {@return the display values of the records that references point at, in order}
   *
   * @throws IllegalStateException if the query did not ask for this field to be expanded
   */
  List<String> referenceDisplays(String fieldKey);
}
