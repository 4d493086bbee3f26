package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.session.OrgSession;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The engine, as one session reaches it from beside the public API. Safe for threads. */
public interface EngineAccess {

  /** {@return the access of a session} */
  static EngineAccess of(Session session) {
    return OrgSession.accessOf(session);
  }

  /** {@return the workspace's limits} */
  Limits limits();

  /** Reads one state. Joins the session's own state or operation if it is bound to one. */
  <T extends @Nullable Object> T read(Function<ReadContext, T> work);

  /** Runs one operation, all or nothing. Joins the session's own operation if it is bound to one. */
  <T extends @Nullable Object> T write(Function<WriteContext, T> work);
}
