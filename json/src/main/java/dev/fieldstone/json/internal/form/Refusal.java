package dev.fieldstone.json.internal.form;

import java.io.Serial;

/** Ends the reading of a part whose faults are noted. Has no message and no stack trace: nobody gets to see it. */
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Refusal() {
    super(null, null, false, false);
  }
}
