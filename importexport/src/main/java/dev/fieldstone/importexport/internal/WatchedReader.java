package dev.fieldstone.importexport.internal;

import java.io.IOException;
import java.io.Reader;

/** Lets text pass and looks at each character on the way, before whoever reads it can gather it. */
public abstract class WatchedReader extends Reader {
  private final Reader source;

  /** Watches a text. */
  protected WatchedReader(Reader source) {
    this.source = source;
  }

  /** Takes note of the next character, or refuses it. */
  protected abstract void follow(char character);

  @Override
  public final int read(char[] target, int offset, int length) throws IOException {
    int count = source.read(target, offset, length);
    for (int index = offset; index < offset + count; index++) {
      follow(target[index]);
    }
    return count;
  }

  @Override
  public final void close() throws IOException {
    source.close();
  }
}
