package dev.fieldstone.actor;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.testing.OrgFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors in files that are closed and opened again. */
final class ActorStorageTest {
  @TempDir private Path directory;

  @Test
  void actors_outliveTheProcess() {
    List<Actor> known =
        List.of(new Actor("u1", "Ada", true), new Actor("u 2 ", "Bob", false), new Actor("U1", "😀", true));
    use(ada -> ada.actors().putAll(known));
    use(ada -> ada.actors().put("u1", "Ada King", true));
    use(ada -> ada.actors().remove("U1"));

    use(
        ada -> {
          assertThat(ada.actors().listAll())
              .containsExactly(new Actor("u1", "Ada King", true), new Actor("u 2 ", "Bob", false));
          assertThat(ada.org().verify()).isEmpty();
        });
  }

  @Test
  void actors_ofAWriteUnderAKey_arePutOnce() {
    use(ada -> ada.once("k").actors().put("u1", "Ada", true));

    use(
        ada -> {
          ada.actors().put("u1", "Changed", true);
          ada.once("k").actors().put("u1", "Ada", true);
          assertThat(ada.actors().find("u1")).map(Actor::label).contains("Changed");
          refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("k").actors().put("u1", "Other", true));
        });
  }

  @Test
  void fileOfAFormerBuild_getsItsActorsWhenItIsOpened() {
    use(
        ada -> {
          ada.tables().create(TableDraft.named("Tasks").field("owner", FieldType.user()));
          ada.records("tasks").create(Map.of("name", "one", "owner", "u1"));
        });
    file().execute("drop table org.\"actors\"");
    file().execute("delete from org.\"state\" where \"name\" = 'actors'");

    use(
        ada -> {
          assertThat(ada.org().verify()).isEmpty();
          assertThat(ada.actors().listAll()).isEmpty();
          ada.actors().put("u1", "Ada", true);
        });

    use(
        ada -> {
          Record one = ada.records("tasks").create(Map.of("name", "two", "owner", "u1"));
          assertThat(one.actorLabel("owner")).isEqualTo("Ada");
          assertThat(ada.org().verify()).isEmpty();
        });
  }

  @Test
  void file_thatLostItsActors_isRefused() {
    use(ada -> ada.actors().put("u1", "Ada", true));
    file().execute("drop table org.\"actors\"");

    refused(ErrorCode.STORAGE_FAILED, () -> use(ada -> ada.actors().listAll()));
  }

  private OrgFile file() {
    return new OrgFile(directory, "acme", Durability.PROCESS);
  }

  private void use(Consumer<Session> work) {
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS);
    try (Workspace workspace = Workspace.open(options)) {
      work.accept(workspace.org("acme").as("ada"));
    }
  }
}
