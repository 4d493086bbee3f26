package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.Repair;
import dev.fieldstone.engine.internal.define.DefaultFill;
import dev.fieldstone.engine.internal.define.FieldChanges;
import dev.fieldstone.engine.internal.define.FieldRepair;
import dev.fieldstone.engine.internal.define.TypePreview;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.WriteCall;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one table, for one session.
 *
 * @param gate the way to the org
 * @param locator the table
 * @param zone what days mean
 */
record SessionFields(Gate gate, TableLocator locator, ZoneId zone) implements Fields {

  @Override
  public Field create(FieldDraft draft) {
    return gate.write(
        WriteCall.of("fields.create", locator, draft),
        operation -> new FieldChanges(operation).create(table(operation), draft).field());
  }

  @Override
  public List<Field> list() {
    return gate.ask(state -> table(state).visibleFields().stream().map(FieldDefinition::field).toList());
  }

  @Override
  public List<Field> builtIn() {
    return gate.ask(
        state ->
            Arrays.stream(BuiltInField.values())
                .map(builtIn -> table(state).field(new FieldKey(builtIn.key())))
                .toList());
  }

  @Override
  public Field get(FieldLocator field) {
    return gate.ask(state -> table(state).field(field));
  }

  @Override
  public Optional<Field> find(FieldLocator field) {
    return gate.ask(state -> Optional.ofNullable(table(state).find(field)).map(FieldDefinition::field));
  }

  @Override
  public Field update(FieldLocator field, FieldPatch patch) {
    return gate.write(
        WriteCall.of("fields.update", locator, field, patch),
        operation -> {
          TableDefinition table = table(operation);
          return new FieldChanges(operation).update(table, table.get(field), patch, zone, Progress.IGNORED).field();
        });
  }

  @Override
  public TypeChange changeType(FieldLocator field, FieldType type, Conversion conversion, Progress progress) {
    FieldPatch patch = FieldPatch.changeType(type, conversion);
    AnswerForm<TypeChange> form = new TypeChangeForm();
    return form.answer(
        gate.write(
            WriteCall.of("fields.changeType", locator, field, patch),
            operation -> {
              TableDefinition table = table(operation);
              return form.plain(new FieldChanges(operation).update(table, table.get(field), patch, zone, progress));
            }));
  }

  @Override
  public TypeChangePlan planTypeChange(FieldLocator field, FieldType type, Conversion conversion) {
    return gate.read(
        state -> {
          state.sight().demandWhole();
          TableDefinition table = table(state);
          return new TypePreview(state, table, table.get(field), conversion, zone).plan(type);
        });
  }

  @Override
  public Violations violations(FieldLocator field) {
    return gate.read(
        state -> {
          state.sight().demandWhole();
          TableDefinition table = table(state);
          FieldDefinition definition = table.get(field);
          return definition.placement() == null
              ? new Violations(0, List.of())
              : new Repair(state, table, definition).violations();
        });
  }

  @Override
  public long repair(FieldLocator field, RepairRule rule) {
    return Objects.requireNonNull(
        gate.write(
            WriteCall.of("fields.repair", locator, field, rule),
            operation -> {
              TableDefinition table = table(operation);
              return new FieldRepair(operation).run(table, table.get(field), rule);
            }));
  }

  @Override
  public long fillExisting(FieldLocator field, Progress progress) {
    return Objects.requireNonNull(
        gate.write(
            WriteCall.of("fields.fillExisting", locator, field),
            operation -> {
              TableDefinition table = table(operation);
              return new DefaultFill(operation, table, table.get(field)).run(progress);
            }));
  }

  @Override
  public void moveBefore(FieldLocator field, FieldLocator sibling) {
    move(field, sibling, null);
  }

  @Override
  public void moveAfter(FieldLocator field, FieldLocator sibling) {
    move(field, null, sibling);
  }

  @Override
  public void delete(FieldLocator field) {
    gate.write(
        WriteCall.of("fields.delete", locator, field),
        operation -> {
          TableDefinition table = table(operation);
          new FieldChanges(operation).delete(table, table.get(field));
          return null;
        });
  }

  @Override
  public Map<StorageClass, Long> countDormant(FieldLocator field) {
    return gate.read(
        state -> {
          state.sight().demandWhole();
          TableDefinition table = table(state);
          FieldDefinition definition = table.get(field);
          Map<StorageClass, Long> counts = new EnumMap<>(StorageClass.class);
          definition
              .state()
              .memories()
              .forEach(
                  (key, memory) -> {
                    long count = key.equals(definition.state().active()) ? 0 : count(state, table, memory);
                    if (count > 0) {
                      counts.merge(key.storageClass(), count, Long::sum);
                    }
                  });
          return counts;
        });
  }

  private static long count(State state, TableDefinition table, ClassMemory memory) {
    String sql = state.org().statements().records(table).columns().countValues(memory.placement());
    Long count = state.sql().first(sql, row -> row.getLong(1));
    return count == null ? 0 : count;
  }

  private void move(FieldLocator field, @Nullable FieldLocator before, @Nullable FieldLocator after) {
    gate.write(
        WriteCall.of("fields.move", locator, field, before, after),
        operation -> {
          TableDefinition table = table(operation);
          new FieldChanges(operation).move(table, table.get(field), before, after);
          return null;
        });
  }

  private TableDefinition table(State state) {
    return state.catalog().get(locator);
  }
}
