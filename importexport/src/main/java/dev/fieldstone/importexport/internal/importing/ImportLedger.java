package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.importexport.UnfinishedImport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an org keeps of a background import: its content and start, and with each batch what became of its rows.
 *
 * @param engine reaches the org
 * @param name the import
 * @param run names this run of it: of several at once, the one that began last goes on
 */
record ImportLedger(EngineAccess engine, String name, String run) implements BatchScope {
  private static final String IMPORTS = "imports";
  private static final Duration REPEATABLE = Duration.ofHours(24);
  private static final WriteCall CALL = WriteCall.of("import");

  /**
   * What is kept of an import.
   *
   * @param content stands for its rows and options
   * @param table the table that it fills
   * @param actor who began it
   * @param begun when
   * @param rows how many rows its file has
   * @param run names the run that goes on with it
   * @param ended when it ended; null where it has not
   */
  private record Entry(
      String content,
      TableId table,
      String actor,
      Instant begun,
      long rows,
      String run,
      @Nullable Instant ended) {

    static Entry of(Object plain) {
      List<?> parts = (List<?>) plain;
      Instant ended = parts.size() > 6 ? (Instant) parts.get(6) : null;
      return new Entry(
          (String) parts.get(0), (TableId) parts.get(1), (String) parts.get(2), (Instant) parts.get(3),
          ((Number) parts.get(4)).longValue(), (String) parts.get(5), ended);
    }

    Object plain() {
      List<Object> parts = new ArrayList<>(List.of(content, table, actor, begun, rows, run));
      if (ended != null) {
        parts.add(ended);
      }
      return parts;
    }

    Entry goneOnWithBy(String otherRun) {
      return new Entry(content, table, actor, begun, rows, otherRun, ended);
    }

    Entry ended(Instant now) {
      return new Entry(content, table, actor, begun, rows, run, now);
    }

    boolean isOld(Instant now) {
      return ended != null && ended.plus(REPEATABLE).isBefore(now);
    }
  }

  /** {@return the imports that have not ended, into tables that the session sees} */
  static List<UnfinishedImport> unfinished(EngineAccess engine, Session session) {
    List<UnfinishedImport> unfinished = new ArrayList<>();
    engine.read(context -> context.notes(IMPORTS)).forEach(
        (name, plain) -> {
          Entry entry = Entry.of(plain);
          if (entry.ended() == null && session.tables().find(entry.table()).isPresent()) {
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
            drop(context, name);
            Instant now = context.moment().now();
            keep(context, new Entry(content, table, context.session().actor(), now, rows, run, null));
          } else if (Entry.of(plain).content().equals(content)) {
            keep(context, Entry.of(plain).goneOnWithBy(run));
          } else {
            throw new FieldstoneException(ErrorCode.REQUEST_KEY_REUSED, "The key was used for other content");
          }
        });
  }

  /** Notes that the import came to its end, so that it can be repeated for a while without writing. */
  void end() {
    write(
        context -> {
          if (isOwn(context)) {
            Entry entry = Entry.of(Objects.requireNonNull(context.note(IMPORTS, name)));
            keep(context, entry.ended(context.moment().now()));
          }
        });
  }

  /** Drops all that is kept of the import, if this run is the one that goes on with it. */
  void giveUp() {
    write(
        context -> {
          if (isOwn(context)) {
            drop(context, name);
          }
        });
  }

  /** Drops all that is kept of an import whose table the session sees. */
  static void forget(EngineAccess engine, String name) {
    engine.<@Nullable Object>write(
        CALL,
        AnswerForm.ofPlain(),
        context -> {
          Object plain = context.note(IMPORTS, name);
          if (plain != null && context.session().tables().find(Entry.of(plain).table()).isPresent()) {
            drop(context, name);
          }
          return null;
        });
  }

  @Override
  public BatchResult run(long index, Function<WriteContext, BatchResult> batch) {
    String part = String.format(Locale.ROOT, "%012d", index);
    return engine.write(
        CALL,
        BatchResult.FORM,
        context -> {
          demandOwn(context);
          Object kept = context.note(area(name), part);
          if (kept != null) {
            return BatchResult.FORM.answer(kept);
          }
          BatchResult result = batch.apply(context);
          context.keepNote(area(name), part, Objects.requireNonNull(BatchResult.FORM.plain(result)));
          return result;
        });
  }

  /** An import that was forgotten, or that another run goes on with, writes no more. */
  private void demandOwn(ReadContext context) {
    if (!isOwn(context)) {
      throw new FieldstoneException(ErrorCode.QUERY_CANCELLED, "The import was given up, or another run goes on with it");
    }
  }

  private boolean isOwn(ReadContext context) {
    Object plain = context.note(IMPORTS, name);
    return plain != null && Entry.of(plain).run().equals(run);
  }

  private void write(Consumer<WriteContext> work) {
    engine.<@Nullable Object>write(
        CALL,
        AnswerForm.ofPlain(),
        context -> {
          work.accept(context);
          return null;
        });
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
}
