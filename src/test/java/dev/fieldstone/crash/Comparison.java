package dev.fieldstone.crash;

import dev.fieldstone.crash.Expectation.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is there, held against what is to be there. */
final class Comparison {
  private final Expectation expectation;
  private final Map<String, String> present;
  private final Map<String, String> presentIds;
  private final Set<String> lost = new HashSet<>();
  private final Set<String> torn = new HashSet<>();
  private final List<String> details = new ArrayList<>();

  /** Compares. */
  Comparison(Expectation expectation, Map<String, String> present, Map<String, String> presentIds) {
    this.expectation = expectation;
    this.present = present;
    this.presentIds = presentIds;
    Set<String> undecided = new HashSet<>();
    for (LogLine operation : expectation.open()) {
      compareOpen(operation);
      undecided.addAll(operation.facts().keySet());
    }
    Set<String> decided = new TreeSet<>(present.keySet());
    decided.addAll(expectation.claims().keySet());
    decided.removeAll(undecided);
    decided.forEach(this::compareDecided);
    presentIds.keySet().forEach(this::compareId);
  }

  /** {@return how many acknowledged operations are not there whole} */
  int lostCount() {
    return lost.size();
  }

  /** {@return how many operations that were not acknowledged are there in part, strangers included} */
  int tornCount() {
    return torn.size();
  }

  /** {@return a line for each thing that is not as it is to be} */
  List<String> details() {
    return details;
  }

  /** An operation that was not acknowledged: each thing is as after it, or each is as before. */
  private void compareOpen(LogLine operation) {
    List<String> done = new ArrayList<>();
    List<String> undone = new ArrayList<>();
    operation.facts().forEach(
        (key, after) -> {
          String before = before(key);
          boolean isDone = Objects.equals(present.get(key), after);
          boolean isUndone = Objects.equals(present.get(key), before);
          if (!isDone && !isUndone) {
            reportNeither(operation, key, after);
          } else if (isDone != isUndone) {
            (isDone ? done : undone).add(key);
          }
        });
    if (!done.isEmpty() && !undone.isEmpty()) {
      torn.add(operation.operation());
      details.add("torn: " + operation.operation() + " " + operation.kind() + " did " + done + " but not " + undone);
    }
  }

  private void reportNeither(LogLine operation, String key, @Nullable String after) {
    Claim claim = expectation.claims().get(key);
    String found = key + " is " + present.get(key) + ", neither " + before(key) + " nor " + after;
    if (claim == null) {
      torn.add(operation.operation());
      details.add("torn: " + operation.operation() + " " + operation.kind() + ": " + found);
    } else {
      lost.add(claim.operation());
      details.add("lost: " + claim.operation() + ": " + found + " by " + operation.operation());
    }
  }

  private void compareDecided(String key) {
    Claim claim = expectation.claims().get(key);
    String found = key + " is " + present.get(key);
    if (claim == null) {
      torn.add(key);
      details.add("torn: nobody began this: " + found);
    } else if (!Objects.equals(present.get(key), claim.text())) {
      lost.add(claim.operation());
      details.add("lost: " + claim.operation() + ": " + found + ", not " + claim.text());
    }
  }

  private void compareId(String key) {
    Claim claim = expectation.ids().get(key);
    if (claim != null && !Objects.equals(presentIds.get(key), claim.text())) {
      lost.add(claim.operation());
      details.add("lost: " + claim.operation() + ": the id of " + key + " is " + presentIds.get(key));
    }
  }

  private @Nullable String before(String key) {
    Claim claim = expectation.claims().get(key);
    return claim == null ? null : claim.text();
  }
}
