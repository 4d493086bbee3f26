package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.TableLocator;

/** Names what a read runs on: a table as it is, or a view of one. */
public sealed interface Source permits TableLocator, ViewLocator {

  /**
   * {@return the table {@code deals}, or with a slash the view {@code deals/pipeline}; ids in wire form are taken too}
   */
  static Source of(String key) {
    return key.startsWith("viw_") || key.indexOf('/') >= 0 ? ViewLocator.of(key) : TableLocator.of(key);
  }
}
