package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.FieldConversion;
import dev.fieldstone.engine.internal.convert.MissingOptions;
import dev.fieldstone.engine.internal.convert.TypeChangeSurvey;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TypeChangePlan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A change of type that is looked at and not done.
 *
 * @param state what is read
 * @param table the table
 * @param field the field
 * @param conversion how texts would be read
 * @param zone what days mean
 */
public record TypePreview(
    State state, TableDefinition table, FieldDefinition field, Conversion conversion, ZoneId zone) {

  /** {@return what the change would do to the values that are there} */
  public TypeChangePlan plan(FieldType wanted) {
    if (field.field().isReadonly()) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "The field has no values of its own")
          .with("field", field.field().key());
    }
    FieldType type = TypeRules.kept(wanted, state.catalog());
    ClassKey key = TypeRules.classKey(type, table.ids());
    Set<String> made = new HashSet<>();
    List<OptionEntry> options = options(wanted, made);
    FieldState changed = field.state().typed(type, key).choosing(options);
    FieldDefinition after = definition(changed);
    FieldConversion run = new FieldConversion(state, table, field, after, conversion, zone, Progress.IGNORED);
    TypeChangeSurvey survey = new TypeChangeSurvey(run, made);
    return Objects.equals(key, field.state().active()) ? survey.ofSameClass() : survey.ofConversion();
  }

  /** The options that the select would have, with numbers that nothing has for those that it has not yet. */
  private List<OptionEntry> options(FieldType wanted, Set<String> made) {
    List<OptionEntry> present = field.state().options();
    if (!(wanted instanceof FieldType.Select select)) {
      return present;
    }
    boolean isBareReturn = select.options().isEmpty() && !present.isEmpty();
    OptionChanges changes = OptionChanges.supposed(state.org().limits());
    List<OptionEntry> options =
        new ArrayList<>(isBareReturn ? present : changes.replace(present, select.options()));
    if (field.storageClass() == StorageClass.TEXT) {
      List<String> missing = new MissingOptions(state, table, field).labels(options, wanted.storageClass());
      missing.forEach(label -> made.add(TextFold.caseFold(label)));
      return changes.add(options, missing.stream().map(OptionDraft::labelled).toList());
    }
    return options;
  }

  private FieldDefinition definition(FieldState changed) {
    List<FieldState> fields =
        table.fieldStates().stream().map(one -> one.number() == changed.number() ? changed : one).toList();
    return table.withFields(fields).ownFields().get(table.indexOf(field));
  }
}
