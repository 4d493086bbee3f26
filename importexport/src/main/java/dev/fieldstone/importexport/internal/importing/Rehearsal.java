package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import java.io.Serial;
import java.util.function.Function;

/** Does work and undoes it: so it is judged by the same rules as if it stayed, by what it wrote itself among them. */
final class Rehearsal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Object result;

  private Rehearsal(Object result) {
    super("The dry run is over", null, false, false);
    this.result = result;
  }

  /** {@return what work comes to in an operation that is taken back} */
  static <T> T of(Session session, Class<T> type, Function<Session, T> work) {
    try {
      return session.write(
          bound -> {
            throw new Rehearsal(work.apply(bound));
          });
    } catch (Rehearsal rehearsed) {
      return type.cast(rehearsed.result);
    }
  }
}
