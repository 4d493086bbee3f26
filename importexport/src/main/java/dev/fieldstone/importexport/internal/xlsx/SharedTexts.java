package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number: the first in memory, those behind in a private temporary file. */
final class SharedTexts implements AutoCloseable {
  /** No texts. */
  static final SharedTexts NONE = new SharedTexts();

  /** Characters that the texts of all cells may have together, though each text stands in the file but once. */
  private static final long MAX_HANDED_CHARACTERS = 4L << 30;

  /** More than any workbook that people make; a hostile one would cost hours of reading. */
  private static final int MAX_TEXTS = 20_000_000;

  private static final int MAX_KEPT_TEXTS = 100_000;
  private static final int MAX_KEPT_CHARACTERS = 8_000_000;

  private final List<String> kept = new ArrayList<>();
  private @Nullable SpilledTexts spilled;
  private long keptCharacters;
  private int count;
  private long handedCharacters;

  private SharedTexts() {}

  /** Reads all of them. */
  static SharedTexts read(WorkbookParts parts, ZipPart part) {
    SharedTexts texts = new SharedTexts();
    try (XmlReading xml = parts.read(part)) {
      texts.readAll(xml);
      return texts;
    } catch (RuntimeException failure) {
      texts.close();
      throw failure;
    }
  }

  /** {@return the text of a number, or null if there is none} */
  @Nullable String find(int index) {
    SpilledTexts others = spilled;
    String text;
    if (index < kept.size()) {
      text = kept.get(index);
    } else if (others != null && index - kept.size() < others.count()) {
      text = EscapedText.undo(others.get(index - kept.size()));
    } else {
      return null;
    }
    handedCharacters += text.length();
    if (handedCharacters > MAX_HANDED_CHARACTERS) {
      throw FileRefusal.rejected("The cells have too much text together").with("limit", MAX_HANDED_CHARACTERS);
    }
    return text;
  }

  @Override
  public void close() {
    if (spilled != null) {
      spilled.close();
    }
  }

  private void readAll(XmlReading xml) {
    CellText text = new CellText();
    for (Event event = xml.next(); event != Event.DOCUMENT_END; event = xml.next()) {
      if (event == Event.START && xml.name().equals("si")) {
        text.clear();
        RichText.read(xml, text);
        add(text.toString());
      }
    }
    if (spilled != null) {
      spilled.finish();
    }
  }

  private void add(String text) {
    count++;
    if (count > MAX_TEXTS) {
      throw FileRefusal.rejected("The workbook has too many shared texts").with("limit", MAX_TEXTS);
    }
    keptCharacters += text.length();
    if (kept.size() < MAX_KEPT_TEXTS && keptCharacters <= MAX_KEPT_CHARACTERS) {
      kept.add(EscapedText.undo(text));
      return;
    }
    if (spilled == null) {
      spilled = new SpilledTexts();
    }
    spilled.add(text);
  }
}
