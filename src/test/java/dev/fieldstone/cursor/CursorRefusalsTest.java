package dev.fieldstone.cursor;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Sort.Empties;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cursor is not good for, and what does not matter to it. */
final class CursorRefusalsTest {
  private static final String LIST = "deals/all_deals";
  private static final Query BY_STAGE = Query.everything().sortedBy("stage", Direction.ASC).take(2);

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @BeforeEach
  void makeDeals() {
    crm.deals(4, "Lead");
    crm.deals(4, "Won");
  }

  @AfterEach
  void close() {
    crm.close();
  }

  private Cursor cursor(String source, Query query) {
    return crm.views().items(source, query).next().orElseThrow();
  }

  private void assertRefused(String source, Query query, Cursor cursor) {
    refused(ErrorCode.CURSOR_INVALID, () -> crm.views().items(source, query.after(cursor)));
  }

  @Test
  void cursor_ofAnotherQuery_isRefused() {
    Query query = Query.where("amount").atLeast(1).sortedBy("amount", Direction.ASC).take(2);
    Cursor cursor = cursor(LIST, query);

    for (Query other :
        List.of(
            Query.everything(),
            Query.where("amount").atLeast(1),
            Query.where("amount").atLeast(2).sortedBy("amount", Direction.ASC),
            Query.where("amount").atMost(1).sortedBy("amount", Direction.ASC),
            Query.where("amount").atLeast(1).sortedBy("amount", Direction.DESC),
            Query.where("amount").atLeast(1).sortedBy(new Sort(amount(), Direction.ASC, Empties.FIRST)),
            Query.where("amount").atLeast(1).sortedBy("name", Direction.ASC),
            query.sortedBy("name", Direction.ASC),
            query.withSearch("lead"),
            query.withStatus(Status.ANY))) {
      assertRefused(LIST, other, cursor);
    }
    assertRefused("deals", query, cursor);
    assertRefused("deals/pipeline", query, cursor);
    assertRefused("companies", Query.everything(), cursor);
  }

  private FieldId amount() {
    return ada.fields("deals").get("amount").id();
  }

  @Test
  void cursor_ofTheSameQuery_isTakenWhateverElseIsAsked() {
    Query query = Query.where("amount").atLeast(1).sortedBy("amount", Direction.ASC).take(2);
    Cursor cursor = cursor(LIST, query);
    ada.fields("deals").update("amount", FieldPatch.empty().withKey("sum"));
    Query renamed = Query.where("sum").atLeast(1).sortedBy("sum", Direction.ASC);

    for (Query same :
        List.of(renamed, renamed.take(5), renamed.uncounted(), renamed.expanding("company"), renamed.withSearch(" "))) {
      assertThat(crm.views().items(LIST, same.after(cursor)).items().get(0).display()).isEqualTo("Lead 2");
    }
  }

  @Test
  void cursor_ofAViewWhoseQueryChanged_isRefused() {
    Cursor cursor = cursor(LIST, Query.everything().take(2));
    ada.views().update(ada.views().get(LIST), ViewPatch.empty().withQuery(Query.where("amount").atLeast(1)));

    assertRefused(LIST, Query.everything(), cursor);
  }

  @Test
  void cursor_ofTimes_belongsToItsZoneAndWeek() {
    Query query = Query.where("met").isEmpty().take(2);
    Cursor cursor = cursor("deals", query);

    for (Session other :
        List.of(
            ada.org().as("ada", ZoneId.of("UTC")), ada.org().as("ada", Crm.BERLIN, DayOfWeek.SUNDAY))) {
      refused(ErrorCode.CURSOR_INVALID, () -> ViewRunner.on(other).items("deals", query.after(cursor)));
      Query timeless = Query.everything().take(2);
      assertThat(ViewRunner.on(other).items("deals", timeless.after(cursor("deals", timeless))).items()).hasSize(2);
    }
    assertThat(ViewRunner.on(ada.org().as("eve", Crm.BERLIN)).items("deals", query.after(cursor)).items()).hasSize(2);
  }

  @Test
  void cursor_ofWhoeverAsks_belongsToThem() {
    ada.org().as("eve", Crm.BERLIN).records("deals").createAll(List.of(Map.of("name", "x"), Map.of("name", "y")));
    Query query = Query.where("created_by").isMe().take(1);
    Cursor cursor = cursor("deals", query);
    Session eve = ada.org().as("eve", Crm.BERLIN);

    refused(ErrorCode.CURSOR_INVALID, () -> ViewRunner.on(eve).items("deals", query.after(cursor)));
    assertThat(crm.views().items("deals", query.after(cursor)).items()).hasSize(1);
  }

  @Test
  void cursor_ofRelativeDays_belongsToTheirZone() {
    Query query = Query.where("created_at").within(RelativeDate.past(1, RelativeDate.Unit.YEAR)).take(1);
    Cursor cursor = cursor("deals", query);
    Session elsewhere = ada.org().as("ada", ZoneId.of("Asia/Tokyo"));

    refused(ErrorCode.CURSOR_INVALID, () -> ViewRunner.on(elsewhere).items("deals", query.after(cursor)));
    assertThat(crm.views().items("deals", query.after(cursor)).items()).hasSize(1);
  }

  @Test
  void cursor_ofAnotherOrg_isRefused() {
    Session globex = crm.workspace().org("globex").as("ada", Crm.BERLIN);
    globex.org().apply(Crm.schema());

    for (Query query : List.of(Query.everything().take(2), BY_STAGE)) {
      Cursor cursor = cursor("deals", query);
      refused(ErrorCode.CURSOR_INVALID, () -> ViewRunner.on(globex).items("deals", query.after(cursor)));
    }
  }

  @Test
  void cursor_thatWasChangedOrMadeUp_isRefused() {
    String token = cursor(LIST, BY_STAGE).token();

    for (int index = 0; index < token.length(); index++) {
      char other = token.charAt(index) == 'A' ? 'B' : 'A';
      assertRefused(LIST, BY_STAGE, new Cursor(token.substring(0, index) + other + token.substring(index + 1)));
    }
    for (String garbage :
        List.of("", "A", "?", "é", token + "A", token + "=", token.substring(1), token + token, "A".repeat(100_000))) {
      assertRefused(LIST, BY_STAGE, new Cursor(garbage));
    }
  }

  @Test
  void cursor_sortedByAFieldThatChangedItsTypeOrWent_isRefused() {
    Query query = Query.everything().sortedBy("notes", Direction.ASC).take(2);
    Cursor byNotes = cursor("deals", query);
    ada.views().update(ada.views().get(LIST), ViewPatch.empty().withQuery(query));
    Cursor ofView = cursor(LIST, Query.everything().take(2));

    ada.fields("deals").changeType("notes", FieldType.number(2), Conversion.NONE);
    assertRefused("deals", query, byNotes);
    assertRefused(LIST, Query.everything(), ofView);

    ada.fields("deals").changeType("notes", FieldType.text(), Conversion.NONE);
    assertThat(crm.views().items("deals", query.after(byNotes)).items()).hasSize(2);

    ada.fields("deals").delete(ada.fields("deals").get("notes").id());
    assertRefused(LIST, Query.everything(), ofView);
    refused(ErrorCode.FIELD_NOT_FOUND, () -> crm.views().items("deals", query.after(byNotes)));
  }

  @Test
  void cursor_sortedByOptions_bearsNewOnesBehindThem_andNoOtherChange() {
    Cursor cursor = cursor("deals", BY_STAGE);

    stages("Lead", "Won", "Lost", "Paused");
    assertThat(crm.views().items("deals", BY_STAGE.after(cursor)).items().get(0).display()).isEqualTo("Lead 3");

    stages("Won", "Lead", "Lost");
    assertRefused("deals", BY_STAGE, cursor);
    stages("Lead", "Lost");
    assertRefused("deals", BY_STAGE, cursor);
  }

  private void stages(String... labels) {
    ada.fields("deals").update("stage", FieldPatch.changeType(FieldType.singleSelect(labels), Conversion.NONE));
  }

  @Test
  void cursor_isBoundedAndHidesWhatItHolds() {
    String secret = "A secret that nobody is to see";
    crm.deal(secret, Map.of("notes", "n".repeat(1_000_000), "met", Instant.EPOCH));
    Query byName = Query.everything().sortedBy("name", Direction.ASC).take(1);
    Query byAll = Query.everything().take(1);
    for (String key :
        List.of("name", "created_by", "amount", "closes", "met", "urgent", "stage", "company", "id", "updated_by")) {
      byAll = byAll.sortedBy(key, Direction.ASC);
    }
    Set<String> tokens = new HashSet<>();

    for (int repeat = 0; repeat < 10; repeat++) {
      tokens.add(cursor("deals", byName).token());
    }

    assertThat(tokens).hasSize(10);
    for (String token : tokens) {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("secret");
      assertThat(new String(bytes, StandardCharsets.UTF_16BE)).doesNotContain("secret");
    }
    assertThat(cursor("deals", byAll).token()).hasSizeLessThan(2_048);
    assertThat(cursor("deals", Query.everything().sortedBy("notes", Direction.DESC).take(1)).token())
        .hasSizeLessThan(2_048);
    assertThat(cursor("deals", Query.everything().take(1)).token()).hasSizeLessThan(200);
  }
}
