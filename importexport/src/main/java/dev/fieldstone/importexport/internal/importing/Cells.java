package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Fits typed cells to fields: what a spreadsheet knows of a cell is kept where the field can take it. */
final class Cells {
  private Cells() {}

  /** {@return what the field is given for a cell; anything else than its own kind of value as text} */
  static Object forField(Object cell, Field field, ZoneId zone) {
    if (cell instanceof String) {
      return cell;
    }
    return switch (field.type().storageClass()) {
      case NUMBER -> number(cell, field);
      case BOOLEAN -> cell instanceof Boolean ? cell : text(cell);
      case DATE -> cell instanceof LocalDateTime time ? date(time) : cell instanceof LocalDate ? cell : text(cell);
      case TIMESTAMP -> time(cell, zone);
      default -> text(cell);
    };
  }

  /** {@return a cell as one would type it: numbers without an exponent, dates and times in ISO} */
  static String text(Object cell) {
    return switch (cell) {
      case BigDecimal number -> number.toPlainString();
      case Boolean checked -> checked ? "TRUE" : "FALSE";
      default -> cell.toString();
    };
  }

  private static Object number(Object cell, Field field) {
    if (field.type() instanceof FieldType.Duration) {
      return duration(cell);
    }
    return cell instanceof BigDecimal ? cell : text(cell);
  }

  private static Object duration(Object cell) {
    return switch (cell) {
      case LocalTime time -> BigDecimal.valueOf(time.toNanoOfDay(), 9);
      case BigDecimal number -> number;
      default -> text(cell);
    };
  }

  private static Object date(LocalDateTime time) {
    boolean isMidnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isMidnight ? time.toLocalDate() : text(time);
  }

  private static Object time(Object cell, ZoneId zone) {
    return switch (cell) {
      case LocalDateTime time -> time.atZone(zone).toInstant();
      case LocalDate date -> date.atStartOfDay(zone).toInstant();
      default -> text(cell);
    };
  }
}
