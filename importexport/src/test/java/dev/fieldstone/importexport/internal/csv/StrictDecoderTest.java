package dev.fieldstone.importexport.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictDecoderTest {
  private static final String MANY_KINDS = "a\u00e4\u20ac\ud83d\ude80";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "Shift_JIS"})
  void decoder_validBytes_givesTheText(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String text = new String(MANY_KINDS.repeat(20_000).getBytes(charset), charset);

    assertThat(decode(text.getBytes(charset), charset, 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_382, 16_383, 16_384, 16_385, 100_000})
  void decoder_malformedByte_isRefusedWithItsOffset(int offset) {
    byte[] bytes = concat("x".repeat(offset).getBytes(UTF_8), new byte[] {(byte) 0xFF}, "yz".getBytes(UTF_8));

    FieldstoneException refusal = refusal(bytes, UTF_8, 0);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("offset", (long) offset).containsEntry("encoding", "UTF-8");
  }

  @Test
  void decoder_malformedSequence_isRefusedWithTheOffsetOfItsFirstByte() {
    byte[] bytes = concat("\u20ac\u20ac".getBytes(UTF_8), new byte[] {(byte) 0xE2, (byte) 0x82, 'x'});

    assertThat(refusal(bytes, UTF_8, 0).facts()).containsEntry("offset", 6L);
  }

  @Test
  void decoder_sequenceCutOffAtTheEnd_isRefused() {
    byte[] bytes = concat("ab".getBytes(UTF_8), new byte[] {(byte) 0xE2, (byte) 0x82});

    assertThat(refusal(bytes, UTF_8, 0).facts()).containsEntry("offset", 2L);
  }

  @Test
  void decoder_bytesBeforeTheStream_countInTheOffset() {
    byte[] loneSurrogate = {'a', 0, 0x00, (byte) 0xDC, 'b', 0};

    assertThat(refusal(loneSurrogate, UTF_16LE, 2).facts()).containsEntry("offset", 4L);
  }

  @Test
  void decoder_oddNumberOfBytesInUtf16_isRefused() {
    assertThat(refusal(new byte[] {0, 'a', 0}, UTF_16BE, 0).facts()).containsEntry("offset", 2L);
  }

  @Test
  void decoder_atTheEnd_hasReadEveryByte() throws IOException {
    byte[] bytes = MANY_KINDS.repeat(5_000).getBytes(UTF_8);
    StrictDecoder decoder = new StrictDecoder(new ByteArrayInputStream(bytes), new Encoding(UTF_8, 0), 0);

    decoder.transferTo(new StringWriter());

    assertThat(decoder.readBytes()).isEqualTo(bytes.length);
  }

  private static FieldstoneException refusal(byte[] bytes, Charset charset, long offset) {
    FieldstoneException refusal =
        catchThrowableOfType(FieldstoneException.class, () -> decode(bytes, charset, offset));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static String decode(byte[] bytes, Charset charset, long offset) throws IOException {
    StringWriter text = new StringWriter();
    try (StrictDecoder decoder =
        new StrictDecoder(new ByteArrayInputStream(bytes), new Encoding(charset, 0), offset)) {
      decoder.transferTo(text);
    }
    return text.toString();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
