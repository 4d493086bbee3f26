package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.TableDescription;
import dev.fieldstone.engine.schema.TableDescription.Column;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.OrgFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where values lie, for a host that reads a copy of the file by SQL of its own. */
final class DescribeTest {
  private static final TableLocator DEALS = TableLocator.of("deals");

  @TempDir Path directory;

  @Test
  void select_givesTheRecordsOfAClosedOrg_byKey() throws SQLException {
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    TableDescription description;
    try (Crm crm = Crm.open(WorkspaceOptions.inDirectory(directory))) {
      fill(crm);
      description = crm.ada().tables().describe(DEALS);
      for (Record deal : records(crm)) {
        expected.add(values(deal));
      }
    }

    assertThat(rows(description)).isEqualTo(expected);
    assertThat(expected).hasSize(3);
  }

  @Test
  void columns_areThoseOfTheFile() throws SQLException {
    TableDescription description;
    List<String> keys;
    try (Crm crm = Crm.open(WorkspaceOptions.inDirectory(directory))) {
      fill(crm);
      description = crm.ada().tables().describe(DEALS);
      keys = new ArrayList<>(crm.ada().fields("deals").builtIn().stream().map(Field::key).toList());
      keys.addAll(crm.ada().fields("deals").list().stream().map(Field::key).toList());
    }

    assertThat(description.sqlTables()).hasSize(2);
    assertThat(description.columns()).extracting(Column::fieldKey).isEqualTo(keys);
    assertThat(description.columns()).extracting(Column::part).contains(0, 1);
    try (Connection connection = new OrgFile(directory, "acme").connect();
        Statement statement = connection.createStatement()) {
      for (Column column : description.columns()) {
        String cast = "cast(\"" + column.name() + "\" as " + column.sqlType() + ")";
        statement.execute("select " + cast + " from " + description.sqlTables().get(column.part()));
      }
    }
  }

  @Test
  void describe_ofATableThatIsNotThere_isRefused() {
    try (Crm crm = Crm.open()) {
      refused(ErrorCode.TABLE_NOT_FOUND, () -> crm.ada().tables().describe(TableLocator.of("nothing")));
      assertThat(crm.ada().tables().describe(DEALS).select()).contains("\"name\"").doesNotContain("?");
    }
  }

  /** Fields that lie in an extension, a removed option, a label that is awkward to quote, and a dormant value. */
  private static void fill(Crm crm) {
    Session ada = crm.ada();
    for (int number = 1; number <= 8; number++) {
      ada.fields("deals").create(FieldDraft.named("Größe " + number, FieldType.text()));
    }
    ada.fields("deals").update("stage", FieldPatch.empty().withOptionRenamed("Won", "Won'; \"x\" \\ ${y} ?"));
    Record acme = crm.company("Acme");
    crm.deal(
        "Rocket",
        Map.of(
            "stage", "Won'; \"x\" \\ ${y} ?", "amount", new BigDecimal("1.50"), "urgent", true, "closes", LocalDate.of(2024, 5, 1), "met",
            Instant.parse("2024-05-01T10:00:00.123456Z"), "company", acme, "größe_8", "big"));
    crm.deal("Bike", Map.of("stage", "Lost", "notes", "a\nb"));
    ada.records().archive(List.of(crm.deal("Train")));
    ada.fields("deals")
        .update("stage", FieldPatch.changeType(FieldType.singleSelect("Won'; \"x\" \\ ${y} ?"), Conversion.NONE));
    ada.fields("deals").update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
  }

  private static List<Record> records(Crm crm) {
    Query everything = Query.everything().withStatus(Status.ANY);
    return crm.ada().records().getAll(ViewRunner.on(crm.ada()).ids(DEALS, everything));
  }

  /** Numbers stand for ids in SQL, so that these are left out here, but for whether there is a reference. */
  private static Map<String, @Nullable Object> values(Record record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("created_at", record.createdAt());
    values.put("created_by", record.createdBy());
    values.put("updated_at", record.updatedAt());
    values.put("updated_by", record.updatedBy());
    values.put("archived", record.isArchived());
    for (Field field : record.fields()) {
      Object value = record.value(field.key());
      Option option = field.type() instanceof FieldType.SingleSelect ? record.option(field.key()) : null;
      boolean isReference = field.type() instanceof FieldType.Reference;
      values.put(field.key(), option != null ? option.label() : isReference ? value != null : value);
    }
    return values;
  }

  private List<Map<String, @Nullable Object>> rows(TableDescription description) throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (Connection connection = new OrgFile(directory, "acme").connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(description.select())) {
      while (result.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Column column : description.columns()) {
          if (!column.fieldKey().equals("id")) {
            row.put(column.fieldKey(), value(column, result));
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static @Nullable Object value(Column column, ResultSet result) throws SQLException {
    if (column.fieldKey().equals("company")) {
      return result.getObject(column.fieldKey()) != null;
    }
    return switch (result.getObject(column.fieldKey())) {
      case OffsetDateTime time -> time.toInstant();
      case Date date -> date.toLocalDate();
      case null -> null;
      case Object other -> other;
    };
  }
}
