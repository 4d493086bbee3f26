package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Sort.Empties;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SortsTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void text_sortsBySearchFoldThenCaseFoldThenCodePoints() {
    for (String name : List.of("b", "Émile", "Emma", "emil", "a", "A", "á", "\uFF5E", "😀", "file10", "file2")) {
      crm.deal(name);
    }

    List<String> sorted = names(by("name", Direction.ASC));

    assertThat(sorted)
        .containsExactly("A", "a", "á", "b", "emil", "Émile", "Emma", "file10", "file2", "\uFF5E", "😀");
    assertThat(names(by("name", Direction.DESC))).isEqualTo(sorted.reversed());
  }

  @Test
  void empties_goWhereToldWhateverTheDirection() {
    crm.deal("two", Map.of("amount", 2));
    crm.deal("none");
    crm.deal("one", Map.of("amount", 1));

    assertThat(names(by("amount", Direction.ASC))).containsExactly("one", "two", "none");
    assertThat(names(by("amount", Direction.DESC))).containsExactly("two", "one", "none");
    Sort emptiesFirst = new Sort(new FieldKey("amount"), Direction.DESC, Empties.FIRST);
    assertThat(names(Query.everything().sortedBy(emptiesFirst))).containsExactly("none", "two", "one");
  }

  @Test
  void numbers_sortByValueWhateverTheirScale() {
    for (String amount : List.of("10", "9.5", "-1", "0.1", "100000000000000000000000000000.01")) {
      crm.deal(amount, Map.of("amount", new BigDecimal(amount)));
    }

    assertThat(names(by("amount", Direction.ASC)))
        .containsExactly("-1", "0.1", "9.5", "10", "100000000000000000000000000000.01");
  }

  @Test
  void selects_sortByTheOrderOfTheirOptions() {
    for (String stage : List.of("Lost", "Won", "Lead")) {
      crm.deal(stage, Map.of("stage", stage));
    }

    assertThat(names(by("stage", Direction.ASC))).containsExactly("Lead", "Won", "Lost");
    assertThat(names(by("stage", Direction.DESC))).containsExactly("Lost", "Won", "Lead");
  }

  @Test
  void references_sortByDisplayValue() {
    Record zeta = crm.company("Zeta");
    Record alpha = crm.company("alpha");
    crm.deal("z", Map.of("company", zeta));
    crm.deal("none");
    crm.deal("a", Map.of("company", alpha));

    assertThat(names(by("company", Direction.ASC))).containsExactly("a", "z", "none");
  }

  @Test
  void checkboxesDatesAndTimes_sortByNature() {
    crm.deal("late", Map.of("urgent", true, "closes", "9999-12-31", "met", "2024-01-01T00:00:00.000001Z"));
    crm.deal("early", Map.of("urgent", false, "closes", "0001-01-01", "met", "2024-01-01T00:00:00Z"));

    for (String field : List.of("urgent", "closes", "met")) {
      assertThat(names(by(field, Direction.ASC))).containsExactly("early", "late");
      assertThat(names(by(field, Direction.DESC))).containsExactly("late", "early");
    }
    assertThat(names(by("created_at", Direction.ASC))).containsExactly("late", "early");
  }

  @Test
  void ties_areBrokenByManualOrderInAViewAndByCreationWithout() {
    Record first = crm.deal("first", Map.of("amount", 1));
    crm.deal("second", Map.of("amount", 1));
    crm.deal("zero", Map.of("amount", 0));
    crm.views().move("deals/all_deals", Move.of(first).last());
    Query sorted = by("amount", Direction.ASC);

    assertThat(names(sorted)).containsExactly("zero", "first", "second");
    assertThat(Crm.names(crm.views().items("deals/all_deals", sorted).items()))
        .containsExactly("zero", "second", "first");
  }

  @Test
  void levels_applyOneAfterTheOther() {
    crm.deal("b", Map.of("stage", "Won", "amount", 1));
    crm.deal("a", Map.of("stage", "Won", "amount", 1));
    crm.deal("c", Map.of("stage", "Won", "amount", 2));
    crm.deal("d", Map.of("stage", "Lead", "amount", 9));

    Query query =
        by("stage", Direction.ASC).sortedBy("amount", Direction.DESC).sortedBy("name", Direction.ASC);

    assertThat(names(query)).containsExactly("d", "c", "a", "b");
    assertThat(ada.views().list()).hasSize(3);
  }

  @Test
  void topOfALongList_isTheBeginningOfTheWhole() {
    crm.deals(300, "Lead");
    Query query = by("amount", Direction.DESC);

    assertThat(Crm.names(crm.views().items("deals", query.take(3)).items()))
        .containsExactly("Lead 300", "Lead 299", "Lead 298");
    assertThat(crm.views().items("deals", query.take(7).page(40)).items())
        .extracting(Record::id)
        .isEqualTo(crm.views().ids("deals", query).subList(273, 280));
  }

  private static Query by(String field, Direction direction) {
    return Query.everything().sortedBy(field, direction);
  }

  private List<String> names(Query query) {
    return Crm.names(crm.views().items("deals", query).items());
  }
}
