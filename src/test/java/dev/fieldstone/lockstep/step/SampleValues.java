package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Values of types that say more of a value than its class does; the odd ones are on the edge of a type, or beyond. */
final class SampleValues {
  /** Texts that are values of other classes, or nearly. */
  static final List<String> CONVERTIBLE =
      List.of(
          "5", "1.005", "-3", "1,200.50", "1,20", "50%", "€ 5", "(7)", "1a2.5-", "yes", "Off", "true", "0",
          "2024-02-29", "2024-03-31T10:00:00Z", "2024-03-30 00:00", "1:30:00", "0:00:01.2345", "Ada, ada", "\"x",
          "\"a,b\", Won", "\" Won\", won", "[1, 2.50]", "{\"b\":[true,null],\"a\":\"x\"}",
          "[{\"locator\":\"x\",\"mediaType\":\"\",\"name\":\"a\",\"sizeBytes\":1}]", "ada@example.org",
          "https://example.org/?a=b", "+49 (30) 12-34", "lead");

  /** Texts that each type of texts takes. */
  static final List<String> ANY_TEXT = List.of("tel:12@34", "sip:55@66", "x:10@20");

  static final List<String> EMAILS = List.of("ada@example.org", "ADA@example.org", "a@b", "é@ß.de", "tel:12@34");
  static final List<Object> ODD_EMAILS =
      List.of("ada", "a b@c.de", "@", "@b", "a@b@c", "a@b\n", "x".repeat(320) + "@y", "x".repeat(318) + "@y");
  static final List<String> URLS =
      List.of("https://example.org", "HTTPS://EXAMPLE.ORG/É", "mailto:a@b", "tel:12@34", "x:1");
  static final List<Object> ODD_URLS = List.of("example.org", "1x:y", "x: y", ":", "x:", "x:\ty");
  static final List<String> PHONES = List.of("+49 30 1234567", "(030) 12-34", "12", "112 x 9", "tel:12@34");
  static final List<Object> ODD_PHONES =
      List.of("1", "++4930", "+4+930", "12345678901234567890", "123456789012345678901", "12a", "x", "12 34=");

  static final List<Object> RATINGS = List.of(1, 2L, new BigDecimal("3.0"), 1, 5, 8);
  static final List<Object> ODD_RATINGS = List.of(0, -1, 11, new BigDecimal("1.5"));
  static final List<Object> DURATIONS =
      List.of(
          0, 90, Duration.ofMinutes(90), Duration.ofMillis(-1500), new BigDecimal("0.001"), new BigDecimal("3600.50"));
  static final List<Object> ODD_DURATIONS = List.of(Duration.ofNanos(1), new BigDecimal("0.0001"), "1:30:00");

  static final List<String> ACTORS = List.of("ada", "bob", "Ada", "eve");
  static final List<Object> ODD_ACTORS = List.of("", " ", "a\nb", "x".repeat(200), "x".repeat(201), 5);
  static final List<Object> ACTOR_LISTS =
      List.of(
          List.of("ada"), List.of("bob", "ada"), List.of("eve", "ada", "bob"), List.of(), List.of("Ada", "a, \"b\""));
  static final List<Object> ODD_ACTOR_LISTS = List.of(List.of("ada", "ada"), List.of("ada", " "), "ada", List.of(5));

  static final List<Object> JSONS =
      List.of(
          "{\"b\":[1.50,true,null], \"a\":\"é\\n\"}", new Json("[ 1 ]"), "5", "\"x\"", " null ", "1e2", "{}",
          Map.of("k", new BigDecimal("1.50")));
  static final List<Object> ODD_JSONS =
      List.of("{", "", "nul", "[1,]", "{\"a\":1,\"a\":2}", "1 2", new Json("'x'"), "[\"\0\"]");

  private static final Attachment PICTURE = new Attachment("a.png", 3, "image/png", "s3://a");
  private static final Attachment NOTE = new Attachment("n, \"1\"", 0, "", "x");
  static final List<Object> FILES =
      List.of(List.of(PICTURE), List.of(NOTE, PICTURE), List.of(), List.of(NOTE, NOTE));
  static final List<Object> ODD_FILES =
      List.of(
          List.of(new Attachment("", 0, "", "x")), List.of(new Attachment("a", -1, "", "x")),
          List.of(new Attachment("a", 0, "", "x".repeat(2_001))), List.of("a.png"), 5);

  private SampleValues() {}
}
