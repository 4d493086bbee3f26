package dev.fieldstone.engine.internal.idempotency;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.document.AnswerDocument;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.RequestStatements;
import dev.fieldstone.engine.internal.write.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers that an org keeps, as one operation sees them. */
final class KeptAnswers {
  private static final Duration KEPT_FOR = Duration.ofHours(24);
  /** More than one, so that the old ones become fewer with every new one. */
  private static final long MAX_FORGOTTEN = 100;

  private final Operation operation;
  private final RequestStatements statements;

  KeptAnswers(Operation operation) {
    this.operation = operation;
    this.statements = operation.org().statements().requests();
  }

  /**
   * An answer as it is kept.
   *
   * @param content the digest of what was asked
   * @param answer the answer's document
   * @param time when it was given
   */
  record Kept(String content, String answer, Instant time) {}

  /**
   * Finds the answer that a key has, unless it is too old.
   *
   * @throws FieldstoneException {@code REQUEST/KEY_REUSED} if it answers other content
   */
  @Nullable Kept find(RequestKey key, String content) {
    Kept kept =
        operation
            .sql()
            .first(
                statements.select(),
                row ->
                    new Kept(
                        row.getString(1), row.getString(2), Objects.requireNonNull(ColumnReader.instant(row, 3))),
                key.text(),
                key.part());
    if (kept != null && !kept.time().isAfter(lastForgotten())) {
      operation.sql().update(statements.delete(), key.text(), key.part());
      return null;
    }
    if (kept != null && !kept.content().equals(content)) {
      throw new FieldstoneException(
              ErrorCode.REQUEST_KEY_REUSED, "This idempotency key was used for another request")
          .with("idempotencyKey", key.text())
          .with("usedAt", kept.time().toString());
    }
    return kept;
  }

  /** {@return an answer in plain form, what it names as it is now} */
  @Nullable Object read(Kept kept) {
    return AnswerDocument.read(kept.answer(), new PresentThings(operation));
  }

  /** Keeps the answer of a key that has none, and forgets some that are too old. */
  void keep(RequestKey key, String content, @Nullable Object answer) {
    String document = AnswerDocument.write(answer);
    forgetOld();
    operation.sql().update(statements.insert(), key.text(), key.part(), content, document, operation.time());
  }

  private void forgetOld() {
    List<@Nullable Object[]> old =
        operation
            .sql()
            .list(
                statements.selectOld(),
                row -> new @Nullable Object[] {row.getString(1), row.getLong(2)},
                lastForgotten(),
                MAX_FORGOTTEN);
    operation.sql().batch(statements.delete(), old);
  }

  private Instant lastForgotten() {
    return operation.time().minus(KEPT_FOR);
  }
}
