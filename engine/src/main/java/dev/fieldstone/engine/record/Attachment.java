package dev.fieldstone.engine.record;

/**
 * What the library keeps of a file that the host keeps.
 *
 * @param name what people call it, 1 to 255 characters
 * @param sizeBytes how long it is, at least 0
 * @param mediaType such as {@code image/png}, at most 255 characters; may be empty
 * @param locator where the host finds it, in its own words: 1 to 2,000 characters
 */
public record Attachment(String name, long sizeBytes, String mediaType, String locator) {}
