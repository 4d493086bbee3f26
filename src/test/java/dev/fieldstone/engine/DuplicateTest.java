package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DuplicateTest {
  private static final int TENS = 60;

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void duplicate_isANewActiveRecordWithTheSameValues() {
    Record company = crm.company("Acme");
    Record deal =
        crm.deal(
            "Rocket",
            Map.of("amount", 5, "stage", "Won", "urgent", true, "closes", "0001-01-01", "met", "2024-01-01T00:00:00Z",
                "notes", "x", "company", company));
    ada.records().update(deal, Patch.empty().set("amount", 6).archived(true));

    Record copy = ada.org().as("bob").records().duplicate(deal);

    assertThat(copy.values()).isEqualTo(ada.records().get(deal).values());
    assertThat(ada.records().get(copy)).isEqualTo(copy);
    assertThat(copy.id()).isNotEqualTo(deal.id());
    assertThat(copy.version()).isEqualTo(1);
    assertThat(copy.isArchived()).isFalse();
    assertThat(List.of(copy.createdBy(), copy.updatedBy())).containsOnly("bob");
    assertThat(copy.createdAt()).isEqualTo(copy.updatedAt()).isAfterOrEqualTo(deal.createdAt());
    assertThat(ada.records().get(copy).createdAt()).isEqualTo(copy.createdAt());
    assertThat(ada.org().verify()).isEmpty();
    ada.records().delete(deal);
    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(company));
  }

  @Test
  void duplicate_hasTheDormantValuesToo() {
    Record company = crm.company("Acme");
    Record deal = crm.deal("Rocket", Map.of("notes", "long ago", "company", company));
    ada.fields("deals").update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
    ada.fields("deals").update("company", FieldPatch.changeType(FieldType.text(), Conversion.NONE));

    Record copy = ada.records().duplicate(deal);

    assertThat(copy.text("company")).isNull();
    ada.fields("deals").update("notes", FieldPatch.changeType(FieldType.longText(), Conversion.NONE));
    ada.fields("deals")
        .update(
            "company",
            FieldPatch.changeType(FieldType.reference("companies", OnDelete.RESTRICT), Conversion.NONE));
    Record woken = ada.records().get(copy);
    assertThat(woken.text("notes")).isEqualTo("long ago");
    assertThat(woken.reference("company")).isEqualTo(company.id());
    assertThat(ada.org().verify()).isEmpty();
    ada.records().delete(deal);
    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(company));
  }

  @Test
  void overrides_replaceWhatIsCopied() {
    Record company = crm.company("Acme");
    Record other = crm.company("Other");
    Record deal = crm.deal("Rocket", Map.of("amount", 5, "company", company, "stage", "Won"));

    Record copy = ada.records().duplicate(deal, Map.of("name", "Copy", "company", other));
    Record without = ada.records("deals").duplicate(deal, Collections.singletonMap("company", null));

    assertThat(copy.version()).isEqualTo(1);
    assertThat(copy.text("name")).isEqualTo("Copy");
    assertThat(copy.number("amount")).isEqualTo(new BigDecimal(5));
    assertThat(ada.records().get(copy).reference("company")).isEqualTo(other.id());
    assertThat(ada.records().get(without).reference("company")).isNull();
    assertThat(ada.org().verify()).isEmpty();
  }

  @Test
  void duplicate_ofALackingRecord_isRefused() {
    Record lacking = crm.deal("Lacking");
    ada.records().archive(List.of(lacking));
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).asRequired());

    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().duplicate(lacking));
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().duplicateAll(List.of(lacking)));
    assertThat(ada.records().duplicate(lacking, Map.of("owner", "bob")).text("owner")).isEqualTo("bob");
    assertThat(problems(() -> ada.records().duplicate(lacking, Map.of("amount", "x", "owner", 1, "nothing", 2))))
        .containsExactly("VALUE/INVALID amount", "VALUE/INVALID owner", "FIELD/NOT_FOUND nothing");
    RecordId gone = crm.company("Gone").id();
    ada.records().delete(gone);
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().duplicate(gone));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records("companies").duplicate(lacking));
  }

  @Test
  void manyDuplicates_areMadeSetBySet_inTheOrderAsked() {
    Record company = crm.company("Acme");
    List<RecordId> deals = new ArrayList<>(crm.deals(2_000, "Lead"));
    deals.add(1, company.id());
    deals.add(deals.get(0));
    List<RecordId> copies = new ArrayList<>();

    assertThat(log.during(() -> copies.addAll(ada.records().duplicateAll(deals)))).hasSizeLessThan(TENS);

    assertThat(Crm.names(ada.records().getAll(copies))).isEqualTo(Crm.names(ada.records().getAll(deals)));
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(4_001);
    assertThat(ada.records().duplicateAll(List.of())).isEmpty();
    refused(
        ErrorCode.BULK_TOO_MANY, () -> ada.records().duplicateAll(Collections.nCopies(10_001, deals.get(0))));
  }

  @Test
  void duplicate_underAKey_isMadeOnce() {
    Record deal = crm.deal("Rocket");

    Record first = ada.once("key").records().duplicate(deal, Map.of("amount", 1));
    Record second = ada.once("key").records().duplicate(deal, Map.of("amount", 1));

    assertThat(second).isEqualTo(first);
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(2);
  }
}
