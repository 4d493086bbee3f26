package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.view.View;

/**
 * A view with the number behind its id. Immutable.
 *
 * @param state what is kept of it
 * @param view the public snapshot
 */
public record ViewDefinition(ViewState state, View view) {

  /** {@return the view's number} */
  public long number() {
    return state.number();
  }
}
