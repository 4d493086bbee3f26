package dev.fieldstone.importexport.internal.xml;

import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.WatchedReader;
import java.io.Reader;

/**
 * Lets XML pass and bounds every run of text, tag, comment and the like on the way, since a parser gathers each of them
 * in memory. A document type ends the reading: it is what entities are made of, and no spreadsheet has one.
 */
final class MarkupBounds extends WatchedReader {
  /** Characters between two tags, or in one: more than any cell may have. */
  static final int MAX_RUN_CHARACTERS = 4 << 20;

  private static final String COMMENT = "!--";
  private static final String CHARACTERS = "![CDATA[";

  /** What the next character belongs to. */
  private enum Place {
    TEXT,
    OPENING,
    TAG,
    QUOTED,
    COMMENT,
    CHARACTERS,
    INSTRUCTION
  }

  private final StringBuilder opening = new StringBuilder();
  private Place place = Place.TEXT;
  private char quote;
  private char last;
  private char secondLast;
  private int runCharacters;

  MarkupBounds(Reader source) {
    super(source);
  }

  @Override
  protected void follow(char character) {
    runCharacters++;
    if (runCharacters > MAX_RUN_CHARACTERS) {
      throw FileRefusal.rejected("The file has a piece of XML that is too long").with("limit", MAX_RUN_CHARACTERS);
    }
    switch (place) {
      case TEXT -> followText(character);
      case OPENING -> followOpening(character);
      case TAG -> followTag(character);
      case QUOTED -> place = character == quote ? Place.TAG : Place.QUOTED;
      case COMMENT -> endBehind(character, "--");
      case CHARACTERS -> endBehind(character, "]]");
      case INSTRUCTION -> endBehind(character, "?");
    }
  }

  private void followText(char character) {
    if (character == '<') {
      place = Place.OPENING;
      runCharacters = 0;
      opening.setLength(0);
    }
  }

  private void followOpening(char character) {
    if (opening.isEmpty() && character != '!') {
      place = character == '?' ? Place.INSTRUCTION : Place.TAG;
      last = 0;
      followTagEnd(character);
      return;
    }
    opening.append(character);
    String read = opening.toString();
    if (read.equals(COMMENT) || read.equals(CHARACTERS)) {
      place = read.equals(COMMENT) ? Place.COMMENT : Place.CHARACTERS;
      last = 0;
      secondLast = 0;
    } else if (!COMMENT.startsWith(read) && !CHARACTERS.startsWith(read)) {
      throw FileRefusal.rejected("The file has a document type, which spreadsheets don't have");
    }
  }

  private void followTag(char character) {
    if (character == '"' || character == '\'') {
      place = Place.QUOTED;
      quote = character;
    } else {
      followTagEnd(character);
    }
  }

  private void followTagEnd(char character) {
    if (character == '>' && place == Place.TAG) {
      end();
    }
  }

  private void endBehind(char character, String end) {
    if (character == '>' && last == end.charAt(0) && (end.length() == 1 || secondLast == end.charAt(1))) {
      end();
    }
    secondLast = last;
    last = character;
  }

  private void end() {
    place = Place.TEXT;
    runCharacters = 0;
  }
}
