package dev.fieldstone.crash.fault;

import java.util.List;

/**
 * What a failure of the disk did to a workload.
 *
 * @param failedCalls how many calls were refused with {@code STORAGE/FAILED}
 * @param lost what was acknowledged and is not there whole
 * @param torn what was not acknowledged and is there in part, or in spite of being called undone
 * @param untyped what else was thrown, and whatever did not work once the disk was sound again
 */
record FaultResult(int failedCalls, List<String> lost, List<String> torn, List<String> untyped) {

  FaultResult {
    lost = List.copyOf(lost);
    torn = List.copyOf(torn);
    untyped = List.copyOf(untyped);
  }
}
