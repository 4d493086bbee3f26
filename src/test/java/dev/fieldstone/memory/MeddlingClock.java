package dev.fieldstone.memory;

import dev.fieldstone.concurrency.AtOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets another thread write when a question asks for the time: it has its state then, and no transaction yet. */
final class MeddlingClock extends Clock {
  private @Nullable Thread asking;
  private Runnable write = () -> {};

  /** Asks a question, and does a write in its midst, once. */
  <T> T during(Supplier<T> question, Runnable meddlingWrite) {
    write = meddlingWrite;
    asking = Thread.currentThread();
    return question.get();
  }

  @Override
  public Instant instant() {
    if (Thread.currentThread().equals(asking)) {
      asking = null;
      AtOnce.run(1, thread -> write.run());
    }
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
