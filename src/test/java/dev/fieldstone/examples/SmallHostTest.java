package dev.fieldstone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.MoveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallHostTest {
  private static final String DEALS =
      """
      Name,Amount,Stage
      Comet,250000,Lead
      Balloon,900,Won
      Kite,many,Lead
      """;

  @Test
  void run_onANewDirectory_doesADaysWork(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("deals.csv"), DEALS);

    SmallHost.Day day = SmallHost.run(directory);

    assertThat(lanes(day.board())).containsExactly("Lead 1", "Won 0", "Lost 0");
    assertThat(day.moved().placed()).isEqualTo(MoveResult.Placed.AS_ASKED);
    assertThat(day.moved().records()).singleElement().satisfies(rocket -> {
      assertThat(rocket.display()).isEqualTo("Rocket");
      assertThat(rocket.version()).isEqualTo(2);
    });
    assertThat(displays(day.big().items())).containsExactly("Rocket");
    assertThat(day.report().importedRows()).isEqualTo(2);
    assertThat(day.report().failures()).singleElement().satisfies(failure -> assertThat(failure.row()).isEqualTo(4));
  }

  @Test
  void run_onTheSameDirectoryAgain_findsWhatTheFirstRunLeft(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("deals.csv"), DEALS);
    SmallHost.run(directory);

    SmallHost.Day second = SmallHost.run(directory);

    assertThat(lanes(second.board())).containsExactly("Lead 2", "Won 2", "Lost 0");
    assertThat(second.board().group("Won").items()).extracting(Record::display).containsExactly("Rocket", "Balloon");
    assertThat(second.moved().next()).isEqualTo(second.board().group("Won").items().get(0).id());
    assertThat(displays(second.big().items())).containsExactly("Comet", "Rocket", "Rocket");
    assertThat(second.report().importedRows()).isEqualTo(2);
  }

  private static List<String> lanes(Board board) {
    return board.groups().stream().map(lane -> describe(lane.group())).toList();
  }

  private static String describe(Group group) {
    return group.label() + " " + group.count();
  }

  private static List<String> displays(List<Record> records) {
    return records.stream().map(Record::display).toList();
  }
}
