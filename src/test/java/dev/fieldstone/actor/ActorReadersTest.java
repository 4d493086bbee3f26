package dev.fieldstone.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers beside a writer see the labels of the state that they read. */
@Timeout(60)
final class ActorReadersTest {
  private static final int WRITES = 200;

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @AfterEach
  void close() {
    workspace.close();
  }

  /** Label and name are changed by one write, so whoever sees one sees the other. */
  @Test
  void reads_seeLabelsAndValuesOfOneState() {
    ada.tables().create(TableDraft.named("Tasks").field("owner", FieldType.user()));
    ada.actors().put("u1", "0", true);
    Record task = ada.records("tasks").create(Map.of("name", "0", "owner", "u1"));
    AtomicBoolean isDone = new AtomicBoolean();
    List<CompletableFuture<Integer>> readers =
        IntStream.range(0, 3).mapToObj(reader -> CompletableFuture.supplyAsync(() -> read(isDone))).toList();

    for (int number = 1; number <= WRITES; number++) {
      String label = String.valueOf(number);
      ada.write(
          session -> {
            session.actors().put("u1", label, true);
            return session.records().update(task, Patch.of(Map.of("name", label)));
          });
    }
    isDone.set(true);

    assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isPositive());
  }

  @Test
  void readOfOneState_keepsItsLabels() {
    ada.actors().put("u1", "before", true);

    String label =
        ada.read(
            session -> {
              session.actors().listAll();
              CompletableFuture.runAsync(() -> ada.actors().put("u1", "after", true)).join();
              return session.actors().find("u1").orElseThrow().label();
            });

    assertThat(label).isEqualTo("before");
    assertThat(ada.actors().find("u1").orElseThrow().label()).isEqualTo("after");
  }

  private int read(AtomicBoolean isDone) {
    ViewRunner views = ViewRunner.on(ada);
    int reads = 0;
    while (!isDone.get() || reads == 0) {
      Record task = views.items("tasks", Query.everything().sortedBy("owner", Direction.ASC)).items().getFirst();
      String label = Objects.requireNonNull(task.actorLabel("owner"));
      assertThat(label).isEqualTo(task.text("name"));
      reads++;
    }
    return reads;
  }
}
