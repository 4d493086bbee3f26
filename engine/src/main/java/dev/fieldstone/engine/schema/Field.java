package dev.fieldstone.engine.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field as it was when asked for. Immutable.
 *
 * @param id the field's id, which never changes
 * @param table the table it belongs to
 * @param key unique in the table
 * @param name what people call it, 1 to 200 characters
 * @param description free text, may be empty
 * @param type what its values are
 * @param options the options of a select in their order, removed ones left out; empty for other types
 * @param required whether an active record must have a value
 * @param uniqueness whether, and how, each value is there once among all records of the table
 * @param defaultValue what a new record gets where nothing is given, as the type's Java value
 * @param builtIn whether every table has this field; it can't be changed, deleted or written
 * @param writable whether the session that asked can write its values: not those of built-in and computed fields
 * @param locked whether the schema document keeps users from changing or deleting the field; its values are theirs
 * @param hostData a JSON text of the host's own, which the library keeps and never reads; empty for none
 */
public record Field(
    FieldId id,
    TableId table,
    String key,
    String name,
    String description,
    FieldType type,
    List<Option> options,
    boolean required,
    Uniqueness uniqueness,
    @Nullable Object defaultValue,
    boolean builtIn,
    boolean writable,
    boolean locked,
    String hostData)
    implements FieldLocator {

  /** Copies the options. */
  public Field {
    options = List.copyOf(options);
  }

  /** {@return whether each value is there once among all records of the table, archived ones included} */
  public boolean unique() {
    return uniqueness != Uniqueness.NONE;
  }

  /** {@return the option with this id, if the field has it and it was not removed} */
  public Optional<Option> option(OptionId option) {
    return options.stream().filter(candidate -> candidate.id().equals(option)).findFirst();
  }

  /** {@return whether the session that asked can't write its values: a built-in or computed field, or by its scope} */
  public boolean isReadonly() {
    return !writable;
  }
}
