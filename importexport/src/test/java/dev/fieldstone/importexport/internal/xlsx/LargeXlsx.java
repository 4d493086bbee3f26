package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.internal.FileRecognition;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Large spreadsheets: made, and read in a JVM of its own whose memory is small. */
final class LargeXlsx {
  private LargeXlsx() {}

  /** What is written between two tags. */
  interface Content {
    void write(Writer writer) throws IOException;
  }

  /** Reads the file named first; ends with the number of rows, the sum of all lengths of text, and no failure. */
  public static void main(String[] arguments) throws IOException {
    long rows = 0;
    long characters = 0;
    try (RowSource source = FileRecognition.recognise(Path.of(arguments[0]), FileReading.defaults()).open()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows++;
        characters += row.characters();
      }
    }
    Files.writeString(Path.of(arguments[0] + ".read"), rows + " " + characters);
  }

  /** Writes a file whose rows and shared texts are streamed. */
  static Path write(Path file, Content rows, Content texts) throws IOException {
    RawXlsx others = RawXlsx.of("").without(RawXlsx.WORKSHEET).without(RawXlsx.TEXTS);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : others.names()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(others.part(name));
      }
      Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      part(zip, writer, RawXlsx.TEXTS, "<sst>", texts, "</sst>");
      part(zip, writer, RawXlsx.WORKSHEET, "<worksheet><sheetData>", rows, "</sheetData></worksheet>");
    }
    return file;
  }

  /** {@return a text that does not pack well} */
  static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int index = 0; index < length; index++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static void part(
      ZipOutputStream zip, Writer writer, String name, String start, Content content, String end) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    writer.write(start);
    content.write(writer);
    writer.write(end);
    writer.flush();
  }
}
