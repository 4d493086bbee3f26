package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import java.util.List;

/** Tries to delete an airport that strikes refer to, and shows why that is refused. */
final class Refusal implements Stop {
  private static final String AIRPORT = "DALLAS/FORT WORTH INTL ARPT";

  @Override
  public String title() {
    return "Refusal: deleting an airport that strikes refer to";
  }

  @Override
  public void run(Trip trip) {
    Record airport = trip.views().items("airports", Query.where("name").is(AIRPORT)).items().get(0);
    long strikes = trip.views().count(Strikes.TABLE, Query.where(Strikes.AIRPORT).is(airport.id()));
    DeletionPlan plan = trip.session().records().deletionPlan(List.of(airport));
    Check.equal(strikes, plan.restricting().get(0).count(), "The strikes that hold the airport back");

    FieldstoneException refusal = refusalOf(trip, airport);

    Check.equal(ErrorCode.RECORD_REFERENCED, refusal.code(), "The code of the refusal");
    Check.equal(AIRPORT, trip.session().records().get(airport).display(), "The airport after the refusal");
    Problem problem = refusal.problems().get(0);
    trip.console().say("delete " + airport.display());
    trip.console().say(problem.code() + ": " + problem.sentence());
    problem.facts().forEach((name, value) -> trip.console().say("  " + name + " = " + brief(value)));
  }

  private static FieldstoneException refusalOf(Trip trip, Record airport) {
    try {
      trip.session().records().delete(airport);
    } catch (FieldstoneException refusal) {
      return refusal;
    }
    throw new IllegalStateException("The airport was deleted, although strikes refer to it");
  }

  private static Object brief(Object fact) {
    return fact instanceof List<?> list && list.size() > 2
        ? "%s, %s and %d more".formatted(list.get(0), list.get(1), list.size() - 2)
        : fact;
  }
}
