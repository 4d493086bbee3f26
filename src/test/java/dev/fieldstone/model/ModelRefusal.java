package dev.fieldstone.model;

import dev.fieldstone.engine.error.ErrorCode;
import java.io.Serial;
import java.util.List;

/** A call that the model refuses; nothing of it was done. */
public final class ModelRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient List<ModelFault> faults;

  /** Refuses with every fault, in order. */
  public ModelRefusal(List<ModelFault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  /** Refuses a call as a whole. */
  public ModelRefusal(ErrorCode code) {
    this(List.of(new ModelFault(code, "")));
  }

  /** {@return every fault} */
  public List<ModelFault> faults() {
    return faults;
  }
}
