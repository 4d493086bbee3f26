package dev.fieldstone.crash.share;

import java.util.List;
import java.util.stream.Stream;

/** The views of a share in which deals are moved: a list, and a board with a group for each stage. */
public final class OrderKeys {
  private static final String LIST = "_list";
  private static final String BOARD = "_board";

  private OrderKeys() {}

  /** {@return the name of a share's list, which is its key} */
  public static String listName(Share share) {
    return share.token() + LIST;
  }

  /** {@return the name of a share's board, which is its key} */
  public static String boardName(Share share) {
    return share.token() + BOARD;
  }

  /** {@return whether a view of this name is a list in which records are moved} */
  public static boolean isList(String name) {
    return name.endsWith(LIST);
  }

  /** {@return whether a view of this name is a board} */
  public static boolean isBoard(String name) {
    return name.endsWith(BOARD);
  }

  /** {@return the key of the order of a share's list} */
  public static String list(Share share) {
    return Things.order(Document.DEALS, listName(share));
  }

  /** {@return the key of the order in a group of a share's board} */
  public static String lane(Share share, String stage) {
    return Things.lane(Document.DEALS, boardName(share), stage);
  }

  /** {@return the keys of all orders of a share} */
  public static List<String> all(Share share) {
    Stream<String> lanes = Document.STAGES.stream().map(stage -> lane(share, stage));
    return Stream.concat(Stream.of(list(share)), lanes).toList();
  }
}
