package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixed readings of conditions, by table. The deals: full, other, and one that is empty but for its name. */
final class FiltersTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @BeforeEach
  void makeDeals() {
    Record acme = crm.company("Acme");
    Record globex = crm.company("Globex");
    Map<String, Object> full =
        Map.of(
            "notes", "Café 100% straße", "amount", 10, "stage", "Won", "urgent", true, "closes", "2024-03-31",
            "met", Instant.parse("2024-03-30T23:00:00Z"), "company", acme);
    Map<String, Object> other =
        Map.of(
            "notes", "май", "amount", 2.5, "stage", "Lead", "urgent", false, "closes", "2024-04-01",
            "met", Instant.parse("2024-03-31T22:00:00Z"), "company", globex);
    crm.deal("full", full);
    crm.deal("other", other);
    crm.deal("empty");
  }

  @AfterEach
  void close() {
    crm.close();
  }

  static Stream<Arguments> readings() {
    return Stream.of(
            texts(), numbers(), checkboxes(), dates(), times(), selects(), groups())
        .flatMap(readings -> readings);
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        reading(Filter.field("notes").is("CAFÉ 100% STRAẞE"), "full"),
        reading(Filter.field("notes").is("Cafe 100% straße")),
        reading(Filter.field("notes").isNot("МАЙ"), "full", "empty"),
        reading(Filter.field("notes").contains("cafe"), "full"),
        reading(Filter.field("notes").contains("STRAẞE"), "full"),
        reading(Filter.field("notes").contains("маи")),
        reading(Filter.field("notes").contains("%"), "full"),
        reading(Filter.field("notes").contains("_")),
        reading(Filter.field("notes").doesNotContain("CAFÉ"), "other", "empty"),
        reading(Filter.field("notes").startsWith("cafe\u0301"), "full"),
        reading(Filter.field("notes").startsWith("strasse")),
        reading(Filter.field("notes").endsWith("АЙ"), "other"),
        reading(Filter.field("notes").isAnyOf(List.of("МАЙ", "nothing")), "other"),
        reading(Filter.field("notes").isNoneOf(List.of("МАЙ", "nothing")), "full", "empty"),
        reading(Filter.field("notes").isEmpty(), "empty"),
        reading(Filter.field("notes").isNotEmpty(), "full", "other"));
  }

  private static Stream<Arguments> numbers() {
    return Stream.of(
        reading(Filter.field("amount").is(10), "full"),
        reading(Filter.field("amount").is(10.0), "full"),
        reading(Filter.field("amount").isNot(10), "other", "empty"),
        reading(Filter.field("amount").lessThan(10), "other"),
        reading(Filter.field("amount").atMost(10), "full", "other"),
        reading(Filter.field("amount").greaterThan(2.5), "full"),
        reading(Filter.field("amount").atLeast(2.5), "full", "other"),
        reading(Filter.field("amount").between(2.5, 10), "full", "other"),
        reading(Filter.field("amount").between(3, 9)),
        reading(Filter.field("amount").isEmpty(), "empty"),
        reading(Filter.field("amount").isNotEmpty(), "full", "other"));
  }

  private static Stream<Arguments> checkboxes() {
    return Stream.of(
        reading(Filter.field("urgent").is(true), "full"),
        reading(Filter.field("urgent").is(false), "other", "empty"),
        reading(Filter.field("archived").is(false), "full", "other", "empty"));
  }

  private static Stream<Arguments> dates() {
    LocalDate lastOfMarch = LocalDate.of(2024, 3, 31);
    return Stream.of(
        reading(Filter.field("closes").is(lastOfMarch), "full"),
        reading(Filter.field("closes").is("2024-03-31"), "full"),
        reading(Filter.field("closes").isNot(lastOfMarch), "other", "empty"),
        reading(Filter.field("closes").before(lastOfMarch)),
        reading(Filter.field("closes").onOrBefore(lastOfMarch), "full"),
        reading(Filter.field("closes").after(lastOfMarch), "other"),
        reading(Filter.field("closes").onOrAfter(lastOfMarch), "full", "other"),
        reading(Filter.field("closes").isEmpty(), "empty"));
  }

  /** The last of March 2024 has 23 hours in Berlin: from 23:00 to 22:00 in UTC. */
  private static Stream<Arguments> times() {
    LocalDate lastOfMarch = LocalDate.of(2024, 3, 31);
    Instant midnight = Instant.parse("2024-03-30T23:00:00Z");
    return Stream.of(
        reading(Filter.field("met").is(lastOfMarch), "full"),
        reading(Filter.field("met").isNot(lastOfMarch), "other", "empty"),
        reading(Filter.field("met").is(lastOfMarch.plusDays(1)), "other"),
        reading(Filter.field("met").before(lastOfMarch)),
        reading(Filter.field("met").onOrBefore(lastOfMarch), "full"),
        reading(Filter.field("met").after(lastOfMarch), "other"),
        reading(Filter.field("met").onOrAfter(lastOfMarch.plusDays(1)), "other"),
        reading(Filter.field("met").is(midnight), "full"),
        reading(Filter.field("met").after(midnight), "other"),
        reading(Filter.field("met").onOrAfter(midnight), "full", "other"),
        reading(Filter.field("met").before(midnight)),
        reading(Filter.field("met").onOrBefore(midnight), "full"),
        reading(Filter.field("created_at").isEmpty()),
        reading(Filter.field("created_by").is("ada"), "full", "other", "empty"),
        reading(Filter.field("created_by").isNoneOf(List.of("ada", "bob"))));
  }

  private static Stream<Arguments> selects() {
    return Stream.of(
        reading(Filter.field("stage").is("Won"), "full"),
        reading(Filter.field("stage").isNot("Won"), "other", "empty"),
        reading(Filter.field("stage").isAnyOf(List.of("Won", "Lost")), "full"),
        reading(Filter.field("stage").isNoneOf(List.of("Won", "Lost")), "other", "empty"),
        reading(Filter.field("stage").isEmpty(), "empty"),
        reading(Filter.field("stage").isNotEmpty(), "full", "other"),
        reading(Filter.field("company").isEmpty(), "empty"),
        reading(Filter.field("company").isNotEmpty(), "full", "other"));
  }

  private static Stream<Arguments> groups() {
    Filter won = Filter.field("stage").is("Won");
    Filter cheap = Filter.field("amount").lessThan(5);
    return Stream.of(
        reading(Filter.all(), "full", "other", "empty"),
        reading(Filter.any(), "full", "other", "empty"),
        reading(Filter.all(won, cheap)),
        reading(Filter.any(won, cheap), "full", "other"),
        reading(Filter.all(new Filter.Off(won), cheap), "other"),
        reading(Filter.any(new Filter.Off(won), cheap), "other"),
        reading(Filter.any(new Filter.Off(won)), "full", "other", "empty"),
        reading(Filter.all(Filter.any(won, cheap), Filter.field("urgent").is(true)), "full"),
        reading(Filter.any(Filter.all(won, cheap), Filter.field("name").is("EMPTY")), "empty"));
  }

  private static Arguments reading(Filter filter, String... names) {
    return Arguments.of(filter, List.of(names));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void condition_meansWhatItSays(Filter filter, List<String> names) {
    Query query = Query.matching(filter);
    ada.views().create("deals", ViewDraft.table("Saved").showing(query));

    assertThat(Crm.names(crm.views().items("deals", query).items())).isEqualTo(names);
    assertThat(Crm.names(crm.views().items("deals/saved").items())).isEqualTo(names);
    assertThat(crm.views().count("deals", query)).isEqualTo(names.size());
  }

  @Test
  void condition_onAReference_comparesRecords() {
    Record acme = crm.views().items("companies").items().get(0);

    assertThat(names(Filter.field("company").is(acme.id()))).containsExactly("full");
    assertThat(names(Filter.field("company").is(acme))).containsExactly("full");
    assertThat(names(Filter.field("company").isNot(acme.id()))).containsExactly("other", "empty");
    assertThat(names(Filter.field("company").isAnyOf(List.of(acme.id())))).containsExactly("full");
  }

  @Test
  void condition_onTheRecordItself_narrowsToIt() {
    Record other = crm.views().items("deals").items().get(1);

    assertThat(names(Filter.field("id").is(other.id()))).containsExactly("other");
    assertThat(names(Filter.field("id").isNoneOf(List.of(other.id())))).containsExactly("full", "empty");
  }

  @Test
  void operand_thatIsGone_matchesNothingAndItsNegationEverything() {
    Record initech = crm.company("Initech");
    Query is = Query.matching(Filter.any(Filter.field("company").is(initech.id()), Filter.field("stage").is("Won")));
    Query isNot =
        Query.matching(Filter.all(Filter.field("company").isNot(initech.id()), Filter.field("stage").isNot("Won")));
    ada.views().create("deals", ViewDraft.table("Is").showing(is));
    ada.views().create("deals", ViewDraft.table("Is not").showing(isNot));

    ada.records().delete(initech);
    ada.fields("deals")
        .update("stage", FieldPatch.changeType(FieldType.singleSelect("Lead", "Lost"), Conversion.NONE));

    assertThat(crm.views().items("deals/is").items()).isEmpty();
    assertThat(crm.views().items("deals/is").leftOut()).hasSize(2);
    assertThat(crm.views().items("deals/is_not").items()).hasSize(3);
  }

  @Test
  void checkbox_thatWasNeverSet_isFalse() {
    ada.fields("deals").update("notes", FieldPatch.changeType(FieldType.checkbox(), Conversion.NONE));

    assertThat(names(Filter.field("notes").is(false))).hasSize(3);
    assertThat(names(Filter.field("notes").is(true))).isEmpty();
  }

  private List<String> names(Filter filter) {
    return Crm.names(crm.views().items("deals", Query.matching(filter)).items());
  }
}
