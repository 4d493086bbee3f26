package dev.fieldstone.engine.view;

/** An operand for actors that stands for whoever asks: {@code where("owner").is(Me.ME)}. */
public enum Me {
  /** The actor of the session that runs the query. */
  ME
}
