package dev.fieldstone.lockstep.step;

import dev.fieldstone.operation.Operation;

/** Carries operations out on both sides. */
public final class Steps {

  private Steps() {}

  /** Carries one out; {@return whether it was done or had nothing to do, not refused} */
  public static boolean run(Stage stage, Operation.Single operation) {
    return switch (operation) {
      case Operation.OfSchema ofSchema -> new SchemaSteps(stage).run(ofSchema);
      case Operation.OfRecords ofRecords -> new RecordSteps(stage).run(ofRecords);
      case Operation.OfViews ofViews -> new ViewSteps(stage).run(ofViews);
      case Operation.Ask ask -> new AskSteps(stage).run(ask);
      case Operation.Search search -> new SearchSteps(stage).run(search);
    };
  }
}
