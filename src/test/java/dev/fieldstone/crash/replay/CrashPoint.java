package dev.fieldstone.crash.replay;

/**
 * A moment of a history.
 *
 * @param eventCount how many events had happened
 * @param tornBytes how many bytes of the write that comes next were done; 0 for a moment between two changes
 */
record CrashPoint(int eventCount, int tornBytes) {}
