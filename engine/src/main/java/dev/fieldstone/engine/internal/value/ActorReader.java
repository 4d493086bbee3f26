package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.Actor;
import java.util.List;

/**
 * Actors: by id, known or not; leniently also by the label of exactly one that is known.
 *
 * @param actors who is known
 * @param reading how lenient to be
 */
record ActorReader(ActorDirectory actors, Reading reading) {
  private static final int MAX_CHARACTERS = 200;

  ValueRead read(Object raw) {
    return switch (raw) {
      case Actor actor -> id(actor.id());
      case CharSequence text when !text.toString().isBlank() -> byText(id(text));
      default -> ValueRead.bad("An actor is expected, by an id that is not blank");
    };
  }

  private ValueRead byText(ValueRead read) {
    boolean isLenient = reading instanceof Reading.Lenient;
    return isLenient && read instanceof ValueRead.Good good && good.stored() instanceof String text
        ? byIdOrLabel(text)
        : read;
  }

  private ValueRead byIdOrLabel(String text) {
    List<String> ids = actors.named(text);
    return ids.size() > 1
        ? ValueRead.bad("Several actors have this label")
        : ValueRead.good(ids.isEmpty() ? text : ids.getFirst());
  }

  private static ValueRead id(CharSequence id) {
    return TextReader.line(id, MAX_CHARACTERS);
  }
}
