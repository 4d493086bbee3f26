package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.json.JsonText;
import dev.fieldstone.engine.record.Attachment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Descriptions of files, kept as a JSON array of objects. */
final class AttachmentReader {
  private static final int MAX_ATTACHMENTS = 100;
  private static final int MEMBERS = 4;
  private static final int MAX_NAME_CHARACTERS = 255;
  private static final int MAX_LOCATOR_CHARACTERS = 2_000;
  private static final String NAME = "name";
  private static final String SIZE = "sizeBytes";
  private static final String MEDIA_TYPE = "mediaType";
  private static final String LOCATOR = "locator";
  private static final String EXPECTED = "A list of attachments is expected";

  private AttachmentReader() {}

  static ValueRead read(Object raw) {
    List<Attachment> attachments = raw instanceof CharSequence text ? parse(text.toString()) : given(raw);
    if (attachments == null) {
      return ValueRead.bad(EXPECTED);
    }
    if (attachments.size() > MAX_ATTACHMENTS) {
      return ValueRead.tooLarge("There are too many attachments", MAX_ATTACHMENTS);
    }
    return attachments.stream().allMatch(AttachmentReader::isSound)
        ? ValueRead.good(stored(attachments))
        : ValueRead.bad("An attachment has a name, a size of at least 0 and a locator, none of them too long");
  }

  /** {@return the attachments of a stored value} */
  static List<Attachment> attachments(Object stored) {
    return Objects.requireNonNull(parse((String) stored));
  }

  private static @Nullable List<Attachment> given(Object raw) {
    List<Attachment> attachments = new ArrayList<>();
    if (raw instanceof Attachment one) {
      attachments.add(one);
      return attachments;
    }
    if (!(raw instanceof Iterable<?> elements)) {
      return null;
    }
    for (Object element : elements) {
      Attachment attachment = element instanceof Attachment one ? one : described(element);
      if (attachment == null) {
        return null;
      }
      attachments.add(attachment);
    }
    return attachments;
  }

  private static @Nullable Attachment described(@Nullable Object element) {
    return element instanceof Map<?, ?> members ? attachment(members) : null;
  }

  private static @Nullable String stored(List<Attachment> attachments) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (Attachment attachment : attachments) {
      Map<String, Object> member = new LinkedHashMap<>();
      member.put(NAME, attachment.name());
      member.put(SIZE, attachment.sizeBytes());
      member.put(MEDIA_TYPE, attachment.mediaType());
      member.put(LOCATOR, attachment.locator());
      members.add(member);
    }
    return members.isEmpty() ? null : JsonText.write(members);
  }

  private static @Nullable List<Attachment> parse(String text) {
    Object tree;
    try {
      tree = JsonText.parse(text);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
    if (!(tree instanceof List<?> elements)) {
      return null;
    }
    List<Attachment> attachments = new ArrayList<>();
    for (Object element : elements) {
      Attachment attachment = element instanceof Map<?, ?> members ? attachment(members) : null;
      if (attachment == null) {
        return null;
      }
      attachments.add(attachment);
    }
    return attachments;
  }

  private static @Nullable Attachment attachment(Map<?, ?> members) {
    if (members.size() == MEMBERS
            && members.get(NAME) instanceof String name
            && members.get(SIZE) instanceof BigDecimal size
            && isLong(size)
            && members.get(MEDIA_TYPE) instanceof String mediaType
            && members.get(LOCATOR) instanceof String locator) {
      return new Attachment(name, size.longValue(), mediaType, locator);
    }
    return null;
  }

  private static boolean isLong(BigDecimal size) {
    return size.scale() <= 0 && size.signum() >= 0 && size.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private static boolean isSound(Attachment attachment) {
    return attachment.sizeBytes() >= 0
        && isText(attachment.name(), 1, MAX_NAME_CHARACTERS)
        && isText(attachment.mediaType(), 0, MAX_NAME_CHARACTERS)
        && isText(attachment.locator(), 1, MAX_LOCATOR_CHARACTERS);
  }

  private static boolean isText(String text, int min, int max) {
    int characters = text.codePointCount(0, text.length());
    return characters >= min && characters <= max && StorableText.isStorable(text);
  }
}
