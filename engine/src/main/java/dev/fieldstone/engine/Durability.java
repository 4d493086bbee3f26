package dev.fieldstone.engine;

/** What an acknowledged write survives. Nothing weaker is offered. */
public enum Durability {
  /** Loss of power: forced to disk before the call returns. */
  POWER,
  /** The death of the process, but not of the machine. Faster. */
  PROCESS
}
