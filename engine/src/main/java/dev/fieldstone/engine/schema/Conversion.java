package dev.fieldstone.engine.schema;

/** What a change between storage classes does with the values it leaves behind. They stay, dormant, in any case. */
public enum Conversion {
  /** Nothing is copied. The field shows what was last written under the new class. */
  NONE
}
