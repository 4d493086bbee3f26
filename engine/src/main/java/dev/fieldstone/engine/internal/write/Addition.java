package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.sql.Definitions;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What databases of former builds lack. It is made when they are opened, and marked in the state: one that has the
 * mark, and lacks it all the same, is damaged.
 */
enum Addition {
  /** The actors that the org knows. */
  ACTORS(definitions -> List.of(definitions.actors())),
  /** What tells moves from respacings. */
  RESPACINGS(Definitions::respacing),
  /** What other rooms keep. */
  NOTES(definitions -> List.of(definitions.notes()));

  /** What the state says of what was made. */
  static final String MADE = "made";

  @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
  private final Function<Definitions, List<String>> statements;

  Addition(Function<Definitions, List<String>> statements) {
    this.statements = statements;
  }

  /** {@return the name of its mark in the state} */
  String mark() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return what makes it, as far as it is not there} */
  List<String> statements(Definitions definitions) {
    return statements.apply(definitions);
  }
}
