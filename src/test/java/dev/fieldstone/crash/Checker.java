package dev.fieldstone.crash;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.upkeep.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what workloads announced and acknowledged with what an org holds after a crash. */
public final class Checker {

  private Checker() {}

  /**
   * Checks an org that was opened again. An operation that was acknowledged must be there whole, any other whole or not
   * at all; and nothing else may be there.
   *
   * @param log the lines of all runs on this org, in order: begins and acknowledgements
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code STORAGE/FAILED} if the org can't be read
   */
  public static Outcome check(Workspace reopened, String org, List<String> log) {
    Expectation expectation = new Expectation();
    log.forEach(line -> expectation.read(LogLine.parse(line)));
    Optional<Org> found = reopened.findOrg(org);
    Optional<Picture> picture = found.map(Picture::of);
    Comparison comparison =
        new Comparison(
            expectation,
            picture.map(Picture::facts).orElse(Map.of()),
            picture.map(Picture::ids).orElse(Map.of()));
    List<String> findings = found.map(Checker::findings).orElse(List.of());
    List<String> details = new ArrayList<>(comparison.details());
    findings.forEach(finding -> details.add("found: " + finding));
    return new Outcome(
        expectation.acknowledgedCount(), comparison.lostCount(), comparison.tornCount(), findings.size(), details);
  }

  /** {@return what the org finds wrong with itself} */
  private static List<String> findings(Org org) {
    return org.verify().stream().map(Finding::toString).toList();
  }
}
