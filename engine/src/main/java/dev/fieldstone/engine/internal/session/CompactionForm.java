package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.spi.AnswerForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the answer of a compaction is kept: its parts in order. */
final class CompactionForm implements AnswerForm<Compaction> {

  @Override
  public Object plain(Compaction compaction) {
    return List.of(compaction.records(), (long) compaction.freedColumns(), (long) compaction.foldedTables());
  }

  @Override
  public Compaction answer(@Nullable Object plain) {
    List<?> parts = (List<?>) Objects.requireNonNull(plain);
    return new Compaction(
        (Long) parts.get(0),
        Math.toIntExact((Long) parts.get(1)),
        Math.toIntExact((Long) parts.get(2)));
  }
}
