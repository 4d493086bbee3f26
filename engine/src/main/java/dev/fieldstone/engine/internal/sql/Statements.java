package dev.fieldstone.engine.internal.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import java.time.Duration;

/** Every statement of one backend, rendered when first asked for and kept. Safe for threads; shared by all orgs. */
public final class Statements {
  private static final int MAX_TABLES = 2_000;
  private static final Duration UNUSED_TABLE = Duration.ofMinutes(10);
  private static final int MAX_LINK_TABLES = 10_000;
  private static final int MAX_KEY_TABLES = 10_000;

  private final Renderer renderer;
  private final Definitions definitions;
  private final StateStatements state;
  private final CatalogStatements tables;
  private final CatalogStatements fields;
  private final CatalogStatements views;
  private final PositionStatements positions;
  private final RespacingStatements respacings;
  private final RequestStatements requests;
  private final ActorStatements actors;
  private final NoteStatements notes;
  private final LoadingCache<TableDefinition, RecordStatements> records;
  private final LoadingCache<String, LinkStatements> links;
  private final Cache<TableKeys, KeyStatements> keys = Caffeine.newBuilder().maximumSize(MAX_KEY_TABLES).build();

  /** An SQL table of keys with the layout of the table that it belongs to: in another org, to another. */
  private record TableKeys(long layout, long keys) {}

  /** Makes the statements of a backend. */
  public Statements(Backend backend) {
    this.renderer = new Renderer(backend);
    this.definitions = new Definitions(renderer);
    this.state = StateStatements.render(renderer);
    this.tables = CatalogStatements.render(renderer, CatalogStatements.TABLES);
    this.fields = CatalogStatements.render(renderer, CatalogStatements.FIELDS);
    this.views = CatalogStatements.render(renderer, CatalogStatements.VIEWS);
    this.positions = PositionStatements.render(renderer);
    this.respacings = RespacingStatements.render(renderer);
    this.requests = RequestStatements.render(renderer);
    this.actors = ActorStatements.render(renderer);
    this.notes = NoteStatements.render(renderer);
    this.records =
        Caffeine.newBuilder()
            .weakKeys() // compares by identity: another state of the table is another key
            .maximumSize(MAX_TABLES)
            .expireAfterAccess(UNUSED_TABLE)
            .build(table -> new RecordStatements(renderer, table));
    this.links =
        Caffeine.newBuilder().maximumSize(MAX_LINK_TABLES).build(name -> LinkStatements.render(renderer, name));
  }

  /** {@return what makes and drops SQL tables} */
  public Definitions definitions() {
    return definitions;
  }

  /** {@return what renders statements that are not worth keeping} */
  public Renderer renderer() {
    return renderer;
  }

  /** {@return what SQL tables there have to be} */
  public PhysicalSchema physicalSchema() {
    return new PhysicalSchema(renderer);
  }

  /** {@return the statements on the org's own values} */
  public StateStatements state() {
    return state;
  }

  /** {@return the statements on the documents of tables} */
  public CatalogStatements tables() {
    return tables;
  }

  /** {@return the statements on the documents of fields} */
  public CatalogStatements fields() {
    return fields;
  }

  /** {@return the statements on the documents of views} */
  public CatalogStatements views() {
    return views;
  }

  /** {@return the statements on manual positions} */
  public PositionStatements positions() {
    return positions;
  }

  /** {@return the statements on the views that were respaced} */
  public RespacingStatements respacings() {
    return respacings;
  }

  /** {@return the statements on writes that are done once} */
  public RequestStatements requests() {
    return requests;
  }

  /** {@return the statements on the actors that an org knows} */
  public ActorStatements actors() {
    return actors;
  }

  /** {@return the statements on what other rooms keep} */
  public NoteStatements notes() {
    return notes;
  }

  /** {@return the statements on the records of a table in one state of the catalog} */
  public RecordStatements records(TableDefinition table) {
    return records.get(table.unveiled());
  }

  /** {@return the statements on the keys of a unique field's values of a table} */
  public KeyStatements keys(TableDefinition table, KeyTable keys) {
    return this.keys.get(
        new TableKeys(table.layout().number(), keys.number()),
        absent -> KeyStatements.render(renderer, KeyStatements.name(absent.keys()), RecordColumns.of(table)));
  }

  /** {@return the statements on the links of a field's class of references} */
  public LinkStatements links(long field, ClassKey key) {
    return links.get(LinkStatements.name(field, key));
  }
}
