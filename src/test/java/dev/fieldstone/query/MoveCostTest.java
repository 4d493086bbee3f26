package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a move of many records reads of the places of others. */
final class MoveCostTest {
  private static final String LIST = "deals/all_deals";
  private static final int FAR_APART = 20;

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final List<RecordId> ids = crm.deals(6_000, "Lead");

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void recordsFarApart_areLookedUp_withoutThoseBetweenThem() {
    List<RecordId> farApart = new ArrayList<>();
    for (int index = 1_000; index < 6_000; index += FAR_APART) {
      farApart.add(ids.get(index));
    }

    List<String> statements = log.during(() -> crm.views().move(LIST, Move.of(farApart).after(ids.get(0))));

    assertThat(statements).noneMatch(MoveCostTest::readsAlongRecords);
  }

  @Test
  void recordsInARow_areReadInOneGo() {
    List<String> statements =
        log.during(() -> crm.views().move(LIST, Move.of(ids.subList(1_000, 1_900)).after(ids.get(0))));

    assertThat(statements).filteredOn(MoveCostTest::readsAlongRecords).hasSize(1);
  }

  private static boolean readsAlongRecords(String sql) {
    return sql.contains("\"positions\"") && sql.contains("\"record\" > ");
  }
}
