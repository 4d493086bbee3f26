package dev.fieldstone.engine.internal.h2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UninterruptedChannelTest {
  @TempDir private Path directory;
  private UninterruptedChannel file;

  @BeforeEach
  void open() throws IOException {
    file = new UninterruptedChannel(path().toString(), "rw");
    file.write(ascii("abcdef"), 0);
  }

  @AfterEach
  void close() throws IOException {
    Thread.interrupted();
    file.close();
  }

  /** Does something to a file that has {@code abcdef} in it, and checks that it was done. */
  @FunctionalInterface
  interface Call {
    void on(UninterruptedChannel file) throws IOException;
  }

  static Stream<Named<Call>> calls() {
    return Stream.of(
        Named.of("read", file -> assertThat(text(file, 2, 3)).isEqualTo("cde")),
        Named.of(
            "write",
            file -> {
              assertThat(file.write(ascii("XYZ"), 2)).isEqualTo(3);
              assertThat(text(file, 0, 6)).isEqualTo("abXYZf");
            }),
        Named.of("force", file -> file.force(true)),
        Named.of("size", file -> assertThat(file.size()).isEqualTo(6)),
        Named.of(
            "truncate",
            file -> {
              file.truncate(4);
              assertThat(text(file, 0, 6)).isEqualTo("abcd");
            }));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void call_byAnInterruptedThread_isDoneAndClosesNothing(Call call) throws IOException {
    FileChannel before = file.present();
    Thread.currentThread().interrupt();

    call.on(file);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.present()).isSameAs(before);
    assertThat(before.isOpen()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void call_afterAnInterruptClosedTheFile_opensItAgain(Call call) throws IOException {
    file.present().close();

    call.on(file);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(file.present().isOpen()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void call_onAClosedFile_isRefusedForEver(Call call) throws IOException {
    file.close();

    assertThatThrownBy(() -> call.on(file)).isInstanceOf(ClosedChannelException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> call.on(file)).isInstanceOf(ClosedChannelException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.present().isOpen()).isFalse();
  }

  @Test
  void read_beyondTheEnd_endsTheFile() throws IOException {
    assertThat(file.read(ByteBuffer.allocate(1), 6)).isEqualTo(-1);
  }

  @Test
  void readAndWrite_ofPartOfABuffer_leaveTheRest() throws IOException {
    ByteBuffer source = ascii("12345").position(1).limit(3);
    ByteBuffer target = ascii("-----").position(1).limit(4);
    file.present().close();

    file.write(source, 0);
    file.present().close();
    file.read(target, 0);

    assertThat(source.position()).isEqualTo(3);
    assertThat(target.position()).isEqualTo(4);
    assertThat(US_ASCII.decode(target.clear()).toString()).isEqualTo("-23c-");
  }

  @Test
  void file_openedForReading_isOpenedForReadingAgain() throws IOException {
    try (UninterruptedChannel reading = new UninterruptedChannel(path().toString(), "r")) {
      reading.present().close();

      assertThat(text(reading, 0, 6)).isEqualTo("abcdef");
      assertThatThrownBy(() -> reading.write(ascii("x"), 0)).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void file_removedMeanwhile_isNotMadeAgainAndStaysClosed() throws IOException {
    file.present().close();
    Files.delete(path());

    assertThatThrownBy(() -> file.size()).isInstanceOf(NoSuchFileException.class);

    assertThat(path()).doesNotExist();
    Files.createFile(path());
    assertThatThrownBy(() -> file.size()).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void lock_afterAnInterruptClosedTheFile_isTakenAgain() throws IOException {
    FileLock lock = lock();
    file.present().close();
    boolean isFreeMeanwhile = isFree();

    file.size();

    assertThat(isFreeMeanwhile).isTrue();
    assertThat(isFree()).isFalse();
    assertThat(lock.isValid()).isTrue();
  }

  @Test
  void lock_releasedAfterItWasTakenAgain_isFree() throws IOException {
    FileLock lock = lock();
    file.present().close();
    file.size();

    lock.release();
    file.present().close();
    file.size();

    assertThat(isFree()).isTrue();
    assertThat(lock.isValid()).isFalse();
    assertThat(lock().isValid()).isTrue();
  }

  @Test
  void lock_releasedWhileAnInterruptHasTheFileClosed_isGivenBack() throws IOException {
    FileLock lock = lock();
    file.present().close();

    lock.release();
    file.size();

    assertThat(isFree()).isTrue();
  }

  @Test
  void lock_takenByAnotherMeanwhile_endsTheFile() throws IOException {
    FileLock lock = lock();
    file.present().close();
    try (FileChannel other = FileChannel.open(path(), StandardOpenOption.WRITE);
        FileLock taken = other.tryLock()) {
      assertThatThrownBy(() -> file.write(ascii("x"), 0)).isInstanceOf(IOException.class);
      assertThat(taken.isValid()).isTrue();
    }

    assertThatThrownBy(() -> file.write(ascii("x"), 0)).isInstanceOf(ClosedChannelException.class);
    assertThat(lock.isValid()).isFalse();
    lock.release();
    assertThat(Files.readString(path())).isEqualTo("abcdef");
  }

  @Test
  void lock_ofALockedFile_isRefused() throws IOException {
    lock();

    assertThatThrownBy(this::lock).isInstanceOf(OverlappingFileLockException.class);
    try (UninterruptedChannel other = new UninterruptedChannel(path().toString(), "rw")) {
      assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
    }
  }

  @Test
  void lock_ofAClosedFile_isRefused() throws IOException {
    FileLock lock = lock();

    file.close();

    assertThat(lock.isValid()).isFalse();
    assertThat(isFree()).isTrue();
    assertThatThrownBy(lock::release).isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(this::lock).isInstanceOf(ClosedChannelException.class);
  }

  private FileLock lock() throws IOException {
    return Objects.requireNonNull(file.tryLock());
  }

  private boolean isFree() throws IOException {
    try (FileChannel other = FileChannel.open(path(), StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  private Path path() {
    return directory.resolve("file");
  }

  private static String text(UninterruptedChannel file, long position, int length) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(length);
    file.read(target, position);
    return US_ASCII.decode(target.flip()).toString();
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(US_ASCII));
  }
}
