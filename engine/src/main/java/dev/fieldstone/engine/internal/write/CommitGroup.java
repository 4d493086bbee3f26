package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.feed.ChangeLog;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one transaction, each under its own savepoint. A refused write is undone by itself and harms no other;
 * a storage that fails takes all of them with it.
 */
final class CommitGroup implements WriteQueue.Group<Pending<?>> {
  private static final int MAX_WRITES = 1_000;
  private static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final OrgWriter writer;
  private final WriterParts parts;
  private final StorageHealth health;
  private final List<Pending<?>> writes = new ArrayList<>();
  private final List<ChangeLog> changes = new ArrayList<>();
  private final long begunNanos = System.nanoTime();
  private Catalog catalog;
  private boolean hasDefined;

  CommitGroup(OrgWriter writer, WriterParts parts, StorageHealth health) {
    this.writer = writer;
    this.parts = parts;
    this.health = health;
    this.catalog = writer.catalog();
  }

  @Override
  public void run(Pending<?> pending) {
    writes.add(pending);
    try {
      writer.demandOpen();
      health.demandSound();
      perform(pending);
    } catch (RuntimeException | Error failure) {
      pending.fail(noted(failure));
    }
  }

  /** Where the storage itself failed, nothing of the group will be committed. */
  private Throwable noted(Throwable failure) {
    health.note(failure);
    if (sql().isBroken()) {
      health.fail();
    }
    boolean isOfStorage =
        failure instanceof FieldstoneException known && known.code() == ErrorCode.STORAGE_FAILED;
    return isOfStorage && health.hasFailed() ? ((FieldstoneException) failure).with("outcome", "undone") : failure;
  }

  /** SQL tables are made outside the transaction: a write that made some is committed before another one begins. */
  @Override
  public boolean isFull() {
    return hasDefined
        || health.hasFailed()
        || writes.size() >= MAX_WRITES
        || System.nanoTime() - begunNanos > MAX_NANOS;
  }

  @Override
  public void finish() {
    try {
      end();
    } catch (RuntimeException | Error failure) {
      health.fail();
      failAll("It is not known whether the write was kept", "unknown", failure);
    }
    writes.forEach(Pending::settle);
  }

  private <T extends @Nullable Object> void perform(Pending<T> pending) {
    WriteRequest<T> request = pending.request();
    boolean isTrial = request.ending() == WriteRequest.Ending.UNDO;
    Operation operation = new Operation(parts, catalog, request.actor(), isTrial);
    Numbering.Mark mark = parts.numbering().mark();
    boolean isKept = false;
    try {
      Supplier<T> work = () -> inside(pending, operation);
      pending.answer(isTrial ? sql().rehearse(work) : sql().attempt(work));
      isKept = !isTrial;
    } finally {
      hasDefined |= operation.hasDefined();
      if (isKept) {
        catalog = operation.catalog();
        changes.add(operation.changes());
      } else if (!health.hasFailed()) {
        parts.numbering().restore(mark);
        parts.numbering().keepGiven(sql());
      }
    }
  }

  private <T extends @Nullable Object> T inside(Pending<T> pending, Operation operation) {
    T answer = writer.inside(() -> pending.perform(operation));
    if (pending.isInterrupted()) {
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted");
    }
    return answer;
  }

  private void end() {
    if (health.hasFailed()) {
      Closing.logged(List.of(sql()::rollback));
      failAll("The write was undone: the storage failed", "undone", null);
    } else if (sql().hasWritten()) {
      writer.commit(catalog, changes);
    } else {
      sql().rollback();
    }
  }

  private void failAll(String sentence, String outcome, @Nullable Throwable cause) {
    for (Pending<?> write : writes) {
      write.fail(new FieldstoneException(ErrorCode.STORAGE_FAILED, sentence, cause).with("outcome", outcome));
    }
  }

  private SqlConnection sql() {
    return parts.sql();
  }
}
