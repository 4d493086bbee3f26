package dev.fieldstone.questions;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values and operands of every class, awkward ones more often than not. */
final class Values {
  static final List<String> ACTORS = List.of("ada", "Ada", "bob", "eve 10", "eve 9");
  static final List<String> LABELS = List.of("Lead", "won", "Épic", "file 10", "file 9", "gone");

  private static final List<String> TEXTS =
      List.of(
          "Émile", "emile", "EMILE", "E\u0301mile", "Straße", "STRASSE", "straẞe", "file2", "File2", "file 2",
          "file10", "file02", "file٣", "x%y", "x_y", "xzy", "a\\b", "バス", "ハス", "Ὀδυσσεύς", "οδυσσευς", "ſet", "set",
          "ıce", "ice", "й", "и", "q\u0323\u0307", "😀 10", "😀 9", "99999999999999999999", "100000000000000000000",
          "v1.10.2", "v1.9.30", "x".repeat(40));
  private static final List<String> AMOUNTS =
      List.of("0", "1", "-1", "0.5", "2.25", "10", "9.99", "-3.75", "1000000000000000000000.25", "12345678901234.5");

  private Values() {}

  /** {@return a text, or what two of them make together} */
  static String text(Dice dice) {
    return dice.oneIn(4) ? dice.one(TEXTS) + " " + dice.one(TEXTS) : dice.one(TEXTS);
  }

  /** {@return a value for a field that users write, as a write takes it} */
  static Object of(Field field, Things things, Dice dice) {
    return switch (field.type()) {
      case FieldType.Text text -> text(dice);
      case FieldType.LongText text -> text(dice) + (dice.oneIn(3) ? "\n" + text(dice) : "");
      case FieldType.Email email -> dice.one(List.of("Ada@example.org", "ada@example.org", "é@b"));
      case FieldType.Url url -> dice.one(List.of("https://example.org/a", "HTTPS://EXAMPLE.ORG/A", "x:1"));
      case FieldType.Phone phone -> dice.one(List.of("+49 30 12", "112"));
      case FieldType.Rating rating -> BigDecimal.valueOf(dice.between(1, 5));
      case FieldType.Number number -> amount(dice);
      case FieldType.Currency currency -> amount(dice);
      case FieldType.Percent percent -> amount(dice);
      case FieldType.Duration duration -> amount(dice);
      case FieldType.Checkbox checkbox -> !dice.oneIn(2);
      case FieldType.Date date -> things.moments().nearDay(dice);
      case FieldType.DateTime time -> things.moments().near(dice);
      case FieldType.SingleSelect select -> things.option(field, dice.one(LABELS));
      case FieldType.MultiSelect select ->
          dice.some(LABELS, 3).stream().map(label -> things.option(field, label)).toList();
      case FieldType.User user -> dice.one(ACTORS);
      case FieldType.Users users -> dice.some(ACTORS, 3);
      case FieldType.Reference reference -> dice.one(things.targets());
      case FieldType.References references -> dice.some(things.targets(), 3);
      case FieldType.Json json -> new Json("{\"a\":1}");
      case FieldType.Attachments files -> List.of(new Attachment("a.png", 3, "image/png", "s3://a"));
      case FieldType.Computed computed -> throw new IllegalArgumentException("Nobody writes this");
    };
  }

  static BigDecimal amount(Dice dice) {
    return new BigDecimal(dice.one(AMOUNTS));
  }

  /** {@return a part of a text in upper or lower case, or with a mark} */
  static String part(String text, Dice dice) {
    int[] codePoints = text.codePoints().toArray();
    int begin = dice.between(0, codePoints.length - 1);
    String part = new String(codePoints, begin, dice.between(1, Math.min(6, codePoints.length - begin)));
    return dice.one(Stream.of(part, part.toUpperCase(Locale.ROOT), part.strip()).toList());
  }
}
