package dev.fieldstone.crash.fault;

/**
 * A failure of a disk.
 *
 * @param number at the how many-th write, force or truncation it strikes, from 1
 */
record Fault(FaultKind kind, int number) {}
