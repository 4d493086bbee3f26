package dev.fieldstone.json.internal.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.json.internal.form.Documents;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as texts that can be read back, as records that were not read from documents give them. */
final class CanonicalText {
  private CanonicalText() {}

  /** {@return the text of a value, with labels in place of ids where there are any} */
  static String of(@Nullable Object value, List<String> labels) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case List<?> list when list.getFirst() instanceof Attachment -> attachments(list);
      case List<?> list -> joined(labels.isEmpty() ? list.stream().map(Object::toString).toList() : labels);
      case RecordId target when !labels.isEmpty() -> joined(labels);
      default -> labels.isEmpty() ? value.toString() : labels.getFirst();
    };
  }

  private static String attachments(List<?> attachments) {
    ArrayNode array = Documents.NODES.arrayNode();
    for (Object element : attachments) {
      Attachment attachment = (Attachment) element;
      array
          .addObject()
          .put("locator", attachment.locator())
          .put("mediaType", attachment.mediaType())
          .put("name", attachment.name())
          .put("sizeBytes", attachment.sizeBytes());
    }
    return Documents.text(array);
  }

  private static String joined(List<String> elements) {
    return elements.stream().map(CanonicalText::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String element) {
    boolean isPlain =
        !element.isEmpty()
            && element.strip().length() == element.length()
            && element.charAt(0) != '"'
            && element.chars().noneMatch(unit -> unit == ',' || unit == '\n' || unit == '\r');
    return isPlain ? element : "\"" + element.replace("\"", "\"\"") + "\"";
  }
}
