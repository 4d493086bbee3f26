package dev.fieldstone.importexport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.Progress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

  @Test
  void meter_ofAQuickPhase_tellsOnlyItsEnd() {
    List<Step> steps = new ArrayList<>();
    ProgressMeter meter = new ProgressMeter(steps::add, Phase.IMPORTING, OptionalLong.of(1_000));

    for (int row = 1; row <= 1_000; row++) {
      meter.advance(row, row * 10L);
    }
    meter.finish(1_000, 10_000);

    assertThat(steps).containsExactly(new Step(Phase.IMPORTING, 1_000, OptionalLong.of(1_000), 10_000));
  }

  @Test
  void meter_ofALongPhase_tellsInBetween() throws InterruptedException {
    List<Step> steps = new ArrayList<>();
    ProgressMeter meter = new ProgressMeter(steps::add, Phase.COUNTING, OptionalLong.empty());

    Thread.sleep(300);
    meter.advance(5, 50);
    meter.advance(6, 60);

    assertThat(steps).containsExactly(new Step(Phase.COUNTING, 5, OptionalLong.empty(), 50));
  }

  @Test
  void share_isOfTheRowsInAll_whereTheyAreKnown() {
    assertThat(new Step(Phase.IMPORTING, 5, OptionalLong.of(20), 50).share()).hasValue(0.25);
    assertThat(new Step(Phase.EXPORTING, 0, OptionalLong.of(0), 50).share()).hasValue(1);
    assertThat(new Step(Phase.COUNTING, 5, OptionalLong.empty(), 50).share()).isEmpty();
  }
}
