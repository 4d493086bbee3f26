package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Law 5: groups partition. */
final class GroupLaws {
  private static final int MANY = 1_000;

  @LawProperty
  void everyItemIsInExactlyOneGroup(@ForAll("histories") History history) {
    holds(history);
  }

  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, GroupLaws::boardsPartition);
    }
  }

  private static void boardsPartition(Session session) {
    session.views().list().stream()
        .filter(view -> view.layout() instanceof Layout.Board)
        .forEach(view -> partitions(session, view));
  }

  private static void partitions(Session session, View view) {
    ViewRunner views = ViewRunner.on(session);
    try {
      Board board = views.board(view, Query.everything(), MANY);
      List<Group> groups = views.groups(view, Query.everything()).groups();
      List<RecordId> items =
          board.groups().stream().flatMap(lane -> lane.items().stream()).map(Record::id).toList();

      assertThat(groups.stream().mapToLong(Group::count).sum()).isEqualTo(views.count(view, Query.everything()));
      assertThat(board.groups().stream().map(Board.GroupItems::group)).isEqualTo(groups);
      assertThat(items).containsExactlyInAnyOrderElementsOf(views.ids(view, Query.everything()));
    } catch (FieldstoneException refusal) {
      assertThat(refusal.code()).as("a board without an axis").isEqualTo(ErrorCode.VIEW_INVALID);
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofMoves();
  }
}
