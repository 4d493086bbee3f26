package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChunkFilesTest {
  private static final int BLOCK = ChunkSeal.BLOCK_BYTES;
  private static final int VALUE_BYTES = 40_000;
  private static final Pattern NAMED = Pattern.compile("block:([0-9a-f]+),.*?version:([0-9a-f]+)");

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("store");
  }

  @ParameterizedTest
  @EnumSource
  void copiesOfTheHeader_nameTheLastTwoChunks(Durability durability) throws IOException {
    MVStore store = open(ChunkFiles.register(durability));
    commit(store, 1);
    commit(store, 2);
    Named before = newest();
    for (int value = 3; value < 20; value++) {
      commit(store, value);
      Named newest = newest();
      assertThat(newest.version).isEqualTo(before.version + 1);
      assertThat(List.of(named(0), named(1))).containsExactlyInAnyOrder(before, newest);
      before = newest;
    }
    store.closeImmediately();
  }

  @ParameterizedTest
  @EnumSource
  void newestChunk_withAnyBlockMissing_isLeftForTheOneBefore(Durability durability) throws IOException {
    String scheme = ChunkFiles.register(durability);
    MVStore store = open(scheme);
    commit(store, 1);
    commit(store, 2);
    store.closeImmediately();
    long first = newest().block();
    long count = (FileUtils.size(file.toString()) - first * BLOCK) / BLOCK;
    byte[] whole = bytes();
    assertThat(count).isGreaterThan(3);
    for (long block = first; block < first + count; block++) {
      overwrite(whole, block);
      MVStore opened = open(scheme);
      assertThat(value(opened)).as("without block %s", block - first).isEqualTo(value(1));
      opened.closeImmediately();
    }
  }

  @ParameterizedTest
  @EnumSource
  void header_withEitherCopyLost_isReadFromTheOther(Durability durability) throws IOException {
    String scheme = ChunkFiles.register(durability);
    MVStore store = open(scheme);
    commit(store, 1);
    commit(store, 2);
    store.closeImmediately();
    byte[] whole = bytes();
    for (int copy = 0; copy < 2; copy++) {
      overwrite(whole, copy);
      MVStore opened = open(scheme);
      assertThat(value(opened)).isEqualTo(value(2));
      commit(opened, 3);
      opened.closeImmediately();
      MVStore again = open(scheme);
      assertThat(value(again)).isEqualTo(value(3));
      again.closeImmediately();
    }
  }

  @ParameterizedTest
  @EnumSource
  void files_areOrdinaryOnesToH2_andOrdinaryOnesAreTaken(Durability durability) throws IOException {
    String scheme = ChunkFiles.register(durability);
    for (int value = 1; value < 5; value++) {
      MVStore store = open(value % 2 == 0 ? scheme : "");
      assertThat(value(store)).isEqualTo(value == 1 ? null : value(value - 1));
      commit(store, value);
      store.close();
    }
  }

  private MVStore open(String scheme) {
    return new MVStore.Builder().fileName(scheme + file).autoCommitDisabled().open();
  }

  private static void commit(MVStore store, int value) {
    store.<Integer, String>openMap("values").put(1, value(value));
    store.commit();
  }

  private static @Nullable String value(MVStore store) {
    MVMap<Integer, String> values = store.openMap("values");
    return values.get(1);
  }

  /** A long value, so that its chunk has blocks in the middle; no two of them have a block in common. */
  private static String value(int number) {
    return (number + " ").repeat(VALUE_BYTES / 2);
  }

  private record Named(long block, long version) {}

  private Named newest() throws IOException {
    Named first = named(0);
    Named second = named(1);
    return first.version > second.version ? first : second;
  }

  private Named named(int copy) throws IOException {
    String text = new String(bytes(), copy * BLOCK, BLOCK, StandardCharsets.ISO_8859_1);
    Matcher named = NAMED.matcher(text);
    assertThat(named.find()).isTrue();
    return new Named(Long.parseLong(named.group(1), 16), Long.parseLong(named.group(2), 16));
  }

  private byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  /** Writes the file with one block of zeros. */
  private void overwrite(byte[] whole, long block) throws IOException {
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, (int) block * BLOCK, (int) (block + 1) * BLOCK, (byte) 0);
    Files.write(file, damaged);
  }
}
