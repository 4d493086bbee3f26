package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.importexport.UnfinishedImport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an org keeps of a background import: its content and start, and with each batch what became of its rows.
 *
 * @param engine reaches the org
 * @param name the import
 */
record ImportLedger(EngineAccess engine, String name) implements BatchScope {
  private static final String IMPORTS = "imports";
  private static final Duration REPEATABLE = Duration.ofHours(24);
  private static final WriteCall CALL = WriteCall.of("import");

  /** Stands for the record of a row that was done in an earlier run: only what became of it counts. */
  private static final RecordId DONE_BEFORE = new RecordId(0, 0);

  /**
   * What is kept of an import.
   *
   * @param content stands for its rows and options
   * @param table the table that it fills
   * @param actor who began it
   * @param begun when
   * @param rows how many rows its file has
   * @param ended when it ended; null where it has not
   */
  private record Entry(
      String content, TableId table, String actor, Instant begun, long rows, @Nullable Instant ended) {

    static Entry of(Object plain) {
      List<?> parts = (List<?>) plain;
      Instant ended = parts.size() > 5 ? (Instant) parts.get(5) : null;
      return new Entry(
          (String) parts.get(0), (TableId) parts.get(1), (String) parts.get(2), (Instant) parts.get(3),
          ((Number) parts.get(4)).longValue(), ended);
    }

    Object plain() {
      List<Object> parts = new ArrayList<>(List.of(content, table, actor, begun, rows));
      if (ended != null) {
        parts.add(ended);
      }
      return parts;
    }

    boolean isOld(Instant now) {
      return ended != null && ended.plus(REPEATABLE).isBefore(now);
    }
  }

  /** {@return the imports that have not ended} */
  static List<UnfinishedImport> unfinished(EngineAccess engine) {
    List<UnfinishedImport> unfinished = new ArrayList<>();
    engine.read(context -> context.notes(IMPORTS)).forEach(
        (name, plain) -> {
          Entry entry = Entry.of(plain);
          if (entry.ended() == null) {
            unfinished.add(
                new UnfinishedImport(name, entry.table(), entry.actor(), entry.begun(), entry.rows()));
          }
        });
    return unfinished;
  }

  /**
   * Begins the import, or goes on with the one that has its name; lets go of old ones.
   *
   * @throws FieldstoneException {@code REQUEST/KEY_REUSED} if that one has other content
   */
  void begin(String content, TableId table, long rows) {
    write(
        context -> {
          dropOld(context);
          Object plain = context.note(IMPORTS, name);
          if (plain == null) {
            Instant now = context.moment().now();
            keep(context, new Entry(content, table, context.session().actor(), now, rows, null));
          } else if (!Entry.of(plain).content().equals(content)) {
            throw new FieldstoneException(ErrorCode.REQUEST_KEY_REUSED, "The key was used for other content");
          }
          return List.of();
        });
  }

  /** Notes that the import came to its end, so that it can be repeated for a while without writing. */
  void end() {
    write(
        context -> {
          Object plain = context.note(IMPORTS, name);
          if (plain != null) {
            Entry entry = Entry.of(plain);
            Instant now = context.moment().now();
            keep(context, new Entry(entry.content(), entry.table(), entry.actor(), entry.begun(), entry.rows(), now));
          }
          return List.of();
        });
  }

  /** Drops all that is kept of the import. */
  void forget() {
    write(
        context -> {
          drop(context, name);
          return List.of();
        });
  }

  @Override
  public List<Outcome> run(long index, Function<WriteContext, List<Outcome>> batch) {
    String part = String.format(Locale.ROOT, "%012d", index);
    return write(
        context -> {
          Object kept = context.note(area(name), part);
          if (kept != null) {
            return outcomes((List<?>) kept);
          }
          List<Outcome> outcomes = batch.apply(context);
          context.keepNote(area(name), part, plain(outcomes));
          return outcomes;
        });
  }

  private List<Outcome> write(Function<WriteContext, List<Outcome>> work) {
    return engine.write(CALL, AnswerForm.ofPlain(), work);
  }

  private void keep(WriteContext context, Entry entry) {
    context.keepNote(IMPORTS, name, entry.plain());
  }

  private static void dropOld(WriteContext context) {
    Instant now = context.moment().now();
    context.notes(IMPORTS).forEach(
        (old, plain) -> {
          if (Entry.of(plain).isOld(now)) {
            drop(context, old);
          }
        });
  }

  private static void drop(WriteContext context, String name) {
    context.dropNote(IMPORTS, name);
    context.dropNotes(area(name));
  }

  private static String area(String name) {
    return IMPORTS + "/" + name;
  }

  /** One letter a row, and what was refused. */
  private static List<Object> plain(List<Outcome> outcomes) {
    StringBuilder effects = new StringBuilder(outcomes.size());
    List<Object> plain = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      effects.append(letter(outcome));
      if (outcome instanceof Outcome.Refused) {
        plain.add(outcome);
      }
    }
    plain.addFirst(effects.toString());
    return plain;
  }

  private static char letter(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> letter(done.effect());
      case Outcome.Refused refused -> '-';
    };
  }

  /** What is kept outlives the order in which effects are declared. */
  private static char letter(Effect effect) {
    return switch (effect) {
      case CREATED -> 'c';
      case UPDATED -> 'u';
      case UNCHANGED -> 'n';
      case DELETED -> 'd';
    };
  }

  private static Effect effect(char letter) {
    return Arrays.stream(Effect.values())
        .filter(effect -> letter(effect) == letter)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No effect is kept as " + letter));
  }

  private static List<Outcome> outcomes(List<?> kept) {
    String effects = (String) kept.getFirst();
    List<Outcome> outcomes = new ArrayList<>(effects.length());
    int refused = 1;
    for (int index = 0; index < effects.length(); index++) {
      char letter = effects.charAt(index);
      outcomes.add(
          letter == '-'
              ? (Outcome) kept.get(refused++)
              : new Outcome.Done(DONE_BEFORE, effect(letter)));
    }
    return outcomes;
  }
}
