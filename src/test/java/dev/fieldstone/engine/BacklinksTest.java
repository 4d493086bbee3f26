package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who refers to a record. */
final class BacklinksTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void backlinks_areListedByField_archivedRecordsToo() {
    Fields deals = ada.fields("deals");
    deals.create(FieldDraft.named("Partners", FieldType.references("companies", OnDelete.CLEAR)));
    ada.fields("companies").create(FieldDraft.named("Parent", FieldType.reference("companies", OnDelete.CLEAR)));
    Record acme = crm.company("Acme");
    Record globex = crm.company("Globex");
    ada.records("companies").set(acme, "parent", acme);
    Record one = crm.deal("One", Map.of("company", acme, "partners", List.of(globex, acme)));
    Record two = crm.deal("Two", Map.of("company", acme));
    Record three = crm.deal("Three", Map.of("partners", List.of(acme)));
    ada.records().archive(List.of(two));

    List<Backlink> backlinks = ada.records().backlinks(acme);

    assertThat(backlinks)
        .extracting(Backlink::fieldKey, Backlink::count, Backlink::firstRecords)
        .containsExactly(
            tuple("companies.parent", 1L, List.of(acme.id())),
            tuple("deals.company", 2L, List.of(one.id(), two.id())),
            tuple("deals.partners", 2L, List.of(one.id(), three.id())));
    assertThat(backlinks.get(1).field()).isEqualTo(deals.get("company").id());
    assertThat(backlinks.get(1).table()).isEqualTo(one.table());
    assertThat(ada.records().backlinks(globex)).extracting(Backlink::fieldKey).containsExactly("deals.partners");
    assertThat(ada.records().backlinks(one)).isEmpty();
  }

  @Test
  void backlinks_nameTheFirstHundred_andCountAll() {
    Record acme = crm.company("Acme");
    List<RecordId> deals =
        ada.records("deals")
            .createAll(
                IntStream.range(0, 150)
                    .mapToObj(number -> Map.<String, Object>of("name", "Deal " + number, "company", acme))
                    .toList());

    Backlink backlink = ada.records().backlinks(acme).get(0);

    assertThat(backlink.count()).isEqualTo(150);
    assertThat(backlink.firstRecords()).isEqualTo(deals.subList(0, 100));
    assertThat(crm.views().count("deals", Query.where("company").is(acme))).isEqualTo(150);
  }

  @Test
  void dormantReferences_areNoBacklinks_untilTheirTypeReturns() {
    Record acme = crm.company("Acme");
    crm.deal("One", Map.of("company", acme));
    FieldType before = ada.fields("deals").get("company").type();
    ada.fields("deals").update("company", FieldPatch.changeType(FieldType.text(), Conversion.NONE));

    assertThat(ada.records().backlinks(acme)).isEmpty();
    ada.fields("deals").update("company", FieldPatch.changeType(before, Conversion.NONE));
    assertThat(ada.records().backlinks(acme)).hasSize(1);
  }

  @Test
  void unknownRecord_isRefused() {
    Record acme = crm.company("Acme");
    ada.records().delete(acme);

    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().backlinks(acme));
    refused(
        ErrorCode.RECORD_NOT_FOUND, () -> crm.workspace().org("globex").as("eve").records().backlinks(acme));
  }
}
