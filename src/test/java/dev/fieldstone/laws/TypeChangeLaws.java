package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.query.ViewRunner;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Law 1: nothing is lost by a type change. */
final class TypeChangeLaws {
  /** Types to take a detour through, each with a value to write under it; null where nobody can. */
  private static final Map<FieldType, @Nullable Object> DETOURS = new LinkedHashMap<>();

  static {
    DETOURS.put(FieldType.text(), "on the way");
    DETOURS.put(FieldType.longText(), "on\nthe way");
    DETOURS.put(FieldType.number(3), 4);
    DETOURS.put(FieldType.currency("JPY"), 5);
    DETOURS.put(FieldType.email(), "on@the.way");
    DETOURS.put(FieldType.url(), "https://on.the.way");
    DETOURS.put(FieldType.phone(), "+49 30 1234");
    DETOURS.put(FieldType.percent(), new BigDecimal("0.25"));
    DETOURS.put(FieldType.rating(5), 4);
    DETOURS.put(FieldType.duration(), 90);
    DETOURS.put(FieldType.checkbox(), true);
    DETOURS.put(FieldType.date(), "2024-02-29");
    DETOURS.put(FieldType.dateTime(), "2024-02-29T12:00:00Z");
    DETOURS.put(FieldType.singleSelect("on", "the way"), "on");
    DETOURS.put(FieldType.multiSelect("on", "the way"), List.of("the way", "on"));
    DETOURS.put(FieldType.user(), "eve");
    DETOURS.put(FieldType.users(), List.of("eve", "ada"));
    DETOURS.put(FieldType.json(), "{\"on\":[\"the way\"]}");
    DETOURS.put(FieldType.attachments(), List.of(new Attachment("on", 1, "", "the way")));
    DETOURS.put(FieldType.autonumber(), null);
  }

  @LawProperty
  void typesChangeBackAndForthAsInTheModel(@ForAll("histories") History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
    }
  }

  @LawProperty
  void valuesAreThereAgainWhenTheirTypeReturns(
      @ForAll("histories") History history, @ForAll("detours") List<FieldType> detour) {
    valuesReturn(history, detour);
  }

  static void valuesReturn(History history, List<FieldType> detour) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
      Session session = lockstep.session();
      for (Table table : session.tables().list()) {
        for (Field field : session.fields(table).list()) {
          if (field.type() instanceof FieldType.Stored) {
            valuesReturn(session, table, field, detour);
          }
        }
      }
    }
  }

  private static void valuesReturn(Session session, Table table, Field field, List<FieldType> detour) {
    Map<RecordId, Optional<Object>> before = values(session, table, field);
    for (FieldType type : detour) {
      if (type.storageClass() != field.type().storageClass() && changeType(session, field, type)) {
        overwrite(session, table, field, type);
      }
    }
    boolean isBack = changeType(session, field, withOptions(field));
    assertThat(isBack).isTrue();
    assertThat(values(session, table, field)).isEqualTo(before);
  }

  /** A detour through another select left its options with the field. */
  private static FieldType withOptions(Field field) {
    return field.type() instanceof FieldType.Select select
        ? select.choosing(field.options().stream().map(option -> OptionDraft.labelled(option.label())).toList())
        : field.type();
  }

  /** {@return whether the type was changed; the field that stands for a record does not take every type} */
  private static boolean changeType(Session session, Field field, FieldType type) {
    try {
      session.fields(field.table()).update(field, FieldPatch.changeType(type, Conversion.NONE));
      return true;
    } catch (FieldstoneException refusal) {
      return false;
    }
  }

  /** One value for all records, unless it was unique when the field was last of this class. */
  private static void overwrite(Session session, Table table, Field field, FieldType type) {
    Object value = DETOURS.get(type);
    if (value == null || session.fields(table).get(field).unique()) {
      return;
    }
    for (Record record : records(session, table)) {
      session.records().set(record, field.key(), value);
    }
  }

  private static Map<RecordId, Optional<Object>> values(Session session, Table table, Field field) {
    Map<RecordId, Optional<Object>> values = new LinkedHashMap<>();
    records(session, table)
        .forEach(record -> values.put(record.id(), Optional.ofNullable(record.value(field.key()))));
    return values;
  }

  private static List<Record> records(Session session, Table table) {
    Query everything = Query.everything().withStatus(Status.ANY);
    return session.records().getAll(ViewRunner.on(session).ids(table, everything));
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofTypeChanges();
  }

  @Provide
  Arbitrary<List<FieldType>> detours() {
    return Arbitraries.of(DETOURS.keySet()).list().ofMinSize(1).ofMaxSize(4);
  }
}
