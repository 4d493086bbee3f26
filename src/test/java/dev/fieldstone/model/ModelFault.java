package dev.fieldstone.model;

import dev.fieldstone.engine.error.ErrorCode;

/**
 * One reason why a call is refused.
 *
 * @param code the code
 * @param path where, as the engine says it; "" where the call as a whole is meant
 */
public record ModelFault(ErrorCode code, String path) {}
