package dev.fieldstone.benchmarks.store;

import java.util.Arrays;

/** The first of many rows by an order: a heap that has the last of them on top. */
final class FirstRows {
  private final RowOrder order;
  private final int[] heap;
  private int count;

  FirstRows(int maxRows, RowOrder order) {
    this.order = order;
    this.heap = new int[maxRows];
  }

  /** Tells which of two rows comes first; a total order. */
  @FunctionalInterface
  interface RowOrder {

    /** {@return less than 0 if the first row comes before the second} */
    int compare(int first, int second);
  }

  /** Takes a row if it is among the first so far. */
  void offer(int row) {
    if (count < heap.length) {
      heap[count++] = row;
      rise();
    } else if (order.compare(row, heap[0]) < 0) {
      heap[0] = row;
      sink();
    }
  }

  /** {@return the rows in order} */
  int[] inOrder() {
    return Arrays.stream(heap, 0, count).boxed().sorted(order::compare).mapToInt(Integer::intValue).toArray();
  }

  private void rise() {
    int place = count - 1;
    while (place > 0 && order.compare(heap[place], heap[(place - 1) / 2]) > 0) {
      swap(place, (place - 1) / 2);
      place = (place - 1) / 2;
    }
  }

  private void sink() {
    int place = 0;
    while (true) {
      int last = place;
      for (int child = 2 * place + 1; child <= 2 * place + 2 && child < count; child++) {
        last = order.compare(heap[child], heap[last]) > 0 ? child : last;
      }
      if (last == place) {
        return;
      }
      swap(place, last);
      place = last;
    }
  }

  private void swap(int first, int second) {
    int row = heap[first];
    heap[first] = heap[second];
    heap[second] = row;
  }
}
