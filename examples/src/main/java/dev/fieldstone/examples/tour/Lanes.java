package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board as plain lists, on which moves are repeated to know how the real one should look. Not safe for threads. */
final class Lanes {
  private final Map<String, List<RecordId>> cards = new LinkedHashMap<>();

  /** Adds a lane with its cards in order. */
  void put(String label, List<RecordId> inOrder) {
    cards.put(label, new ArrayList<>(inOrder));
  }

  /** {@return the labels of the lanes, in order} */
  List<String> labels() {
    return List.copyOf(cards.keySet());
  }

  /** {@return the cards of a lane, in order} */
  List<RecordId> cards(String label) {
    return cards.getOrDefault(label, List.of());
  }

  /** {@return how many cards there are in all} */
  long count() {
    return cards.values().stream().mapToLong(List::size).sum();
  }

  /** Takes cards out of wherever they are and puts them into a lane, next to each other, from an index on. */
  void move(List<RecordId> moved, String label, int index) {
    cards.values().forEach(lane -> lane.removeAll(moved));
    cards.computeIfAbsent(label, absent -> new ArrayList<>()).addAll(index, moved);
  }
}
