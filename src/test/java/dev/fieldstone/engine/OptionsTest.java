package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("deals");

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void options_changed_keepTheirIdsByLabel() {
    List<Option> before = fields.get("stage").options();

    List<Option> after = options("Lost", "Open", "Lead").options();

    assertThat(after).extracting(Option::label).containsExactly("Lost", "Open", "Lead");
    assertThat(after.get(0).id()).isEqualTo(before.get(2).id());
    assertThat(after.get(2).id()).isEqualTo(before.get(0).id());
    assertThat(before).extracting(Option::id).doesNotContain(after.get(1).id());
  }

  @Test
  void option_removed_leavesItsValuesEmptyUntilItReturns() {
    Record won = crm.deal("Rocket", Map.of("stage", "Won"));
    Option option = Objects.requireNonNull(won.option("stage"));

    options("Lead", "Lost");
    Record meanwhile = ada.records().get(won);
    long empty = crm.views().count("deals", Query.where("stage").isEmpty());
    options("Lead", "won", "Lost");
    Record after = ada.records().get(won);

    assertThat(meanwhile.option("stage")).isNull();
    assertThat(meanwhile.values()).doesNotContainKey("stage");
    assertThat(empty).isEqualTo(1);
    assertThat(Objects.requireNonNull(after.option("stage")).id()).isEqualTo(option.id());
    assertThat(Objects.requireNonNull(after.option("stage")).label()).isEqualTo("won");
    assertThat(after.version()).isEqualTo(1);
  }

  @Test
  void label_ofTwoRemovedOptions_bringsBackTheOneRemovedLast() {
    options("Lead");
    options("Draft");
    fields.update("stage", FieldPatch.empty().withOptionRenamed("Draft", "Lead"));
    Option second = fields.get("stage").options().get(0);
    options("Other");

    Option restored = options("Lead").options().get(0);

    assertThat(restored.id()).isEqualTo(second.id());
  }

  @Test
  void option_removed_isNoLongerTaken() {
    Option won = fields.get("stage").options().get(1);

    options("Lead", "Lost");

    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("Rocket", Map.of("stage", "Won")));
    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("Rocket", Map.of("stage", won.id())));
  }

  @Test
  void option_givenByIdOrLabel_isTaken() {
    Option won = fields.get("stage").options().get(1);

    assertThat(crm.deal("a", Map.of("stage", "Won")).option("stage")).isEqualTo(won);
    assertThat(crm.deal("b", Map.of("stage", won.id())).option("stage")).isEqualTo(won);
    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("c", Map.of("stage", "Sold")));
    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("d", Map.of("stage", 1)));
  }

  @Test
  void options_recoloured_keepEverythingElse() {
    List<OptionDraft> drafts =
        List.of(new OptionDraft("Lead", "grey"), new OptionDraft("Won", "green"), new OptionDraft("Lost", "red"));
    List<Option> before = fields.get("stage").options();

    Field after = change(new FieldType.SingleSelect(drafts));

    assertThat(after.options()).extracting(Option::color).containsExactly("grey", "green", "red");
    assertThat(after.options()).extracting(Option::id).isEqualTo(before.stream().map(Option::id).toList());
  }

  @Test
  void option_renamed_staysTheSameForRecordsAndViews() {
    Record won = crm.deal("Rocket", Map.of("stage", "Won"));
    Option before = fields.get("stage").options().get(1);
    ada.views().create("deals", ViewDraft.table("Won").showing(Query.where("stage").is("Won")));

    Field after = fields.update("stage", FieldPatch.empty().withOptionRenamed("won", "Sold"));

    assertThat(after.options()).extracting(Option::label).containsExactly("Lead", "Sold", "Lost");
    assertThat(after.options().get(1).id()).isEqualTo(before.id());
    assertThat(ada.records().get(won).option("stage")).isEqualTo(after.options().get(1));
    assertThat(ada.records().get(won).version()).isEqualTo(1);
    assertThat(crm.views().items("deals/won").items()).hasSize(1);
  }

  @Test
  void option_renamedBadly_isRefused() {
    FieldPatch taken = FieldPatch.empty().withOptionRenamed("Won", "LEAD");
    FieldPatch unknown = FieldPatch.empty().withOptionRenamed("Sold", "Bought");
    FieldPatch empty = FieldPatch.empty().withOptionRenamed("Won", " ");

    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.update("stage", taken));
    refused(ErrorCode.OPTION_NOT_FOUND, () -> fields.update("stage", unknown));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.update("stage", empty));

    assertThat(fields.get("stage").options()).extracting(Option::label).containsExactly("Lead", "Won", "Lost");
  }

  @Test
  void option_renamedLikeARemovedOne_staysItself() {
    Record won = crm.deal("Rocket", Map.of("stage", "Won"));
    Option option = Objects.requireNonNull(won.option("stage"));
    options("Lead", "Won");

    fields.update("stage", FieldPatch.empty().withOptionRenamed("Won", "Lost"));
    options("Lost", "Lead");

    assertThat(ada.records().get(won).option("stage")).isNotNull().extracting(Option::id).isEqualTo(option.id());
  }

  @Test
  void options_ofOneLabelByCaseFold_areRefused() {
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> options("straße", "STRAẞE"));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> options("Won", "WON"));

    assertThat(fields.get("stage").options()).hasSize(3);
  }

  @Test
  void requiredSelect_whoseOptionWasRemoved_letsOtherFieldsBeWritten() {
    Record won = crm.deal("Rocket", Map.of("stage", "Won"));
    fields.update("stage", FieldPatch.empty().withRequired(true));

    options("Lead");

    assertThat(ada.records().set(won, "amount", 5).number("amount")).isEqualByComparingTo("5");
    assertThat(ada.records().set(won, "stage", "Lead").version()).isEqualTo(3);
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().set(won, "stage", null));
  }

  @Test
  void optionOfADefault_removed_isNoDefaultAnyMore() {
    fields.update("stage", FieldPatch.empty().withDefault("Won"));

    options("Lead");
    Record made = crm.deal("Rocket");
    options("Lead", "Won");

    assertThat(fields.get("stage").defaultValue()).isNotNull();
    assertThat(ada.records().get(made).option("stage")).isNull();
    options("Lead");
    Record lead = crm.deal("Boat", Map.of("stage", "Lead"));
    ada.records().delete(made);
    fields.update("stage", FieldPatch.empty().withRequired(true));
    refused(ErrorCode.VALUE_REQUIRED, () -> crm.deal("Nothing"));
    assertThat(ada.records().get(lead).version()).isEqualTo(1);
  }

  @Test
  void defaultOfSeveralOptions_isWithoutThoseThatWereRemovedWhenTheRecordWasMade() {
    fields.create(FieldDraft.named("Tags", FieldType.multiSelect("Old", "New")).withDefault(List.of("Old", "New")));
    fields.update("tags", FieldPatch.changeType(FieldType.multiSelect("New"), Conversion.NONE));
    Record made = crm.deal("Rocket");
    fields.update("tags", FieldPatch.changeType(FieldType.multiSelect("New", "Old"), Conversion.NONE));

    assertThat(ada.records().get(made).options("tags")).extracting(Option::label).containsExactly("New");
    assertThat(crm.deal("Car").options("tags")).extracting(Option::label).containsExactly("Old", "New");
  }

  @Test
  void requiredSelect_countsRemovedOptionsAsMissing() {
    Record active = crm.deal("Active", Map.of("stage", "Won"));
    Record archived = crm.deal("Archived", Map.of("stage", "Won"));
    ada.records().archive(List.of(archived));
    options("Lead");

    refused(ErrorCode.FIELD_VALUES_MISSING, () -> fields.update("stage", FieldPatch.empty().withRequired(true)));

    ada.records().set(active, "stage", "Lead");
    fields.update("stage", FieldPatch.empty().withRequired(true));
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().restore(List.of(archived)));
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().update(archived, Patch.empty().archived(false)));
  }

  @Test
  void requiredMultiSelect_countsListsOfRemovedOptionsAsMissing() {
    FieldDraft draft = FieldDraft.named("Tags", FieldType.multiSelect("Old", "Odd", "New"));
    Field tags = fields.create(draft);
    crm.deal("Rocket", Map.of("tags", List.of("Old", "New")));
    Record gone = crm.deal("Car", Map.of("tags", List.of("Odd", "Old")));
    fields.update(tags.id(), FieldPatch.changeType(FieldType.multiSelect("New"), Conversion.NONE));

    FieldstoneException refusal =
        refused(ErrorCode.FIELD_VALUES_MISSING, () -> fields.update(tags.id(), FieldPatch.empty().withRequired(true)));
    ada.records().update(gone, Patch.empty().set("tags", List.of("New")));
    Field required = fields.update(tags.id(), FieldPatch.empty().withRequired(true));

    assertThat(refusal.facts()).containsEntry("count", 1L).containsEntry("records", List.of(gone.id().toString()));
    assertThat(required.required()).isTrue();
  }

  @Test
  void options_returnWithTheirClass() {
    Record won = crm.deal("Rocket", Map.of("stage", "Won"));
    Field before = fields.get("stage");

    change(FieldType.text());
    assertThat(fields.get("stage").options()).isEmpty();
    change(before.type());

    assertThat(fields.get("stage").options()).isEqualTo(before.options());
    assertThat(ada.records().get(won).option("stage")).isEqualTo(before.options().get(1));
  }

  private Field options(String... labels) {
    return change(FieldType.singleSelect(labels));
  }

  private Field change(FieldType type) {
    return fields.update("stage", FieldPatch.changeType(type, Conversion.NONE));
  }
}
