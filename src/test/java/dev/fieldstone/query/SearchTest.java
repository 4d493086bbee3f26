package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTest {
  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @BeforeEach
  void fill() {
    Record company = crm.company("Café Müller");
    crm.deal(
        "Rocket", Map.of("amount", 1250.5, "stage", "Won", "company", company, "notes", "100% sure\nback\\slash"));
    crm.deal("Plane", Map.of("closes", "2024-03-15", "met", "2023-07-01T12:30:00Z", "stage", "Lost"));
    crm.deal("Under_score", Map.of("urgent", true, "notes", "Paris"));
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rock|Rocket",
        "ROCKET|Rocket",
        "cafe|Rocket",
        "mull caf|Rocket",
        "won|Rocket",
        "lost 2024|Plane",
        "2024-03|Plane",
        "12:30|Plane",
        "2023-07-01t12|Plane",
        "1250|Rocket",
        "250.5 sure rocket|Rocket",
        "%|Rocket",
        "_|Under_score",
        "\\|Rocket",
        "k\\s|Rocket",
        "rocket plane|''",
        "true|''",
        "ada|''",
        "e|Rocket,Plane,Under_score"
      })
  void words_areFoundInAnyField(String search, String expected) {
    List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(","));

    assertThat(found("deals", search)).isEqualTo(names);
  }

  @Test
  void search_narrowsEveryKindOfRead() {
    Query query = Query.everything().withSearch("o 2");

    assertThat(found("deals", "o 2")).containsExactly("Rocket", "Plane");
    assertThat(crm.views().count("deals", query)).isEqualTo(2);
    assertThat(crm.views().ids("deals", query)).hasSize(2);
    assertThat(crm.views().exists("deals", query.withSearch("nowhere"))).isFalse();
    assertThat(crm.views().items("deals", query.sortedBy("name", Sort.Direction.ASC).take(1)).items())
        .singleElement()
        .extracting(Record::display)
        .isEqualTo("Plane");
    assertThat(crm.views().count("deals", Query.where("stage").is("Won").withSearch("o 2"))).isEqualTo(1);
    Groups groups = crm.views().groups(ViewLocator.of("deals/pipeline"), query);
    assertThat(groups.groups().stream().mapToLong(Group::count).sum()).isEqualTo(2);
    assertThat(crm.views().count("deals", query.withSearch(" \t\u2003"))).isEqualTo(3);
  }

  @Test
  void elementsOfLists_areFoundEachByItself() {
    ada.fields("deals").create(FieldDraft.named("tags", FieldType.multiSelect("Hot", "Large")));
    ada.fields("deals").create(FieldDraft.named("team", FieldType.users()));
    ada.fields("deals").create(FieldDraft.named("partners", FieldType.references("companies", OnDelete.CLEAR)));
    Record one = crm.company("Alpha");
    Record other = crm.company("Beta");
    crm.deal(
        "Listed", Map.of("tags", List.of("Hot", "Large"), "team", List.of("bob", "eve"), "partners", List.of(one, other)));

    assertThat(found("deals", "large hot eve alpha beta")).containsExactly("Listed");
    assertThat(found("deals", "hotlarge")).isEmpty();
    assertThat(found("deals", "alphabeta")).isEmpty();
  }

  @Test
  void cursor_belongsToItsSearch() {
    Query query = Query.everything().withSearch("e").take(1);
    Page<Record> first = crm.views().items("deals", query);

    Page<Record> second = crm.views().items("deals", query.after(first.next().orElseThrow()));

    assertThat(Crm.names(second.items())).containsExactly("Plane");
    refused(
        ErrorCode.CURSOR_INVALID,
        () -> crm.views().items("deals", query.withSearch("o").after(first.next().orElseThrow())));
  }

  @Test
  void view_isSearchedInTheFieldsItShows() {
    ada.views()
        .create("deals", ViewDraft.table("Short").withFields("name", "created_by"));

    assertThat(found("deals/short", "rocket")).containsExactly("Rocket");
    assertThat(found("deals/short", "sure")).isEmpty();
    assertThat(found("deals/short", "ada plane")).containsExactly("Plane");
  }

  @Test
  void view_keepsNoSearch() {
    Query searching = Query.everything().withSearch("rocket");

    refused(
        ErrorCode.VIEW_INVALID, () -> ada.views().create("deals", ViewDraft.table("Searching").showing(searching)));
    refused(
        ErrorCode.VIEW_INVALID, () -> ada.views().update(ViewLocator.of("deals/pipeline"), ViewPatch.empty().withQuery(searching)));
  }

  @Test
  void search_ofTooManyWords_isRefused() {
    StringBuilder words = new StringBuilder();
    for (int number = 0; number <= 200; number++) {
      words.append(number).append("x ");
    }

    refused(ErrorCode.QUERY_TOO_MANY, () -> found("deals", words.toString()));
    assertThat(found("deals", "x ".repeat(10_000))).isEmpty();
  }

  @Test
  void search_asksForDisplaysSetBySet() {
    for (int number = 0; number < 30; number++) {
      crm.deal("deal", Map.of("company", crm.company("Company " + number)));
    }

    List<String> statements = log.during(() -> crm.views().count("deals", Query.everything().withSearch("company 2")));

    assertThat(statements).hasSizeLessThan(6);
  }

  private List<String> found(String source, String search) {
    return Crm.names(crm.views().items(source, Query.everything().withSearch(search)).items());
  }
}
