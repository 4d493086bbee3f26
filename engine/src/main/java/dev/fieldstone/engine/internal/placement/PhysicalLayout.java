package dev.fieldstone.engine.internal.placement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The SQL tables of one logical table, with how many columns of each type they have and how many of these are taken.
 * Immutable.
 *
 * @param number names the SQL tables: the number of the table itself until it is compacted
 * @param parts the main SQL table, then the extensions
 * @param indexed the columns of the main SQL table that have an index
 */
public record PhysicalLayout(long number, List<Part> parts, Set<String> indexed) {
  /** Spares of a new table: enough for the first dozen of fields, few enough to cost inserts and scans little. */
  private static final Map<ColumnType, Integer> MAIN_SPARES =
      Map.of(
          ColumnType.TEXT, 4,
          ColumnType.NUMBER, 3,
          ColumnType.BOOLEAN, 1,
          ColumnType.DATE, 1,
          ColumnType.TIMESTAMP, 1,
          ColumnType.CODE, 2);

  private static final Map<ColumnType, Integer> EXTENSION_COLUMNS =
      Map.of(
          ColumnType.TEXT, 8,
          ColumnType.NUMBER, 8,
          ColumnType.BOOLEAN, 4,
          ColumnType.DATE, 4,
          ColumnType.TIMESTAMP, 4,
          ColumnType.CODE, 8);

  /** Copies the parts and columns. */
  public PhysicalLayout {
    parts = List.copyOf(parts);
    indexed = Set.copyOf(indexed);
  }

  /**
   * One SQL table.
   *
   * @param columns how many columns of each type it has
   * @param taken how many of them are taken, always the first ones
   */
  public record Part(Map<ColumnType, Integer> columns, Map<ColumnType, Integer> taken) {

    /** Copies the maps. */
    public Part {
      columns = Map.copyOf(columns);
      taken = Map.copyOf(taken);
    }

    /** {@return the names of all its columns of a type} */
    public List<String> names(ColumnType type) {
      List<String> names = new ArrayList<>();
      for (int ordinal = 1; ordinal <= columns.getOrDefault(type, 0); ordinal++) {
        names.add(type.column(ordinal));
      }
      return names;
    }

    /** {@return the names of those of its columns of a type that are taken} */
    private List<String> takenNames(ColumnType type) {
      List<String> names = names(type);
      return names.subList(0, Math.min(taken.getOrDefault(type, 0), names.size()));
    }

    private boolean hasSpare(ColumnType type) {
      return taken.getOrDefault(type, 0) < columns.getOrDefault(type, 0);
    }

    private Part taking(ColumnType type) {
      Map<ColumnType, Integer> more = new EnumMap<>(ColumnType.class);
      more.putAll(taken);
      more.merge(type, 1, Integer::sum);
      return new Part(columns, more);
    }
  }

  /**
   * A column taken.
   *
   * @param placement where it lies
   * @param layout the layout with the column taken
   */
  public record Taken(Placement placement, PhysicalLayout layout) {}

  /** {@return the layout of new SQL tables that are about to get columns of these types, with spares besides} */
  public static PhysicalLayout withSpares(long number, List<ColumnType> wanted) {
    Map<ColumnType, Integer> columns = new EnumMap<>(ColumnType.class);
    columns.putAll(MAIN_SPARES);
    wanted.forEach(type -> columns.merge(type, 1, Integer::sum));
    return new PhysicalLayout(number, List.of(new Part(columns, Map.of())), Set.of());
  }

  /** {@return a copy in which these columns of the main SQL table have an index, and no others} */
  public PhysicalLayout indexing(Set<String> columns) {
    return new PhysicalLayout(number, parts, columns);
  }

  /** {@return whether a column has an index} */
  public boolean isIndexed(Placement placement) {
    return placement.part() == 0 && indexed.contains(placement.column());
  }

  /** {@return whether a column was taken, and is of a type} */
  public boolean isTaken(Placement placement, ColumnType type) {
    boolean isPart = placement.part() >= 0 && placement.part() < parts.size();
    return isPart && parts.get(placement.part()).takenNames(type).contains(placement.column());
  }

  /** {@return how many columns of all parts are taken} */
  public int countTaken() {
    return parts.stream().flatMap(part -> part.taken().values().stream()).mapToInt(Integer::intValue).sum();
  }

  /** {@return the columns that were never taken} */
  public List<Placement> spares() {
    List<Placement> spares = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      for (ColumnType type : ColumnType.values()) {
        List<String> taken = parts.get(part).takenNames(type);
        for (String column : parts.get(part).names(type)) {
          if (!taken.contains(column)) {
            spares.add(new Placement(part, column));
          }
        }
      }
    }
    return spares;
  }

  /** {@return a column of a type, from the first part that has a spare one, else from a new extension} */
  public Taken take(ColumnType type) {
    for (int part = 0; part < parts.size(); part++) {
      if (parts.get(part).hasSpare(type)) {
        return take(type, part);
      }
    }
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(EXTENSION_COLUMNS, Map.of()));
    return new PhysicalLayout(number, more, indexed).take(type, parts.size());
  }

  private Taken take(ColumnType type, int part) {
    Part before = parts.get(part);
    int ordinal = before.taken().getOrDefault(type, 0) + 1;
    List<Part> changed = new ArrayList<>(parts);
    changed.set(part, before.taking(type));
    return new Taken(new Placement(part, type.column(ordinal)), new PhysicalLayout(number, changed, indexed));
  }
}
