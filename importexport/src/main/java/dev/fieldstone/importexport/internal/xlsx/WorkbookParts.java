package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.zip.PartInput;
import dev.fieldstone.importexport.internal.zip.ZipArchive;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parts of an open archive as XML. */
record WorkbookParts(ZipArchive archive) {

  /** {@return the part of this name, or null if there is none} */
  @Nullable ZipPart find(String name) {
    return archive.find(name);
  }

  /** {@return the part of this name, which has to be there} */
  ZipPart get(String name) {
    ZipPart part = archive.find(name);
    if (part == null) {
      throw FileRefusal.malformed("A part of the file is missing").with("part", name);
    }
    return part;
  }

  /** Begins to read a part. */
  XmlReading read(ZipPart part) {
    return read(part, open(part));
  }

  /** Begins to read a part whose bytes somebody counts. */
  XmlReading read(ZipPart part, PartInput input) {
    try {
      return new XmlReading(part.name(), input);
    } catch (RuntimeException failure) {
      input.close();
      throw failure;
    }
  }

  /** Opens a part. */
  PartInput open(ZipPart part) {
    try {
      return archive.open(part);
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }
}
