package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.Views;
import dev.fieldstone.engine.internal.catalog.Catalog.ViewPlace;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.define.ViewChanges;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The views of an org, for one session.
 *
 * @param gate the way to the org
 */
record SessionViews(Gate gate) implements Views {

  @Override
  public View create(TableLocator table, ViewDraft draft) {
    return gate.write(
        WriteCall.of("views.create", table, draft),
        operation -> new ViewChanges(operation).create(operation.catalog().get(table), draft));
  }

  @Override
  public List<View> list(TableLocator table) {
    return gate.ask(state -> active(state.catalog().get(table)).toList());
  }

  @Override
  public List<View> list() {
    return gate.ask(
        state ->
            state.catalog().tables().stream()
                .filter(table -> !table.state().archived())
                .flatMap(SessionViews::active)
                .toList());
  }

  @Override
  public View get(ViewLocator view) {
    return gate.ask(state -> state.catalog().get(view).view().view());
  }

  @Override
  public Optional<View> find(ViewLocator view) {
    return gate.ask(state -> Optional.ofNullable(state.catalog().find(view)).map(place -> place.view().view()));
  }

  @Override
  public View update(ViewLocator view, ViewPatch patch) {
    return gate.write(
        WriteCall.of("views.update", view, patch),
        operation -> new ViewChanges(operation).update(operation.catalog().get(view), patch));
  }

  @Override
  public View duplicate(ViewLocator view) {
    return gate.write(
        WriteCall.of("views.duplicate", view),
        operation -> new ViewChanges(operation).duplicate(operation.catalog().get(view)));
  }

  @Override
  public View makeDefault(ViewLocator view) {
    return gate.write(
        WriteCall.of("views.makeDefault", view),
        operation -> new ViewChanges(operation).makeDefault(operation.catalog().get(view)));
  }

  @Override
  public void reorder(TableLocator table, List<? extends ViewLocator> order) {
    gate.write(
        WriteCall.of("views.reorder", table, order),
        operation -> {
          List<ViewPlace> places = order.stream().map(view -> operation.catalog().get(view)).toList();
          new ViewChanges(operation).reorder(operation.catalog().get(table), places);
          return null;
        });
  }

  @Override
  public void delete(ViewLocator view) {
    gate.write(
        WriteCall.of("views.delete", view),
        operation -> {
          new ViewChanges(operation).delete(operation.catalog().get(view));
          return null;
        });
  }

  private static Stream<View> active(TableDefinition table) {
    return table.views().stream().map(ViewDefinition::view).filter(view -> !view.archived());
  }
}
