package dev.fieldstone.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.testing.Crm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session within a scope is told of what it sees. */
final class ScopedFeedTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Session scoped =
      ada.within(
          Scope.closed()
              .with(
                  TableScope.of("deals")
                      .where(Filter.field("stage").isNot("Lost"))
                      .showing("name", "stage")));
  private final List<TableChange> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger reloads = new AtomicInteger();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void changes_ofHiddenRecordsTablesAndFields_areNotTold() {
    Record lost = crm.deal("Lost", Map.of("stage", "Lost"));
    Record lead = crm.deal("Lead", Map.of("stage", "Lead"));
    FieldId name = ada.fields("deals").get("name").id();
    following(
        () -> {
          crm.company("Acme");
          ada.records().set(lost, "name", "Other");
          crm.deal("Lost, too", Map.of("stage", "Lost"));
          ada.records().update(lead, Patch.empty().set("name", "Lead 2").set("urgent", true));
          ada.fields("companies").create(FieldDraft.named("Secret", FieldType.text()));
          ada.fields("deals").create(FieldDraft.named("Hidden", FieldType.text()));
          ada.records().delete(lost);
        });

    assertThat(reloads).hasValue(0);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).updated()).isEqualTo(Map.of(lead.id(), Set.of(name)));
  }

  @Test
  void records_thatComeAndGo_areToldAsCreatedAndDeleted() {
    Record lost = crm.deal("Lost", Map.of("stage", "Lost"));
    Record lead = crm.deal("Lead", Map.of("stage", "Lead"));
    Record won = crm.deal("Won", Map.of("stage", "Won"));
    following(
        () -> {
          ada.records().update(lost, Patch.empty().set("stage", "Won"));
          ada.records().update(lead, Patch.empty().set("stage", "Lost"));
          ada.records().delete(List.of(lead, won));
        });

    assertThat(told).extracting(TableChange::created)
        .containsExactly(List.of(lost.id()), List.of(), List.of());
    assertThat(told).extracting(TableChange::deleted)
        .containsExactly(List.of(), List.of(lead.id()), List.of(won.id()));
    assertThat(told).allMatch(change -> change.updated().isEmpty());
  }

  @Test
  void deletedTables_areTold_ifTheyWereSeen() {
    following(
        () -> {
          ada.tables().delete(ada.tables().get("deals"));
          ada.tables().delete(ada.tables().get("companies"));
        });

    assertThat(told).singleElement().matches(change -> change.tableStep().isPresent());
  }

  @Test
  void records_thatComeAndGoByTheChangeOfAField_areToldAsCreatedAndDeleted() {
    Record won = crm.deal("Won", Map.of("stage", "Won"));
    crm.deal("Lead", Map.of("stage", "Lead"));
    crm.deal("None");
    Session staged = ada.within(Scope.open().with(TableScope.of("deals").where(Filter.field("stage").isNotEmpty())));
    Session unstaged = ada.within(Scope.open().with(TableScope.of("deals").where(Filter.field("stage").isEmpty())));

    following(staged, () -> stages("Lead", "Lost"));
    stages("Lead", "Lost", "Won");
    ada.records().set(won, "stage", "Won");
    following(unstaged, () -> stages("Lead", "Lost"));

    assertThat(told).extracting(TableChange::deleted).containsExactly(List.of(won.id()), List.of());
    assertThat(told).extracting(TableChange::created).containsExactly(List.of(), List.of(won.id()));
    assertThat(told).allMatch(change -> change.updated().isEmpty());
  }

  @Test
  void records_areToldOnce_afterTheChangeOfAField() {
    Record lead = crm.deal("Lead", Map.of("stage", "Lead"));
    following(
        () -> {
          stages("Lead", "Lost");
          crm.deal("Kite", Map.of("stage", "Lead"));
          ada.fields("deals").update("name", FieldPatch.rename("Title"));
          ada.records().delete(lead);
        });

    assertThat(told.stream().flatMap(change -> change.created().stream())).hasSize(1);
    assertThat(told.stream().flatMap(change -> change.deleted().stream())).containsExactly(lead.id());
  }

  @Test
  void tables_thatLeaveTheScope_areToldAsDeleted_andThoseThatComeIntoIt_areToBeReadAnew() {
    crm.deal("Lead", Map.of("stage", "Lead"));
    following(() -> ada.tables().update(TableLocator.of("deals"), TablePatch.empty().withKey("offers")));
    assertThat(told).extracting(TableChange::tableStep).containsExactly(Optional.of(SchemaStep.DELETED));
    assertThat(reloads).hasValue(0);

    following(() -> ada.tables().update(TableLocator.of("offers"), TablePatch.empty().withKey("deals")));
    assertThat(told).hasSize(1);
    assertThat(reloads).hasValue(1);
  }

  @Test
  void updatesOfHiddenFieldsAlone_areNotTold() {
    Record lead = crm.deal("Lead", Map.of("stage", "Lead"));
    following(() -> ada.records().set(lead, "urgent", true));

    assertThat(told).isEmpty();
  }

  @Test
  void conditionsThatNoLongerFit_areToldAsWhatIsToBeReadAnew_onceTheyFit() {
    crm.deal("Lead", Map.of("stage", "Lead"));
    try (Subscription subscription = scoped.subscribe(new Following())) {
      ada.fields("deals").update("stage", FieldPatch.empty().withKey("phase"));
      crm.deal("Unstaged");
      assertThat(subscription.awaitDelivered(LONG)).isTrue();
      ada.fields("deals").update("phase", FieldPatch.empty().withKey("stage"));
      assertThat(subscription.awaitDelivered(LONG)).isTrue();
    }

    assertThat(reloads.get()).isPositive();
  }

  @Test
  void boundSessions_haveNoSubscriptions() {
    assertThatThrownBy(() -> scoped.read(state -> state.subscribe(new Following())))
        .isInstanceOf(IllegalStateException.class);
  }

  private void stages(String... labels) {
    ada.fields("deals")
        .update("stage", FieldPatch.changeType(FieldType.singleSelect(labels), Conversion.NONE));
  }

  private void following(Runnable work) {
    following(scoped, work);
  }

  private void following(Session session, Runnable work) {
    try (Subscription subscription = session.subscribe(new Following())) {
      work.run();
      assertThat(subscription.awaitDelivered(LONG)).isTrue();
    }
  }

  private final class Following implements ChangeListener {
    @Override
    public void changed(ChangeSet changes) {
      told.addAll(changes.tables());
    }

    @Override
    public void reload(long sequence) {
      reloads.incrementAndGet();
    }
  }
}
