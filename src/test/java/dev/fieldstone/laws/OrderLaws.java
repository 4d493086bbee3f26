package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Law 4: a total order per view. That moves do what was asked, and no more, is held by the model. */
final class OrderLaws {
  private static final int PAGE = 3;

  @LawProperty
  void pagesOfAViewAreItsItemsEachOnce(@ForAll("histories") History history) {
    holds(history);
  }

  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, OrderLaws::pagesAreWhole);
    }
  }

  private static void pagesAreWhole(Session session) {
    for (View view : session.views().list()) {
      List<RecordId> paged = new ArrayList<>();
      Page<Record> page;
      int number = 1;
      do {
        page = ViewRunner.on(session).items(view, Query.everything().take(PAGE).page(number));
        page.items().forEach(record -> paged.add(record.id()));
        number++;
      } while (!page.items().isEmpty());

      assertThat(paged).doesNotHaveDuplicates();
      assertThat(paged).isEqualTo(ViewRunner.on(session).ids(view, Query.everything()));
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofMoves();
  }
}
