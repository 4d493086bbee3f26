package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.query.MoveResult;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the result of a move is kept under an idempotency key. Its records are read as they are by then. */
public final class MoveAnswer implements AnswerForm<MoveResult> {

  @Override
  public Object plain(MoveResult answer) {
    return Arrays.asList(
        answer.placed().name(),
        answer.records(),
        answer.group(),
        answer.previous(),
        answer.next(),
        answer.inView());
  }

  @Override
  public MoveResult answer(@Nullable Object plain) {
    List<?> parts = (List<?>) Objects.requireNonNull(plain);
    return new MoveResult(
        MoveResult.Placed.valueOf((String) parts.get(0)),
        ((List<?>) parts.get(1)).stream().map(Record.class::cast).toList(),
        (String) parts.get(2),
        (RecordId) parts.get(3),
        (RecordId) parts.get(4),
        (Boolean) parts.get(5));
  }
}
