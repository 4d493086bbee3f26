package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.importexport.SheetDraft.Fault;
import dev.fieldstone.importexport.SheetDraft.Formula;
import dev.fieldstone.importexport.SheetDraft.Shown;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed cells of spreadsheets as values of every type of field. */
class SpreadsheetCellsTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final LocalDateTime HALF_PAST_TEN = LocalDateTime.of(2024, 2, 29, 10, 30);

  private final Deals deals = Deals.open();

  @AfterEach
  void close() {
    deals.close();
  }

  @ParameterizedTest
  @MethodSource("fittingCells")
  void cell_thatFits_becomesAValue(FieldType type, Object cell, Object value) {
    field(type);

    ImportReport report = run(cell);

    assertThat(report.failures()).isEmpty();
    assertThat(comparable(deals.all().getFirst().value("field"))).isEqualTo(value);
  }

  static Stream<Arguments> fittingCells() {
    return Stream.of(
        Arguments.of(FieldType.text(), new BigDecimal("12345678901234"), "12345678901234"),
        Arguments.of(FieldType.text(), new BigDecimal("123456789012345000000"), "123456789012345000000"),
        Arguments.of(FieldType.text(), new BigDecimal("0.1"), "0.1"),
        Arguments.of(FieldType.text(), new Shown(1067, "00000"), "01067"),
        Arguments.of(FieldType.text(), true, "TRUE"),
        Arguments.of(FieldType.text(), LEAP_DAY, "2024-02-29"),
        Arguments.of(FieldType.text(), HALF_PAST_TEN, "2024-02-29T10:30"),
        Arguments.of(FieldType.text(), new Shown(0.4375, "hh:mm"), "10:30"),
        Arguments.of(FieldType.text(), " =1+1", " =1+1"),
        Arguments.of(FieldType.longText(), 7, "7"),
        Arguments.of(FieldType.number(2), new BigDecimal("40612.53"), new BigDecimal("40612.53")),
        Arguments.of(FieldType.number(2), "1,234.5", new BigDecimal("1234.5")),
        Arguments.of(FieldType.number(2), new Formula("1/4", 0.25), new BigDecimal("0.25")),
        Arguments.of(FieldType.currency("EUR"), new Shown(1234.5, "#,##0.00 \"EUR\""), new BigDecimal("1234.5")),
        Arguments.of(FieldType.percent(), new Shown(0.25, "0%"), new BigDecimal("0.25")),
        Arguments.of(FieldType.rating(5), 3, new BigDecimal("3")),
        Arguments.of(FieldType.duration(), new Shown(0.0625, "h:mm"), new BigDecimal("5400")),
        Arguments.of(FieldType.duration(), new Shown(1.5, "[h]:mm:ss"), new BigDecimal("129600")),
        Arguments.of(FieldType.duration(), 90, new BigDecimal("90")),
        Arguments.of(FieldType.duration(), "1:30:00", new BigDecimal("5400")),
        Arguments.of(FieldType.checkbox(), true, true),
        Arguments.of(FieldType.checkbox(), 1, true),
        Arguments.of(FieldType.checkbox(), "yes", true),
        Arguments.of(FieldType.date(), LEAP_DAY, LEAP_DAY),
        Arguments.of(FieldType.date(), new Shown(45_351, "d. mmmm yyyy"), LEAP_DAY),
        Arguments.of(FieldType.date(), "2024-02-29", LEAP_DAY),
        Arguments.of(FieldType.dateTime(), HALF_PAST_TEN, Instant.parse("2024-02-29T09:30:00Z")),
        Arguments.of(FieldType.dateTime(), LEAP_DAY, Instant.parse("2024-02-28T23:00:00Z")),
        Arguments.of(FieldType.dateTime(), "2024-02-29T10:30:00Z", Instant.parse("2024-02-29T10:30:00Z")),
        Arguments.of(FieldType.user(), 7, "7"),
        Arguments.of(FieldType.users(), "ada, bob", List.of("ada", "bob")),
        Arguments.of(FieldType.json(), 7, new Json("7")));
  }

  @ParameterizedTest
  @MethodSource("unfitCells")
  void cell_thatDoesNotFit_isAFailedRow_withTheCellAndACode(FieldType type, Object cell, String value) {
    field(type);

    ImportReport report = run(cell);

    assertThat(report.importedRows()).isZero();
    FailedRow failure = report.failures().getFirst();
    assertThat(failure.row()).isEqualTo(2);
    assertThat(failure.column()).isEqualTo("Field");
    assertThat(failure.value()).isEqualTo(value);
    assertThat(failure.code()).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(deals.all()).isEmpty();
  }

  static Stream<Arguments> unfitCells() {
    return Stream.of(
        Arguments.of(FieldType.number(2), true, "TRUE"),
        Arguments.of(FieldType.number(2), LEAP_DAY, "2024-02-29"),
        Arguments.of(FieldType.date(), 45_351, "45351"),
        Arguments.of(FieldType.date(), HALF_PAST_TEN, "2024-02-29T10:30"),
        Arguments.of(FieldType.dateTime(), new BigDecimal("45351.4375"), "45351.4375"),
        Arguments.of(FieldType.checkbox(), 2, "2"),
        Arguments.of(FieldType.singleSelect("Lead"), new BigDecimal("100000000000000000000"), "100000000000000000000"),
        Arguments.of(FieldType.text(), new Fault(FormulaError.DIV0), "#DIV/0!"),
        Arguments.of(FieldType.number(2), new Fault(FormulaError.NA), "#N/A"),
        Arguments.of(FieldType.date(), new Shown(-1, "yyyy-mm-dd"), "-1.0"));
  }

  @Test
  void numbers_areLabelsAndDisplayValues_too() {
    field(FieldType.singleSelect("2023", "2024"));
    Record company = deals.company("4711");

    ImportReport report = run(SheetDraft.named("Data").row("Name", "Field", "Company").row("Rocket", 2024, 4711));

    assertThat(report.failures()).isEmpty();
    assertThat(deals.all().getFirst().option("field")).isNotNull().extracting(Option::label).isEqualTo("2024");
    assertThat(deals.all().getFirst().reference("company")).isEqualTo(company.id());
  }

  @Test
  void missingOptionsAndTargets_areMadeOfTypedCells() {
    field(FieldType.singleSelect("2023"));
    ImportOptions making = ImportOptions.defaults().creatingOptions().creatingTargets();
    SheetDraft sheet = SheetDraft.named("Data").row("Name", "Field", "Company").row("Rocket", 2024, 4711);

    ImportReport report = deals.importer().run("deals", new ByteArrayInputStream(sheet.bytes()), making);

    assertThat(report.failures()).isEmpty();
    assertThat(report.createdOptions()).containsEntry("field", List.of("2024"));
    assertThat(report.createdTargets()).isEqualTo(1);
    List<Record> companies = new ArrayList<>();
    ViewRunner.on(deals.session()).forEach("companies", Query.everything(), companies::add);
    assertThat(companies).extracting(Record::display).containsExactly("4711");
    assertThat(deals.all().getFirst().reference("company")).isEqualTo(companies.getFirst().id());
  }

  @Test
  void idThatIsAnError_isAFailedRow() {
    SheetDraft sheet = SheetDraft.named("Data").row("Id", "Name").row(new Fault(FormulaError.NA), "Rocket");

    ImportReport report =
        deals.importer().run(
            "deals", new ByteArrayInputStream(sheet.bytes()), ImportOptions.defaults().matchingOn("id"));

    assertThat(report.failedRows()).isEqualTo(1);
    assertThat(report.failures().getFirst().column()).isEqualTo("Id");
    assertThat(report.failures().getFirst().value()).isEqualTo("#N/A");
    assertThat(report.failures().getFirst().code()).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  private void field(FieldType type) {
    deals.session().fields("deals").create(FieldDraft.named("Field", type));
  }

  private ImportReport run(Object cell) {
    return run(SheetDraft.named("Data").row("Name", "Field").row("Rocket", cell));
  }

  private ImportReport run(SheetDraft sheet) {
    ImportReport report =
        deals.importer().run("deals", new ByteArrayInputStream(sheet.bytes()), ImportOptions.defaults());
    assertThat(report.readRows()).isEqualTo(1).isEqualTo(report.importedRows() + report.failedRows());
    return report;
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    return value instanceof BigDecimal number && number.scale() < 0 ? number.setScale(0) : value;
  }
}
