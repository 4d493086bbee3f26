package dev.fieldstone.crash.operation;

import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.RecordId;
import java.util.Map;
import java.util.function.Function;

/**
 * One call, drawn and ready to be made: it must be there whole, or not at all.
 *
 * @param effect what it does
 * @param call makes it; returns the ids of the records that it made, by name
 */
public record Operation(Effect effect, Function<Session, Map<String, RecordId>> call) {

  /** {@return an operation that makes no records} */
  public static Operation of(Effect effect, Call call) {
    return new Operation(
        effect,
        session -> {
          call.on(session);
          return Map.of();
        });
  }

  /** A call that makes no records. */
  @FunctionalInterface
  interface Call {
    /** Makes it. */
    void on(Session session);
  }
}
