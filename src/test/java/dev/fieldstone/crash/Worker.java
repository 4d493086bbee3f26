package dev.fieldstone.crash;

import dev.fieldstone.crash.operation.Kind;
import dev.fieldstone.crash.operation.Operation;
import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.RecordId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thread of a workload: draws an operation on its share, announces it, makes the call, acknowledges it. */
final class Worker {
  private final Share share;
  private final Session session;
  private final OperationLog log;

  /** Makes a worker on a share of its own. */
  Worker(Share share, Session session, OperationLog log) {
    this.share = share;
    this.session = session;
    this.log = log;
  }

  /** Does the next operation, if the one that is drawn can be done. */
  void next() {
    Kind kind = Kind.next(share);
    String name = share.nextName();
    Operation operation = kind.draw(share, name);
    if (operation != null) {
      log.begin(LogLine.begin(name, kind.name(), operation.effect().facts()).toString());
      Map<String, RecordId> made = operation.call().apply(session);
      log.acknowledge(LogLine.acknowledge(name, kind.name(), ids(operation.effect(), made)).toString());
      share.apply(operation.effect(), made);
    }
  }

  private static Map<String, @Nullable String> ids(Effect effect, Map<String, RecordId> made) {
    Map<String, @Nullable String> ids = new LinkedHashMap<>();
    effect.items().forEach(
        (name, item) -> {
          RecordId id = made.get(name);
          if (item != null && id != null) {
            ids.put(item.key(), id.toString());
          }
        });
    return ids;
  }
}
