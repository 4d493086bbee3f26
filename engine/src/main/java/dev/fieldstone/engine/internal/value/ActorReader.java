package dev.fieldstone.engine.internal.value;

/** Actors: the host's own ids of its people. */
final class ActorReader {
  private static final int MAX_CHARACTERS = 200;

  private ActorReader() {}

  static ValueRead read(Object raw) {
    boolean isActor = raw instanceof CharSequence text && !text.toString().isBlank();
    return isActor ? TextReader.line(raw, MAX_CHARACTERS) : ValueRead.bad("An actor is expected, by an id that is not blank");
  }
}
