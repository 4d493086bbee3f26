package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog.ViewPlace;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.position.Positions;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes, orders and deletes views.
 *
 * @param operation the write they are part of
 */
public record ViewChanges(Operation operation) {

  /** Makes a view at the end of the tab strip. */
  public View create(TableDefinition table, ViewDraft draft) {
    TableDefinition changed = adding(table, draft);
    return define(changed, changed.viewStates().get(changed.viewStates().size() - 1).number());
  }

  /** {@return a table with one more view, not yet in the catalog; the first active one is the default} */
  TableDefinition adding(TableDefinition table, ViewDraft draft) {
    demandRoom(table);
    ViewClauses clauses = new ViewClauses(table, operation.catalog().actors(), operation.org().limits());
    if (draft.isDefault() && draft.archived()) {
      clauses.refuse("isDefault", "An archived view can't be the default");
    }
    String name = clauses.part("name", "", () -> Names.normalized(draft.name(), ErrorCode.VIEW_INVALID));
    boolean hasDefault = table.viewStates().stream().anyMatch(ViewState::isDefault);
    boolean isDefault = draft.isDefault() || (!hasDefault && !draft.archived());
    ViewState state =
        new ViewState(
            operation.nextNumber(),
            clauses.part("key", "", () -> key(table, draft.key(), name)),
            name,
            description(clauses, draft.description()),
            isDefault,
            draft.archived(),
            clauses.fields(draft.fields(), draft.layout()),
            clauses.query(draft.query(), Query.everything()),
            clauses.layout(draft.layout(), null),
            List.of(),
            hostData(clauses, draft.hostData()));
    clauses.demandSound();
    List<ViewState> others =
        table.viewStates().stream().map(view -> isDefault ? view.asDefault(false) : view).toList();
    return table.withViews(plus(others, state));
  }

  /** {@return the key that a draft asks for, or would be given in a table without views} */
  static String wantedKey(ViewDraft draft) {
    String given = draft.key();
    return given != null ? given : Keys.fromName(draft.name(), "view", key -> false);
  }

  /** Changes a view. */
  public View update(ViewPlace place, ViewPatch patch) {
    ViewState after = changing(place, patch);
    return define(withDefault(place.table().withViews(replacing(place.table().viewStates(), after))), after.number());
  }

  /** {@return a changed view, not yet in the catalog} */
  ViewState changing(ViewPlace place, ViewPatch patch) {
    ViewState before = place.view().state();
    TableDefinition table = place.table();
    boolean archived = patch.archived() == null ? before.archived() : patch.archived();
    if (archived && !before.archived()) {
      demandAnother(place);
    }
    ViewClauses clauses = new ViewClauses(table, operation.catalog().actors(), operation.org().limits());
    String name = name(clauses, before, patch);
    Layout layout = patch.layout() == null ? before.layout() : layout(clauses, before, patch.layout());
    ViewState after =
        new ViewState(
            before.number(),
            key(clauses, table, before, patch),
            name,
            patch.description() == null ? before.description() : description(clauses, patch.description()),
            before.isDefault(),
            archived,
            patch.fields() == null ? before.fields() : clauses.fields(patch.fields(), before.fields()),
            patch.query() == null ? before.query() : clauses.query(patch.query(), before.query()),
            layout,
            otherLayouts(before, layout),
            patch.hostData() == null ? before.hostData() : hostData(clauses, patch.hostData()));
    clauses.demandSound();
    return after;
  }

  private static String name(ViewClauses clauses, ViewState before, ViewPatch patch) {
    String given = patch.name();
    return given == null
        ? before.name()
        : clauses.part("name", before.name(), () -> Names.normalized(given, ErrorCode.VIEW_INVALID));
  }

  private static String key(ViewClauses clauses, TableDefinition table, ViewState before, ViewPatch patch) {
    String given = patch.key();
    return given == null || given.equals(before.key())
        ? before.key()
        : clauses.part("key", before.key(), () -> key(table, given, before.name()));
  }

  private static String description(ViewClauses clauses, String given) {
    return clauses.part("description", "", () -> Names.freeText(given, ErrorCode.VIEW_INVALID));
  }

  private static String hostData(ViewClauses clauses, String given) {
    return clauses.part("hostData", "", () -> HostData.kept(given, ErrorCode.VIEW_INVALID));
  }

  /** Makes a copy of a view, with its manual order. */
  public View duplicate(ViewPlace place) {
    demandRoom(place.table());
    ViewState original = place.view().state();
    String name = Names.ofCopy(original.name());
    ViewState copy =
        new ViewState(
            operation.nextNumber(),
            key(place.table(), null, name),
            name,
            original.description(),
            false,
            false,
            original.fields(),
            original.query(),
            original.layout(),
            original.otherLayouts(),
            original.hostData());
    operation
        .sql()
        .update(operation.org().statements().positions().copy(), copy.number(), original.number());
    return define(place.table().withViews(plus(place.table().viewStates(), copy)), copy.number());
  }

  /** Makes a view the default of its table. */
  public View makeDefault(ViewPlace place) {
    if (place.view().state().archived()) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "An archived view can't be the default")
          .with("view", place.view().view().key());
    }
    long number = place.view().number();
    List<ViewState> states =
        place.table().viewStates().stream().map(view -> view.asDefault(view.number() == number)).toList();
    return define(place.table().withViews(states), number);
  }

  /** Puts the views of a table in an order; those not named follow. */
  public void reorder(TableDefinition table, List<ViewPlace> order) {
    List<ViewState> states = new ArrayList<>();
    for (ViewPlace place : order) {
      if (place.table().number() != table.number()) {
        throw new FieldstoneException(ErrorCode.VIEW_NOT_FOUND, "The table has no such view")
            .with("view", place.view().view().key());
      }
      if (!states.contains(place.view().state())) {
        states.add(place.view().state());
      }
    }
    table.viewStates().stream().filter(view -> !states.contains(view)).forEach(states::add);
    operation.define(operation.catalog().with(table.withViews(states)));
  }

  /** Deletes a view with its manual order. */
  public void delete(ViewPlace place) {
    if (!place.view().state().archived()) {
      demandAnother(place);
    }
    Positions.delete(operation, place.view().number());
    List<ViewState> others =
        place.table().viewStates().stream().filter(view -> view.number() != place.view().number()).toList();
    operation.define(operation.catalog().with(withDefault(place.table().withViews(others))));
  }

  /** A table without an active default makes its first active view the default. */
  private static TableDefinition withDefault(TableDefinition table) {
    List<ViewState> states = table.viewStates();
    if (states.stream().anyMatch(view -> view.isDefault() && !view.archived())) {
      return table;
    }
    long first =
        states.stream().filter(view -> !view.archived()).mapToLong(ViewState::number).findFirst().orElseThrow();
    return table.withViews(states.stream().map(view -> view.asDefault(view.number() == first)).toList());
  }

  /** The layout of another kind returns as it was, unless the patch says how it is to be. */
  private static Layout layout(ViewClauses clauses, ViewState before, Layout wanted) {
    Layout present = before.layoutOf(wanted.keyword());
    boolean isOtherKind = !wanted.keyword().equals(before.layout().keyword());
    return present != null && isOtherKind && LayoutClauses.isBare(wanted) ? present : clauses.layout(wanted, present);
  }

  private static List<Layout> otherLayouts(ViewState before, Layout layout) {
    List<Layout> others = new ArrayList<>(before.otherLayouts());
    if (!before.layout().keyword().equals(layout.keyword())) {
      others.add(before.layout());
    }
    others.removeIf(other -> other.keyword().equals(layout.keyword()));
    return others;
  }

  private static void demandAnother(ViewPlace place) {
    boolean hasAnother =
        place.table().views().stream()
            .map(ViewDefinition::state)
            .anyMatch(view -> view.number() != place.view().number() && !view.archived());
    if (!hasAnother) {
      throw new FieldstoneException(ErrorCode.VIEW_IS_ONLY, "The last active view of a table stays")
          .with("view", place.view().view().key());
    }
  }

  private View define(TableDefinition table, long view) {
    operation.define(operation.catalog().with(table));
    return table.views().stream()
        .filter(candidate -> candidate.number() == view)
        .findFirst()
        .orElseThrow()
        .view();
  }

  private void demandRoom(TableDefinition table) {
    int limit = operation.org().limits().maxViews();
    if (table.views().size() >= limit) {
      throw new FieldstoneException(ErrorCode.TABLE_TOO_MANY_VIEWS, "The table has as many views as it may")
          .with("limit", limit);
    }
  }

  private static String key(TableDefinition table, @Nullable String given, String name) {
    if (given == null) {
      return Keys.fromName(name, "view", key -> isTaken(table, key));
    }
    Keys.demandValid(given, ErrorCode.VIEW_INVALID);
    if (isTaken(table, given)) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "Another view has this key").with("key", given);
    }
    return given;
  }

  private static boolean isTaken(TableDefinition table, String key) {
    return table.views().stream().anyMatch(view -> view.state().key().equals(key));
  }

  private static List<ViewState> plus(List<ViewState> views, ViewState added) {
    List<ViewState> more = new ArrayList<>(views);
    more.add(added);
    return more;
  }

  private static List<ViewState> replacing(List<ViewState> views, ViewState changed) {
    return views.stream().map(view -> view.number() == changed.number() ? changed : view).toList();
  }
}
