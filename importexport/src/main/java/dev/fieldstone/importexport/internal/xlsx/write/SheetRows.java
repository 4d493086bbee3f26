package dev.fieldstone.importexport.internal.xlsx.write;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as XML. Good on one thread. */
final class SheetRows {
  /** More digits are not sure to come back from a double. */
  private static final int MAX_DIGITS = 15;

  /** Day 0 as spreadsheets count from March 1900 on; before, they know a 29th of February that was not. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final double MILLIS_PER_DAY = 86_400_000;
  private static final DateTimeFormatter INSTANTS = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Sheet sheet;
  private final int headerStyle;
  private final int textStyle;
  private final int[] styles;
  private final String[] columnNames;
  private final StringBuilder xml = new StringBuilder();
  private long row;

  SheetRows(Sheet sheet, SheetTemplate template) {
    this.sheet = sheet;
    this.headerStyle = template.headerStyle();
    this.textStyle = style(template, SheetColumn.TEXT);
    int count = sheet.columns().size();
    this.styles = new int[count];
    this.columnNames = new String[count];
    for (int index = 0; index < count; index++) {
      styles[index] = style(template, sheet.columns().get(index).numberFormat());
      columnNames[index] = CellReference.convertNumToColString(index);
    }
  }

  /** {@return the next row as XML, the header being the first; good until the next call} */
  CharSequence next(List<? extends @Nullable Object> cells) {
    row++;
    xml.setLength(0);
    xml.append("<row r=\"").append(row).append("\">");
    for (int index = 0; index < cells.size(); index++) {
      append(index, cells.get(index));
    }
    return xml.append("</row>");
  }

  private static int style(SheetTemplate template, String format) {
    Integer style = template.styles().get(format);
    if (style == null) {
      throw new IllegalStateException("The template has no such style");
    }
    return style;
  }

  private void append(int index, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case String text -> text(index, text);
      case BigDecimal number -> number(index, number);
      case Boolean truth -> typed(index, " t=\"b\"", truth ? "1" : "0");
      case LocalDate day -> day(index, day);
      case Instant instant -> instant(index, instant);
      default -> text(index, cell.toString());
    }
  }

  private void number(int index, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean isHeld =
        plain.precision() <= MAX_DIGITS && BigDecimal.valueOf(plain.doubleValue()).compareTo(plain) == 0;
    if (isHeld) {
      typed(index, "", plain.toPlainString());
    } else {
      text(index, number.toPlainString());
    }
  }

  private void day(int index, LocalDate day) {
    if (isHeld(day)) {
      typed(index, "", Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day)));
    } else {
      text(index, day.toString());
    }
  }

  private void instant(int index, Instant instant) {
    ZoneId zone = sheet.wallZone();
    if (zone == null) {
      text(index, INSTANTS.format(instant.atOffset(ZoneOffset.UTC)));
      return;
    }
    LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
    if (isHeld(wall.toLocalDate())) {
      double days = ChronoUnit.DAYS.between(DAY_ZERO, wall.toLocalDate());
      double millis = ChronoUnit.MILLIS.between(wall.toLocalDate().atStartOfDay(), wall);
      typed(index, "", Double.toString(days + millis / MILLIS_PER_DAY));
    } else {
      text(index, INSTANTS.format(instant.atZone(zone)));
    }
  }

  private static boolean isHeld(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  private void typed(int index, String type, String value) {
    begin(index, styles[index]);
    xml.append(type).append("><v>").append(value).append("</v></c>");
  }

  private void text(int index, String text) {
    if (text.isEmpty()) {
      return;
    }
    begin(index, row == 1 ? headerStyle : textStyle);
    boolean isPadded = text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    xml.append(" t=\"inlineStr\"><is><t").append(isPadded ? " xml:space=\"preserve\">" : ">");
    XmlText.append(xml, text);
    xml.append("</t></is></c>");
  }

  private void begin(int index, int style) {
    xml.append("<c r=\"").append(columnNames[index]).append(row).append("\" s=\"").append(style).append('"');
  }
}
