package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From when on a reader shows one state, and until when. */
final class SnapshotReaderTest {
  private final H2Database database =
      H2Database.open(
          "jdbc:h2:mem:readers", CacheBudget.Share.none(), Durability.PROCESS, H2Database.Ending.SHUT_DOWN, sql -> {});
  private final SqlConnection writer = database.openWriter();

  @BeforeEach
  void make() {
    writer.execute("create table numbers(number int primary key)");
    writer.execute("create table others(number int primary key)");
    insert("numbers", 1);
  }

  @AfterEach
  void close() {
    writer.close();
    database.close();
  }

  @Test
  void aReaderThatWaits_showsWhatWasCommittedMeanwhile() {
    try (SqlConnection reader = database.openSnapshotReader()) {
      insert("numbers", 2);

      assertThat(numbers(reader, "numbers")).containsExactly(1, 2);
    }
  }

  @Test
  void fromItsFirstStatementOn_aReaderShowsOneState() {
    try (SqlConnection reader = database.openSnapshotReader()) {
      assertThat(numbers(reader, "numbers")).containsExactly(1);
      insert("numbers", 2);
      insert("others", 1);

      assertThat(numbers(reader, "numbers")).containsExactly(1);
      assertThat(numbers(reader, "others")).isEmpty();
      reader.commit();
      assertThat(numbers(reader, "numbers")).containsExactly(1, 2);
    }
  }

  private void insert(String table, int number) {
    writer.update("insert into " + table + " values(?)", number);
    writer.commit();
  }

  private static List<Integer> numbers(SqlConnection reader, String table) {
    return reader.list("select number from " + table + " order by number", row -> row.getInt(1));
  }
}
