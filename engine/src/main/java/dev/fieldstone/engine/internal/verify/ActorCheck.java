package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.sql.ActorStatements;
import dev.fieldstone.engine.internal.value.ActorTexts;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Holds the actors that are stored against what can be put, and against those in use. */
final class ActorCheck {
  private static final int SHOWN_ACTORS = 10;

  private final Inspection inspection;
  private final ActorDirectory inUse;
  private final Set<String> stored = new HashSet<>();
  private final Set<String> malformed = new TreeSet<>();
  private final Set<String> differing = new TreeSet<>();

  ActorCheck(Inspection inspection) {
    this.inspection = inspection;
    this.inUse = inspection.catalog().actors();
  }

  void run() {
    if (!inspection.ground().carries(inspection.statements().physicalSchema().actors())) {
      return;
    }
    inspection
        .sql()
        .list(
            inspection.statements().actors().select(),
            row -> {
              Actor actor = ActorStatements.read(row);
              return look(actor, row.getString(2) != null && row.getObject(3) != null);
            });
    inUse.inOrder().stream().map(Actor::id).filter(id -> !stored.contains(id)).forEach(differing::add);
    report(FindingKind.ACTOR_MALFORMED, malformed);
    report(FindingKind.ACTOR_DIFFERS, differing);
  }

  private boolean look(Actor actor, boolean isWhole) {
    boolean isSound =
        isWhole && is(ActorTexts.id(actor.id()), actor.id()) && is(ActorTexts.label(actor.label()), actor.label());
    if (!isSound) {
      malformed.add(actor.id());
    }
    if (!actor.equals(inUse.find(actor.id()))) {
      differing.add(actor.id());
    }
    return stored.add(actor.id());
  }

  private void report(FindingKind kind, Collection<String> actors) {
    if (!actors.isEmpty()) {
      inspection.report(
          Finding.of(kind)
              .with("count", (long) actors.size())
              .with("actors", actors.stream().limit(SHOWN_ACTORS).toList()));
    }
  }

  /** Whether what a write would make of a text is the text itself. */
  private static boolean is(ValueRead read, String text) {
    return read instanceof ValueRead.Good good && text.equals(good.stored());
  }
}
