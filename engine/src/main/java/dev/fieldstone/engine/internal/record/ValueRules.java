package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.value.StoredValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a table ask of the values that a record is given.
 *
 * @param table the table
 */
public record ValueRules(TableDefinition table) {

  /** Fills what a new record was not given. */
  public void fillDefaults(GivenValues given) {
    for (int index = 0; index < table.ownFields().size(); index++) {
      FieldDefinition field = table.ownFields().get(index);
      Object defaultValue = StoredValues.withoutRemoved(field, field.defaultValue());
      if (defaultValue != null && !given.names(index)) {
        given.fill(index, defaultValue);
      }
    }
  }

  /** Refuses a new record that lacks a required value. */
  public void demandRequired(GivenValues given) {
    for (int index = 0; index < table.ownFields().size(); index++) {
      demand(given, index, given.stored(index));
    }
  }

  /**
   * Refuses a patch that leaves required fields without a value, or a list too long. It answers for what it touches;
   * restoring a record answers for all of it; an archived one may lack anything.
   */
  public void demandAll(StoredRecord before, GivenValues given, boolean archived) {
    HiddenTargets.demandRoom(before, given);
    boolean isRestored = before.isArchived() && !archived;
    for (int index = 0; index < table.ownFields().size(); index++) {
      if (!archived && (given.names(index) || isRestored)) {
        demand(given, index, given.names(index) ? given.stored(index) : before.stored(index));
      }
    }
  }

  /** {@return the fields whose values a patch changes} */
  public List<FieldDefinition> changed(StoredRecord before, GivenValues given) {
    List<FieldDefinition> changed = new ArrayList<>();
    for (int index = 0; index < table.ownFields().size(); index++) {
      FieldDefinition field = table.ownFields().get(index);
      if (given.names(index) && !StoredValues.areEqual(field, before.shownOf(field), given.stored(index))) {
        changed.add(field);
      }
    }
    return changed;
  }

  static Problem missing() {
    return Problem.of(ErrorCode.VALUE_REQUIRED, "", "The field needs a value");
  }

  /** {@return that a record lacks a value, which is not named where the field is hidden} */
  Problem missingIn(StoredRecord record, FieldDefinition field) {
    String key = field.field().key();
    Problem problem = table.hides(field) ? ScopeRule.hidden() : missing().under(key).with("field", key);
    return problem.with("record", record.id().toString());
  }

  private void demand(GivenValues given, int index, @Nullable Object after) {
    FieldDefinition field = table.ownFields().get(index);
    if (field.field().required() && !given.hasFault(index) && StoredValues.isEmpty(field, after)) {
      given.refuse(index, missing());
    }
  }
}
