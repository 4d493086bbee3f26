package dev.fieldstone.query.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeRanksTest {

  @Test
  void rank_isThePlaceInTheList() {
    CodeRanks ranks = CodeRanks.of(List.of(40L, -7L, 1_000_000_000_000L));

    assertThat(ranks.rank(40)).isZero();
    assertThat(ranks.rank(-7)).isEqualTo(1);
    assertThat(ranks.rank(1_000_000_000_000L)).isEqualTo(2);
  }

  @Test
  void rank_ofUnknownCode_isNone() {
    assertThat(CodeRanks.of(List.of(40L)).rank(41)).isEqualTo(CodeRanks.NONE);
    assertThat(CodeRanks.of(List.of()).rank(0)).isEqualTo(CodeRanks.NONE);
  }
}
