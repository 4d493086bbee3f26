package dev.fieldstone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.OrgFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How large an org's file gets while it is written to, and afterwards. */
final class FileGrowthTest {
  private static final int RECORDS = 10_000;
  private static final int UPDATES = 4_000;
  private static final long MEGABYTE = 1 << 20;
  private static final Duration SOAK = Duration.ofMinutes(Integer.getInteger("soakMinutes", 10));

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void closing_leavesLittleMoreThanWhatIsInUse(Durability durability) throws IOException {
    long live = fill(durability);
    try (Workspace workspace = open(durability)) {
      update(session(workspace), UPDATES);
    }
    assertThat(size()).isLessThan(3 * live + 16 * MEGABYTE);
  }

  @Test
  void longOperation_isForcedOnTheWay() {
    AtomicInteger forces = new AtomicInteger();
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory)
        .withStatementListener(sql -> forces.addAndGet(sql.equals("checkpoint sync") ? 1 : 0));
    try (Workspace workspace = Workspace.open(options)) {
      Session ada = session(workspace);
      ada.tables().create(TableDraft.named("Things"));
      forces.set(0);
      ada.write(
          operation -> {
            operation.records("things").create(Map.of("name", "one"));
            pause(Duration.ofMillis(1_100));
            return operation.records("things").create(Map.of("name", "two"));
          });
    }
    assertThat(forces).hasValue(2);
  }

  /** At full speed for ten minutes, or as many as the property {@code soakMinutes} says. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void soak_staysWithinBounds(Durability durability) throws IOException {
    long live = fill(durability);
    long largest = 0;
    long updates = 0;
    long end = System.nanoTime() + SOAK.toNanos();
    try (Workspace workspace = open(durability)) {
      while (System.nanoTime() < end) {
        update(session(workspace), UPDATES);
        updates += UPDATES;
        largest = Math.max(largest, size());
      }
    }
    System.out.printf(
        "growth: %s, updates %d, live %d MB, largest %d MB, closed %d MB%n",
        durability, updates, live / MEGABYTE, largest / MEGABYTE, size() / MEGABYTE);
    assertThat(largest).isLessThan(3 * live + 1_024 * MEGABYTE);
    assertThat(size()).isLessThan(3 * live + 16 * MEGABYTE);
  }

  /** {@return how large the file is with all records, closed} */
  private long fill(Durability durability) throws IOException {
    try (Workspace workspace = open(durability)) {
      Session ada = session(workspace);
      ada.tables().create(TableDraft.named("Things").field("Amount", FieldType.number(0)));
      ada.records("things").createAll(IntStream.range(0, RECORDS).mapToObj(FileGrowthTest::thing).toList());
    }
    return size();
  }

  private static Map<String, Object> thing(int number) {
    return Map.of("name", "thing number " + number, "amount", number);
  }

  private static void update(Session ada, int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<RecordId> ids = ada.read(FileGrowthTest::ids);
    for (int update = 0; update < count; update++) {
      ada.records().update(ids.get(random.nextInt(ids.size())), Patch.empty().set("amount", random.nextInt(1 << 30)));
    }
  }

  private static List<RecordId> ids(Session ada) {
    return ViewRunner.on(ada).ids("things", Query.everything());
  }

  private Workspace open(Durability durability) {
    return Workspace.open(WorkspaceOptions.inDirectory(directory).withDurability(durability));
  }

  private static Session session(Workspace workspace) {
    return workspace.org("acme").as("ada");
  }

  private long size() throws IOException {
    return Files.size(new OrgFile(directory, "acme").path());
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
