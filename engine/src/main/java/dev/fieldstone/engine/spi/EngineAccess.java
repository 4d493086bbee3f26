package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.session.OrgSession;
import java.util.function.BooleanSupplier;
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

  /** Reads one state, in one transaction. Joins the session's own state or operation if it is bound to one. */
  <T extends @Nullable Object> T read(Function<ReadContext, T> work);

  /**
   * Answers a question about one state, with a transaction only where it takes one. Joins the session's own state or
   * operation if it is bound to one.
   *
   * @param question may be asked more than once, so it changes nothing, and of the host's calls the clock alone
   */
  <T extends @Nullable Object> T ask(Function<ReadContext, T> question);

  /**
   * Runs one operation, all or nothing. Joins the session's own operation if it is bound to one.
   *
   * @param call what it does, to tell it from another one under the same idempotency key
   * @param form how its answer is kept
   */
  <T extends @Nullable Object> T write(WriteCall call, AnswerForm<T> form, Function<WriteContext, T> work);

  /**
   * {@return a session like this one whose reads take as long as they need: what a background job reads by}
   *
   * @param isCancelled is asked before every batch of records that a read looks at; true ends it with
   *     {@code QUERY/CANCELLED}
   * @throws IllegalStateException if the session is bound
   */
  Session unhurried(BooleanSupplier isCancelled);

  /** {@return a digest of a call by a session of this scope: the same for the same content, in any process} */
  String fingerprint(WriteCall call);

  /** {@return whether the session's write is done once, under an idempotency key} */
  boolean isOnce();

  /**
   * {@return a session like this one whose write is done once, as one of several of a request}
   *
   * @param key the idempotency key of the request
   * @param part which of its writes, from 0; the first one tells requests of other content apart
   * @param content stands for the content of the request
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code REQUEST/KEY_INVALID}
   * @throws IllegalStateException if the session is bound, or has a key
   */
  Session once(String key, long part, WriteCall content);
}
