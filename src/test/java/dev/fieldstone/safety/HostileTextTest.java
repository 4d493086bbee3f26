package dev.fieldstone.safety;

import static dev.fieldstone.safety.HostileTexts.asName;
import static dev.fieldstone.safety.HostileTexts.asValue;
import static dev.fieldstone.safety.HostileTexts.isName;
import static dev.fieldstone.safety.HostileTexts.isOneLine;
import static dev.fieldstone.safety.HostileTexts.isStorable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.StatementLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every text that is kept comes back as it was given, also after the workspace is opened again, or is refused with its
 * code; and no word of it is ever in a statement.
 */
@Timeout(120)
final class HostileTextTest {
  private static final Set<ErrorCode> NO_VALUE =
      Set.of(
          ErrorCode.VALUE_INVALID, ErrorCode.VALUE_TOO_LARGE, ErrorCode.OPTION_NOT_FOUND,
          ErrorCode.RECORD_NOT_FOUND);
  private static final Set<ErrorCode> NO_TABLE = Set.of(ErrorCode.TABLE_INVALID, ErrorCode.TABLE_KEY_TAKEN);

  @TempDir private Path directory;

  private final StatementLog log = new StatementLog();
  private final List<Consumer<Session>> kept = new ArrayList<>();
  private Workspace workspace;
  private Session ada;

  @BeforeEach
  void open() {
    workspace =
        Workspace.open(
            WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS).withStatementListener(log));
    ada = workspace.org("acme").as("ada");
  }

  @AfterEach
  void everythingIsKept_andNoStatementSaysIt() {
    kept.forEach(check -> check.accept(ada));
    workspace.close();
    open();
    kept.forEach(check -> check.accept(ada));
    assertThat(ada.org().verify()).isEmpty();
    workspace.close();
    assertThat(log.statements())
        .isNotEmpty()
        .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains(HostileTexts.TOKEN));
  }

  @Test
  void tables() {
    for (String text : HostileTexts.ALL) {
      taken(isName(text), ErrorCode.TABLE_INVALID, () -> ada.tables().create(TableDraft.named(text)))
          .ifPresent(table -> keep(session -> session.tables().get(table.id()).name(), asName(text)));
      taken(isDescription(text), ErrorCode.TABLE_INVALID, () -> ada.tables().create(described(text)))
          .ifPresent(table -> keep(session -> session.tables().get(table.id()).description(), asValue(text)));
      takenOrRefused(NO_TABLE, () -> ada.tables().create(TableDraft.named("icon").withIcon(text)))
          .ifPresent(table -> keep(session -> session.tables().get(table.id()).icon(), asValue(text)));
      takenOrRefused(NO_TABLE, () -> ada.tables().create(TableDraft.named("color").withColor(text)))
          .ifPresent(table -> keep(session -> session.tables().get(table.id()).color(), asValue(text)));
      takenOrRefused(NO_TABLE, () -> ada.tables().create(TableDraft.named("key").withKey(text)))
          .ifPresent(table -> keep(session -> session.tables().get(table.id()).key(), text));
    }
    assertThat(kept).hasSizeGreaterThan(2 * 20);
  }

  @Test
  void fields() {
    Table table = ada.tables().create(TableDraft.named("Things"));
    for (String text : HostileTexts.ALL) {
      taken(isName(text), ErrorCode.TABLE_INVALID, () -> field(table, FieldDraft.named(text, FieldType.text())))
          .ifPresent(field -> keep(session -> of(session, field).name(), asName(text)));
      taken(
              isDescription(text),
              ErrorCode.TABLE_INVALID,
              () -> field(table, FieldDraft.named("described", FieldType.text()).describedAs(text)))
          .ifPresent(field -> keep(session -> of(session, field).description(), asValue(text)));
      takenOrRefused(
              NO_VALUE, () -> field(table, FieldDraft.named("initial", FieldType.longText()).withDefault(text)))
          .ifPresent(field -> keep(session -> of(session, field).defaultValue(), asValue(text)));
      takenOrRefused(
              Set.of(ErrorCode.TABLE_INVALID, ErrorCode.FIELD_KEY_TAKEN),
              () -> field(table, FieldDraft.named("key", FieldType.text()).withKey(text)))
          .ifPresent(field -> keep(session -> of(session, field).key(), text));
      takenOrRefused(
          Set.of(ErrorCode.FIELD_TYPE_INVALID),
          () -> field(table, FieldDraft.named("money", new FieldType.Currency(text, 2))));
    }
    assertThat(kept).hasSizeGreaterThan(3 * 20);
  }

  @Test
  void options() {
    Table table = ada.tables().create(TableDraft.named("Things"));
    Field renamed = field(table, FieldDraft.named("renamed", FieldType.singleSelect("first")));
    for (String text : HostileTexts.ALL) {
      taken(
              isName(text),
              ErrorCode.FIELD_TYPE_INVALID,
              () -> field(table, FieldDraft.named("select", FieldType.singleSelect(text, "other"))))
          .ifPresent(
              field -> {
                Record record = ada.records(table).create(Map.of("name", "one", field.key(), asName(text)));
                keep(session -> label(session, record, field), asName(text));
              });
      takenOrRefused(
              Set.of(ErrorCode.FIELD_TYPE_INVALID),
              () -> field(table, FieldDraft.named("colored", coloured(text))))
          .ifPresent(field -> keep(session -> of(session, field).options().get(0).color(), asValue(text)));
      String present = of(ada, renamed).options().get(0).label();
      taken(
          isName(text),
          ErrorCode.FIELD_TYPE_INVALID,
          () -> ada.fields(table).update(renamed, FieldPatch.empty().withOptionRenamed(present, text)));
    }
    assertThat(kept).hasSizeGreaterThan(20);
  }

  @Test
  void views() {
    Table table = ada.tables().create(TableDraft.named("Things"));
    for (String text : HostileTexts.ALL) {
      taken(isName(text), ErrorCode.VIEW_INVALID, () -> ada.views().create(table, ViewDraft.table(text)))
          .ifPresent(view -> keep(session -> session.views().get(view.id()).name(), asName(text)));
      taken(isDescription(text), ErrorCode.VIEW_INVALID, () -> ada.views().create(table, describedView(text)))
          .ifPresent(view -> keep(session -> session.views().get(view.id()).description(), asValue(text)));
      takenOrRefused(
              Set.of(ErrorCode.VIEW_INVALID),
              () -> ada.views().create(table, ViewDraft.table("key").withKey(text)))
          .ifPresent(view -> keep(session -> session.views().get(view.id()).key(), text));
      takenOrRefused(
          Set.of(ErrorCode.VIEW_INVALID, ErrorCode.FIELD_NOT_FOUND),
          () -> ada.views().create(table, ViewDraft.board("board", text)));
    }
    View copied = ada.views().create(table, ViewDraft.table(HostileTexts.ALL.get(4)));
    keep(session -> session.views().get(copied.id()).name(), copied.name());
    assertThat(ada.views().duplicate(copied).name()).startsWith(copied.name());
  }

  @Test
  void values() {
    Table table = ada.tables().create(everyType());
    for (String text : HostileTexts.ALL) {
      boolean isText = isStorable(text) && isOneLine(text) && text.length() <= 10_000;
      takenOrRefused(NO_VALUE, () -> ada.records(table).create(Map.of("name", text)))
          .ifPresentOrElse(
              record -> keep(session -> session.records().get(record).text("name"), asValue(text)),
              () -> assertThat(isText).as("refused: %s", text).isFalse());
      taken(
              isStorable(text),
              ErrorCode.VALUE_INVALID,
              () -> ada.records(table).create(Map.of("name", "n", "long", text)))
          .ifPresent(record -> keep(session -> session.records().get(record).text("long"), asValue(text)));
      for (String key : List.of("number", "price", "checked", "day", "moment", "select", "other")) {
        refusedWith(NO_VALUE, () -> ada.records(table).create(Map.of("name", "n", key, text)));
        Record record = ada.records(table).create(Map.of("name", "n"));
        refusedWith(NO_VALUE, () -> ada.records().update(record, Patch.empty().set(key, text)));
      }
      refusedWith(Set.of(ErrorCode.FIELD_NOT_FOUND), () -> ada.records(table).create(Map.of("name", "n", text, 1)));
    }
    assertThat(kept).hasSizeGreaterThan(2 * 20);
  }

  @Test
  void actors() {
    ada.tables().create(TableDraft.named("Things"));
    for (String text : HostileTexts.ALL) {
      if (!isName(text)) {
        assertThatIllegalArgumentException().isThrownBy(() -> ada.org().as(text));
        continue;
      }
      Record record = ada.org().as(text).records("things").create(Map.of("name", "one"));
      keep(session -> session.records().get(record).createdBy(), text);
      keep(session -> session.records().get(record).updatedBy(), text);
    }
    assertThat(kept).hasSizeGreaterThan(2 * 20);
  }

  private static boolean isDescription(String text) {
    return isStorable(text) && text.length() <= 10_000;
  }

  private static TableDraft described(String text) {
    return TableDraft.named("described").describedAs(text);
  }

  private static ViewDraft describedView(String text) {
    return ViewDraft.table("described").describedAs(text);
  }

  private static FieldType coloured(String text) {
    return new FieldType.SingleSelect(List.of(new OptionDraft("only", text)));
  }

  private static TableDraft everyType() {
    return TableDraft.named("Things")
        .field("long", FieldType.longText())
        .field("number", FieldType.number(2))
        .field("price", FieldType.currency("EUR"))
        .field("checked", FieldType.checkbox())
        .field("day", FieldType.date())
        .field("moment", FieldType.dateTime())
        .field("select", FieldType.singleSelect("one"))
        .field("other", FieldType.reference("things", OnDelete.CLEAR));
  }

  private Field field(Table table, FieldDraft draft) {
    return ada.fields(table).create(draft);
  }

  private static Field of(Session session, Field field) {
    return session.fields(field.table()).get(field.id());
  }

  private static String label(Session session, Record record, Field field) {
    RecordId id = record.id();
    Option option = session.records().get(id).option(of(session, field).key());
    return option == null ? "" : option.label();
  }

  /** It has to be so now and after opening again. */
  private void keep(Function<Session, @Nullable Object> reading, Object expected) {
    kept.add(session -> assertThat(reading.apply(session)).isEqualTo(expected));
  }

  /** {@return what a call gives, which must be refused with this code just where it is not fair} */
  private static <T> Optional<T> taken(boolean isFair, ErrorCode refusal, Supplier<T> call) {
    if (isFair) {
      return Optional.of(call.get());
    }
    refusedWith(Set.of(refusal, ErrorCode.VALUE_TOO_LARGE), call);
    return Optional.empty();
  }

  private static <T> Optional<T> takenOrRefused(Set<ErrorCode> refusals, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (FieldstoneException refusal) {
      assertThat(refusals).as("%s", refusal).contains(refusal.code());
      return Optional.empty();
    }
  }

  private static <T> void refusedWith(Set<ErrorCode> codes, Supplier<T> call) {
    assertThat(takenOrRefused(codes, call)).isEmpty();
  }
}
