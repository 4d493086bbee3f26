package dev.fieldstone.importexport.internal.xml;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an XML document forward, element by element, by local names. Good on one thread. */
public final class XmlReading implements AutoCloseable {
  /** Elements within each other. */
  private static final int MAX_ATTRIBUTE_CHARACTERS = 8_192;
  private static final int MAX_DEPTH = 100;

  /** Different names, each of which the parser keeps. */
  private static final int MAX_NAMES = 10_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String part;
  private final Reader characters;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int depth;

  /** What is read next. */
  public enum Event {
    /** An element begins. */
    START,
    /** An element ends. */
    END,
    /** Some text, maybe not all of it. */
    TEXT,
    /** The document is over. */
    DOCUMENT_END
  }

  /**
   * Begins to read.
   *
   * @param part what is read, for messages
   * @param input a document in UTF-8 or UTF-16; closed with this
   * @throws FieldstoneException {@code IMPORT/FILE_MALFORMED}, {@code IMPORT/FILE_REJECTED}, {@code STORAGE/FAILED}
   */
  public XmlReading(String part, InputStream input) {
    this.part = part;
    try {
      this.characters = new MarkupBounds(decoded(input));
      this.reader = factory().createXMLStreamReader(characters);
    } catch (IOException failure) {
      throw failure(failure);
    } catch (XMLStreamException broken) {
      throw failure(broken);
    }
  }

  /**
   * Goes on to the next event.
   *
   * @throws FieldstoneException {@code IMPORT/FILE_MALFORMED} with part and line; {@code IMPORT/FILE_REJECTED},
   *     {@code STORAGE/FAILED}
   */
  public Event next() {
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          begin();
          return Event.START;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return Event.END;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          return Event.TEXT;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return Event.DOCUMENT_END;
        }
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
            throw FileRefusal.rejected("The file has entities of its own").with("part", part);
        default -> {}
      }
    }
  }

  /** {@return the local name of the element that begins or ends} */
  public String name() {
    return reader.getLocalName();
  }

  /** {@return how many elements the present place is in; one that begins counts} */
  public int depth() {
    return depth;
  }

  /** {@return an attribute of the element that begins by its local name, or null if it has none} */
  public @Nullable String attribute(String name) {
    int count = reader.getAttributeCount();
    for (int index = 0; index < count; index++) {
      if (name.equals(reader.getAttributeLocalName(index))) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** Appends the text of the present event. */
  public void appendText(StringBuilder target) {
    target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /** {@return the error for content that is not what it has to be, with part and line} */
  public FieldstoneException malformed(String sentence) {
    return FileRefusal.malformed(sentence).with("part", part).with("line", reader.getLocation().getLineNumber());
  }

  @Override
  public void close() {
    try {
      reader.close();
      characters.close();
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    } catch (XMLStreamException broken) {
      throw failure(broken);
    }
  }

  /** A parser that fails in a way of its own on broken XML has found it broken all the same. */
  private int advance() {
    try {
      return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException broken) {
      throw failure(broken);
    } catch (FieldstoneException refusal) {
      throw refusal;
    } catch (RuntimeException parserFailure) {
      throw malformed("The file's XML is damaged");
    }
  }

  private void begin() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw malformed("The file has too many elements within each other").with("limit", MAX_DEPTH);
    }
    names.add(reader.getLocalName());
    int attributes = reader.getAttributeCount();
    for (int index = 0; index < attributes; index++) {
      names.add(reader.getAttributeLocalName(index));
      demandShort(reader.getAttributeValue(index));
    }
    int namespaces = reader.getNamespaceCount();
    for (int index = 0; index < namespaces; index++) {
      demandShort(reader.getNamespaceURI(index));
      names.add(reader.getNamespacePrefix(index) + " " + reader.getNamespaceURI(index));
    }
    if (names.size() > MAX_NAMES) {
      throw FileRefusal.rejected("The file has too many different names of elements").with("limit", MAX_NAMES);
    }
  }

  /** What is kept of a workbook is attributes, and these are names, numbers and formats. */
  private static void demandShort(@Nullable String value) {
    if (value != null && value.length() > MAX_ATTRIBUTE_CHARACTERS) {
      throw FileRefusal.rejected("The file has an attribute that is too long").with("limit", MAX_ATTRIBUTE_CHARACTERS);
    }
  }

  private FieldstoneException failure(XMLStreamException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException failure) {
        return failure(failure);
      }
    }
    FieldstoneException refusal = FileRefusal.malformed("The file's XML is damaged").with("part", part);
    return broken.getLocation() == null ? refusal : refusal.with("line", broken.getLocation().getLineNumber());
  }

  private FieldstoneException failure(IOException failure) {
    return failure instanceof CharacterCodingException
        ? FileRefusal.malformed("The file has bytes that its encoding does not allow").with("part", part)
        : FileFailure.reading(failure);
  }

  /** Whatever the document says of its encoding: those that are allowed can be told by their first bytes. */
  private static Reader decoded(InputStream input) throws IOException {
    byte[] head = input.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), input);
    Reader reader = new InputStreamReader(whole, charset(head).newDecoder());
    return new WithoutMark(reader);
  }

  private static Charset charset(byte[] head) {
    if (head.length < 2) {
      return StandardCharsets.UTF_8;
    }
    if ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) || (head[0] == 0 && head[1] == '<')) {
      return StandardCharsets.UTF_16BE;
    }
    boolean isLittle = (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) || (head[0] == '<' && head[1] == 0);
    return isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  /** The JDK's own parser, whichever others are there, so that the same files are read everywhere. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Leaves out the byte order mark, which a parser of characters does not expect. */
  private static final class WithoutMark extends Reader {
    private final Reader source;
    private boolean isBegun;

    WithoutMark(Reader source) {
      this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = source.read(target, offset, length);
      boolean isMarked = !isBegun && count > 0 && target[offset] == BYTE_ORDER_MARK;
      isBegun = true;
      if (!isMarked) {
        return count;
      }
      System.arraycopy(target, offset + 1, target, offset, count - 1);
      return count == 1 ? read(target, offset, length) : count - 1;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
