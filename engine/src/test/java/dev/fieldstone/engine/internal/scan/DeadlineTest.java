package dev.fieldstone.engine.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DeadlineTest {

  @AfterEach
  void calm() {
    Thread.interrupted();
  }

  @Test
  void demandTime_withinTheTimeout_goesOn() {
    for (Duration timeout : new Duration[] {Duration.ofHours(1), ChronoUnit.FOREVER.getDuration()}) {
      assertThatNoException().isThrownBy(Deadline.in(timeout)::demandTime);
      assertThatNoException().isThrownBy(Deadline.in(timeout)::demandUninterruptedTime);
    }
  }

  @Test
  void demandTime_afterTheTimeout_isRefused() {
    for (Duration timeout : new Duration[] {Duration.ZERO, Duration.ofHours(-1)}) {
      assertThatExceptionOfType(FieldstoneException.class)
          .isThrownBy(Deadline.in(timeout)::demandTime)
          .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT))
          .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("readTimeout", timeout.toString()));
    }
  }

  @Test
  void demandUninterruptedTime_ofAnInterruptedThread_isRefusedAndLeavesItInterrupted() {
    Deadline deadline = Deadline.in(Duration.ofHours(1));
    Thread.currentThread().interrupt();

    assertThatNoException().isThrownBy(deadline::demandTime);
    assertThatExceptionOfType(FieldstoneException.class)
        .isThrownBy(deadline::demandUninterruptedTime)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED));
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
