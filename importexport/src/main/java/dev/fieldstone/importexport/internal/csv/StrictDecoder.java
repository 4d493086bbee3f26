package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes the bytes of a file and replaces nothing: the first bytes that the encoding does not allow end the reading,
 * with their offset in the file.
 */
final class StrictDecoder extends Reader {
  private static final int BUFFER_BYTES = 16_384;

  private final InputStream input;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private final CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES).flip();
  private long bufferOffsetBytes;
  private boolean inputAtEnd;
  private boolean finished;

  /**
   * Goes on where the stream stands.
   *
   * @param offsetBytes how many bytes of the file lie before
   */
  StrictDecoder(InputStream input, Encoding encoding, long offsetBytes) {
    this.input = input;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.bufferOffsetBytes = offsetBytes;
  }

  /** {@return how many bytes of the file were decoded so far} */
  long readBytes() {
    return bufferOffsetBytes + bytes.position();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!characters.hasRemaining()) {
      if (finished) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, characters.remaining());
    characters.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private void decode() throws IOException {
    characters.clear();
    CoderResult result = decoder.decode(bytes, characters, inputAtEnd);
    if (result.isError()) {
      throw malformed();
    }
    if (result.isUnderflow()) {
      if (inputAtEnd) {
        finished = decoder.flush(characters).isUnderflow();
      } else {
        fetch();
      }
    }
    characters.flip();
  }

  private void fetch() throws IOException {
    bufferOffsetBytes += bytes.position();
    bytes.compact();
    int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      inputAtEnd = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private FieldstoneException malformed() {
    String sentence = "The file has bytes that its encoding does not allow";
    return new FieldstoneException(ErrorCode.IMPORT_FILE_MALFORMED, sentence)
        .with("offset", readBytes())
        .with("encoding", decoder.charset().name());
  }
}
