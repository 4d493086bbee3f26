package dev.fieldstone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The change sets tell everything: who follows them knows what is there. */
final class FeedProperties {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LawProperty(fewerBy = 2)
  void whoFollowsEverythingKnowsAllRecords(@ForAll("histories") History history) {
    holds(history);
  }

  @LawProperty(fewerBy = 4)
  void whoFollowsReferencesKnowsAllRecords(@ForAll("references") History history) {
    holds(history);
  }

  /** A copy that follows the change sets, and reads nothing but what they name, is the same after every operation. */
  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      Org org = lockstep.session().org();
      FollowingCopy copy = new FollowingCopy(org);
      try (Subscription subscription = org.subscribe(copy)) {
        lockstep.run(history, session -> compare(session, subscription, copy));
      }
    }
  }

  private static void compare(Session session, Subscription subscription, FollowingCopy copy) {
    assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    assertThat(copy.faults()).isEmpty();
    assertThat(copy.sequence()).isEqualTo(session.org().sequence());
    assertThat(copy.records()).isEqualTo(FollowingCopy.everything(session));
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofEverything();
  }

  @Provide
  Arbitrary<History> references() {
    return Histories.ofReferences();
  }
}
