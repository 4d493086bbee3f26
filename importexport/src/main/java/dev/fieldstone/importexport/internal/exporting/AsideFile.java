package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.FileFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written beside the place it belongs to, and moved there when it is whole; else it goes. */
final class AsideFile implements AutoCloseable {
  private final Path target;
  private final Path aside;
  private final FileChannel channel;

  private AsideFile(Path target, Path aside, FileChannel channel) {
    this.target = target;
    this.aside = aside;
    this.channel = channel;
  }

  /**
   * Begins a file.
   *
   * @throws FieldstoneException {@code STORAGE/FAILED}
   */
  static AsideFile create(Path target) {
    Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new AsideFile(target, aside, channel);
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  /** {@return where to write} */
  OutputStream output() {
    return Channels.newOutputStream(channel);
  }

  /**
   * Forces what was written to disk and moves the file to its place, over what was there.
   *
   * @throws FieldstoneException {@code STORAGE/FAILED}
   */
  void moveIntoPlace() {
    try {
      channel.force(true);
      channel.close();
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(aside);
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }
}
