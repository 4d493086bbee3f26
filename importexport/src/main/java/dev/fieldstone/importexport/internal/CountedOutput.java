package dev.fieldstone.importexport.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets bytes pass and counts them. */
public final class CountedOutput extends FilterOutputStream {
  private long writtenBytes;

  /** Begins to count. */
  public CountedOutput(OutputStream output) {
    super(output);
  }

  /** {@return how many bytes have passed} */
  public long writtenBytes() {
    return writtenBytes;
  }

  @Override
  public void write(int single) throws IOException {
    out.write(single);
    writtenBytes++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    writtenBytes += length;
  }

  /** Leaves open where the bytes go. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
