package dev.fieldstone.engine.internal.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.engine.spi.Walk.Direction;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.spi.WriteContext.Anchor;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in memory, and the plain list that its manual order must equal.
 *
 * <p>After each move the order around it is compared, in both directions, and the keys that changed are counted.
 */
final class ManualOrder implements AutoCloseable {
  private final Workspace workspace;
  private final Session session;
  private final EngineAccess access;
  private final Table table;
  private final ViewId view;
  private final List<Long> expected = new ArrayList<>();
  private final Map<Long, OrderKey> keys = new HashMap<>();
  private long movedRecords;
  private long changedKeys;

  private ManualOrder() {
    this.workspace = Workspace.open(WorkspaceOptions.inMemory());
    this.session = workspace.org("acme").as("ada");
    this.access = EngineAccess.of(session);
    this.table = session.tables().create(TableDraft.named("Cards"));
    this.view = session.views().list(table).get(0).id();
  }

  /** {@return a table of records that were never moved} */
  static ManualOrder of(int records) {
    ManualOrder order = new ManualOrder();
    order.create(records);
    return order;
  }

  /** Makes records, which stand after all others. */
  void create(int records) {
    List<RecordId> ids = session.records(table).createAll(Collections.nCopies(records, Map.of()));
    access.<@Nullable Void>read(
        context -> {
          for (RecordId id : ids) {
            long number = context.resolve(table).table().number(id);
            expected.add(number);
            keys.put(number, OrderKey.unmoved(number));
          }
          return null;
        });
  }

  /** {@return the record at a place of the order, from 0} */
  long at(int index) {
    return expected.get(index);
  }

  int size() {
    return expected.size();
  }

  /** {@return how many keys were changed, on average, for each record that was moved} */
  double changedKeysPerRecord() {
    return (double) changedKeys / movedRecords;
  }

  /** Moves records in both orders, and compares these around the place where they land. */
  void place(Anchor anchor, long... numbers) {
    placeInList(anchor, numbers);
    movedRecords += numbers.length;
    int index = expected.indexOf(numbers[0]);
    Long previous = index == 0 ? null : expected.get(index - 1);
    access.<@Nullable Void>write(
        WriteCall.of("place"),
        AnswerForm.ofPlain(),
        context -> {
          context.place(context.resolve(table).table(), view, numbers, anchor);
          compareNearby(context, previous, Direction.FORWARD, expected.subList(index, expected.size()));
          compareNearby(context, numbers[0], Direction.BACKWARD, expected.subList(0, index).reversed());
          return null;
        });
  }

  /** Compares all of the order. */
  void compareAll() {
    List<Long> order = new ArrayList<>();
    access.<@Nullable Void>read(
        context -> {
          context.walk(
              walk(context, null, Direction.FORWARD),
              batch -> {
                take(batch, order);
                return true;
              });
          return null;
        });

    assertThat(order).isEqualTo(expected);
    for (int index = 1; index < order.size(); index++) {
      assertThat(keys.get(order.get(index))).isGreaterThan(keys.get(order.get(index - 1)));
    }
  }

  @Override
  public void close() {
    workspace.close();
  }

  private void placeInList(Anchor anchor, long[] numbers) {
    List<Long> block = Arrays.stream(numbers).boxed().toList();
    expected.removeAll(Set.copyOf(block));
    int index =
        switch (anchor) {
          case Anchor.First first -> 0;
          case Anchor.Last last -> expected.size();
          case Anchor.After after -> expected.indexOf(after.number()) + 1;
          case Anchor.Before before -> expected.indexOf(before.number());
        };
    expected.addAll(index, block);
  }

  /** Goes on for as long as keys have changed: what is respaced lies together. */
  private void compareNearby(ReadContext context, @Nullable Long from, Direction direction, List<Long> wanted) {
    List<Long> order = new ArrayList<>();
    Walk walk = walk(context, from, direction);

    context.walk(walk, batch -> take(batch, order));

    assertThat(order).isEqualTo(wanted.subList(0, Math.min(order.size(), wanted.size())));
  }

  private Walk walk(ReadContext context, @Nullable Long from, Direction direction) {
    Walk.Start start = from == null ? new Walk.Start.End() : new Walk.Start.Beside(from);
    return new Walk(context.resolve(table).table(), view, Status.ACTIVE, Set.of(), start, direction);
  }

  /** Notes records and their keys; {@return whether the key of the last one has changed, or there is none} */
  private boolean take(ColumnBatch batch, List<Long> order) {
    PositionColumn positions = Objects.requireNonNull(batch.positions());
    boolean isChanged = true;
    for (int index = 0; index < batch.size(); index++) {
      long number = batch.number(index);
      OrderKey key = new OrderKey(positions.high(index), positions.low(index));
      order.add(number);
      isChanged = !key.equals(keys.put(number, key));
      changedKeys += isChanged ? 1 : 0;
    }
    return isChanged;
  }
}
