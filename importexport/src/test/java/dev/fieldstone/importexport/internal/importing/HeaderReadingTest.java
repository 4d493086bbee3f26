package dev.fieldstone.importexport.internal.importing;

import static dev.fieldstone.importexport.internal.importing.FieldSamples.ALL;
import static dev.fieldstone.importexport.internal.importing.FieldSamples.AMOUNT;
import static dev.fieldstone.importexport.internal.importing.FieldSamples.NAME;
import static dev.fieldstone.importexport.internal.importing.FieldSamples.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeaderReadingTest {
  private static final ImportOptions DEFAULTS = ImportOptions.defaults();

  @Test
  void headers_byKeyOrName_ignoreCaseAndSpaces() {
    ColumnMap columns = read(DEFAULTS, " NAME", "total AMOUNT ", "Paid?");

    assertThat(columns.mapped())
        .containsExactly(
            new Mapped(0, "NAME", NAME), new Mapped(1, "total AMOUNT", AMOUNT), new Mapped(2, "Paid?", PAID));
    assertThat(columns.width()).isEqualTo(3);
  }

  @Test
  void header_keyOfOneFieldAndNameOfAnother_isTheKey() {
    Field confusing = FieldSamples.field(9, "other", "amount", FieldType.text());

    ColumnMap columns = read(List.of(confusing, AMOUNT), DEFAULTS, "Amount");

    assertThat(columns.mapped()).containsExactly(new Mapped(0, "Amount", AMOUNT));
  }

  @Test
  void header_nameOfTwoFields_isUnmapped() {
    Field first = FieldSamples.field(8, "memo", "Note", FieldType.text());
    Field second = FieldSamples.field(9, "memo_2", "note ", FieldType.text());

    assertThat(read(List.of(NAME, first, second), DEFAULTS, "name", "NOTE").unmapped()).containsExactly("NOTE");
  }

  @Test
  void headers_thatNameNoField_areListed() {
    ColumnMap columns = read(DEFAULTS, "name", "colour", "");

    assertThat(columns.unmapped()).containsExactly("colour", "");
  }

  @Test
  void headers_thatNameNoField_areAllRefusedIfStrict() {
    FieldstoneException refusal = refusal(DEFAULTS.asStrict(), "name", "colour", "size");

    assertThat(refusal.problems())
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.IMPORT_UNKNOWN_COLUMN))
        .extracting(problem -> problem.facts().get("column"), problem -> problem.path())
        .containsExactly(
            tuple("colour", "columns[1]"),
            tuple("size", "columns[2]"));
  }

  @Test
  void headers_ofBuiltInFields_areListedApart() {
    ColumnMap columns = read(DEFAULTS.asStrict(), "ID", "name");

    assertThat(columns.readonly()).containsExactly("ID");
    assertThat(columns.mapped()).containsExactly(new Mapped(1, "name", NAME));
  }

  @Test
  void header_nameOfAFieldAndFoldedKeyOfABuiltInOne_isTheField() {
    Field named = FieldSamples.field(9, "id_2", "ID", FieldType.text());
    List<Field> fields = new ArrayList<>(ALL);
    fields.add(named);

    ColumnMap columns = read(fields, DEFAULTS, "ID", "id");

    assertThat(columns.mapped()).containsExactly(new Mapped(0, "ID", named));
    assertThat(columns.readonly()).containsExactly("id");
  }

  @Test
  void columns_ofOneField_areRefused() {
    FieldstoneException refusal = refusal(DEFAULTS, "amount", "name", "Total amount");

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_DUPLICATE_COLUMN);
    assertThat(refusal.facts())
        .containsEntry("field", "amount")
        .containsEntry("columns", List.of("amount", "Total amount"));
  }

  @Test
  void mapping_overridesTheHeader() {
    ImportOptions options = DEFAULTS.mapping("Gross ", "amount").skipping("amount");

    ColumnMap columns = read(options.asStrict(), "gross", "Amount");

    assertThat(columns.mapped()).containsExactly(new Mapped(0, "gross", AMOUNT));
    assertThat(columns.skipped()).containsExactly("Amount");
  }

  @Test
  void mapping_toAnUnknownField_isRefused() {
    FieldstoneException refusal = refusal(DEFAULTS.mapping("name", "nothing"), "name");

    assertThat(refusal.code()).isEqualTo(ErrorCode.FIELD_NOT_FOUND);
  }

  @Test
  void mapping_toAFieldNobodyCanWrite_isRefused() {
    FieldstoneException refusal = refusal(DEFAULTS.mapping("number", "id"), "name", "number");

    assertThat(refusal.code()).isEqualTo(ErrorCode.FIELD_READONLY);
  }

  @Test
  void header_thatIsMissingOrBlank_isRefused() {
    assertThat(refusal(DEFAULTS, "", " ").code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
    assertThat(refusal((Row) null, DEFAULTS).code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
  }

  @Test
  void header_withoutAFieldToWrite_isRefused() {
    assertThat(refusal(DEFAULTS, "Rocket", "120").code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
  }

  @Test
  void headers_ofAGuardedFile_areUndone() {
    Field formula = FieldSamples.field(9, "x", "=x", FieldType.text());

    ColumnMap columns = read(List.of(formula), DEFAULTS.asGuarded(), "'=X");

    assertThat(columns.mapped()).containsExactly(new Mapped(0, "=X", formula));
  }

  private static ColumnMap read(ImportOptions options, String... headers) {
    return read(ALL, options, headers);
  }

  private static ColumnMap read(List<Field> fields, ImportOptions options, String... headers) {
    return HeaderReading.read(new Row(1, List.of(headers)), fields, options);
  }

  private static FieldstoneException refusal(ImportOptions options, String... headers) {
    return refusal(new Row(1, List.of(headers)), options);
  }

  private static FieldstoneException refusal(@Nullable Row header, ImportOptions options) {
    FieldstoneException refusal =
        catchThrowableOfType(FieldstoneException.class, () -> HeaderReading.read(header, ALL, options));
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
