package dev.fieldstone.importexport.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.ImportSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {
  @TempDir Path directory;

  @Test
  void stream_isCopied_andTheCopyGoes() {
    byte[] bytes = new byte[200_000];
    Path copy;

    try (LocalFile file = copied(bytes, bytes.length)) {
      copy = file.path();
      assertThat(copy).hasSize(bytes.length);
    }

    assertThat(copy).doesNotExist();
  }

  @Test
  void copy_thatCantBeDeleted_hidesNothing() throws IOException {
    Path undeletable = Files.createDirectory(directory.resolve("copy"));
    Files.createFile(undeletable.resolve("held"));
    LocalFile copy = new LocalFile(undeletable, true);

    assertThatCode(copy::close).doesNotThrowAnyException();
  }

  @Test
  void file_isReadWhereItIs_andStays() throws IOException {
    Path path = Files.write(directory.resolve("a.csv"), new byte[10]);

    try (LocalFile file = LocalFile.of(ImportSource.of(path), 10, Cancellation.none())) {
      assertThat(file.path()).isEqualTo(path);
    }

    assertThat(path).exists();
  }

  @Test
  void source_overTheLimit_isRefused() throws IOException {
    Path path = Files.write(directory.resolve("a.csv"), new byte[11]);

    assertThatThrownBy(() -> LocalFile.of(ImportSource.of(path), 10, Cancellation.none()))
        .satisfies(LocalFileTest::isOverTheLimit);
    assertThatThrownBy(() -> copied(new byte[11], 10)).satisfies(LocalFileTest::isOverTheLimit);
  }

  private static void isOverTheLimit(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_OVER_SYNC_LIMIT);
              assertThat(refusal.facts()).containsEntry("limit", 10L).containsEntry("unit", "bytes");
            });
  }

  @Test
  void aStream_isNoLongerCopied_whenTheRunIsCancelled() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    ImportSource source = ImportSource.of(new ByteArrayInputStream(new byte[5]));

    assertThatThrownBy(() -> LocalFile.of(source, 10, cancellation))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.QUERY_CANCELLED));
  }

  private static LocalFile copied(byte[] bytes, long maxBytes) {
    return LocalFile.of(ImportSource.of(new ByteArrayInputStream(bytes)), maxBytes, Cancellation.none());
  }
}
