package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ViewFieldsTest {
  private final Crm crm = Crm.open();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void fields_comeBuiltInOnesFirstThenInTheTablesOrder() {
    assertThat(crm.views().fields("deals/pipeline")).extracting(field -> field.field().key())
        .containsExactly(
            "id", "created_at", "created_by", "updated_at", "updated_by", "archived", "name", "amount", "stage",
            "urgent", "closes", "met", "notes", "company");
  }

  @Test
  void field_saysWhatItCanServeFor() {
    assertThat(field("created_at").readonly()).isTrue();
    assertThat(field("amount").readonly()).isFalse();
    assertThat(field("amount").sortable()).isTrue();
    assertThat(field("urgent").operators()).containsExactly(Operator.IS);
    assertThat(field("amount").operators()).contains(Operator.BETWEEN).doesNotContain(Operator.CONTAINS);
    assertThat(field("notes").operators()).contains(Operator.CONTAINS, Operator.IS_ANY_OF);
    assertThat(field("stage").groupableIn()).containsExactly(new LayoutUse("board", LayoutSlot.AXIS));
    assertThat(field("urgent").groupableIn()).containsExactly(new LayoutUse("board", LayoutSlot.AXIS));
    assertThat(field("closes").groupableIn())
        .containsExactly(
            new LayoutUse("board", LayoutSlot.AXIS),
            new LayoutUse("calendar", LayoutSlot.START),
            new LayoutUse("calendar", LayoutSlot.END),
            new LayoutUse("timeline", LayoutSlot.START),
            new LayoutUse("timeline", LayoutSlot.END));
    assertThat(field("notes").groupableIn()).isEmpty();
  }

  @Test
  void field_saysWhetherTheViewShowsIt() {
    crm.ada().views().create("deals", ViewDraft.table("Narrow").withFields("stage"));

    assertThat(crm.views().fields("deals/narrow").stream().filter(ViewField::visible))
        .extracting(field -> field.field().key())
        .containsExactly("stage");
    assertThat(crm.views().fields("deals/pipeline").stream().filter(ViewField::visible))
        .extracting(field -> field.field().key())
        .contains("name", "company");
  }

  private ViewField field(String key) {
    return crm.views().fields("deals/pipeline").stream()
        .filter(field -> field.field().key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
