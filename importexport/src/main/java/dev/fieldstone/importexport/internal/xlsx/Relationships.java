package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a part says that other parts are. Targets outside of the file are left out. */
final class Relationships {
  private static final int MAX_RELATIONSHIPS = 10_000;

  private final List<Relationship> relationships = new ArrayList<>();

  private Relationships() {}

  /**
   * One of them.
   *
   * @param id its name within the part
   * @param kind what the target is: the last word of its type, which all editions of the format share
   * @param target the target's name in the archive
   */
  record Relationship(String id, String kind, String target) {}

  /**
   * Reads those of a part.
   *
   * @param source the part's name; empty for the file's own
   */
  static Relationships of(WorkbookParts parts, String source) {
    String directory = source.substring(0, source.lastIndexOf('/') + 1);
    String name = directory + "_rels/" + source.substring(directory.length()) + ".rels";
    Relationships relationships = new Relationships();
    ZipPart part = parts.find(name);
    if (part != null) {
      try (XmlReading xml = parts.read(part)) {
        relationships.read(xml, directory);
      }
    }
    return relationships;
  }

  /** {@return the first of a kind, or null if there is none} */
  @Nullable Relationship ofKind(String kind) {
    return relationships.stream().filter(relationship -> relationship.kind.equals(kind)).findFirst().orElse(null);
  }

  /** {@return the one of a name, or null if there is none} */
  @Nullable Relationship byId(String id) {
    return relationships.stream().filter(relationship -> relationship.id.equals(id)).findFirst().orElse(null);
  }

  private void read(XmlReading xml, String directory) {
    for (Event event = xml.next(); event != Event.DOCUMENT_END; event = xml.next()) {
      if (event == Event.START && xml.name().equals("Relationship")) {
        add(xml, directory);
      }
    }
  }

  private void add(XmlReading xml, String directory) {
    String id = xml.attribute("Id");
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (id == null || type == null || target == null) {
      throw xml.malformed("A relationship between parts is not complete");
    }
    if (relationships.size() == MAX_RELATIONSHIPS) {
      throw xml.malformed("There are too many relationships between parts");
    }
    if (!"External".equals(xml.attribute("TargetMode"))) {
      String kind = type.substring(type.lastIndexOf('/') + 1);
      relationships.add(new Relationship(id, kind, resolved(directory, target)));
    }
  }

  private static String resolved(String directory, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> steps = new ArrayList<>();
    for (String step : (directory + target).split("/", -1)) {
      if (step.equals("..")) {
        steps.subList(Math.max(0, steps.size() - 1), steps.size()).clear();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
