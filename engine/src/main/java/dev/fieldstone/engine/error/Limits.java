package dev.fieldstone.engine.error;

import java.time.Duration;

/**
 * Every bound that a host may change. Start from {@link #defaults} and change one at a time.
 *
 * @param maxTables tables in an org
 * @param maxActors actors that an org knows by label
 * @param maxFields fields of a table, built-in ones not counted
 * @param maxViews views of a table
 * @param maxOptions options of a select, removed ones not counted
 * @param maxTextCharacters code points in a text
 * @param maxLongTextCharacters code points in a long text
 * @param maxBulkOperations records in one call that writes many
 * @param maxBlockRecords records moved by one move
 * @param maxPageRecords records in a page
 * @param maxFilterDepth groups of conditions inside one another
 * @param maxConditions conditions in a filter
 * @param maxSorts levels of sorting
 * @param maxBoardColumns groups of a board
 * @param maxImportRows rows of a synchronous import
 * @param maxImportBytes bytes of a synchronous import
 * @param maxJobBytes bytes of an import in the background
 * @param maxExportRows rows of a synchronous export
 * @param readTimeout how long one read may look for its records; to hand them over may take longer
 * @param writeTimeout how long a write waits for its turn, and may then take
 */
public record Limits(
    int maxTables,
    int maxActors,
    int maxFields,
    int maxViews,
    int maxOptions,
    int maxTextCharacters,
    int maxLongTextCharacters,
    int maxBulkOperations,
    int maxBlockRecords,
    int maxPageRecords,
    int maxFilterDepth,
    int maxConditions,
    int maxSorts,
    int maxBoardColumns,
    int maxImportRows,
    long maxImportBytes,
    long maxJobBytes,
    int maxExportRows,
    Duration readTimeout,
    Duration writeTimeout) {

  /** How many records a page holds unless a query says otherwise. */
  public static final int DEFAULT_PAGE_RECORDS = 100;

  /** {@return the limits of an ordinary host} */
  public static Limits defaults() {
    return new Limits(
        1_000, 100_000, 500, 200, 1_000, 10_000, 1_000_000, 10_000, 1_000, 1_000, 5, 200, 10, 100, 10_000, 64L << 20,
        8L << 30, 50_000, Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  /** {@return a builder that starts from these limits} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Changes limits one by one. Not safe for threads. */
  public static final class Builder {
    private int maxTables;
    private int maxActors;
    private int maxFields;
    private int maxViews;
    private int maxOptions;
    private int maxTextCharacters;
    private int maxLongTextCharacters;
    private int maxBulkOperations;
    private int maxBlockRecords;
    private int maxPageRecords;
    private int maxFilterDepth;
    private int maxConditions;
    private int maxSorts;
    private int maxBoardColumns;
    private int maxImportRows;
    private long maxImportBytes;
    private long maxJobBytes;
    private int maxExportRows;
    private Duration readTimeout;
    private Duration writeTimeout;

    private Builder(Limits limits) {
      this.maxTables = limits.maxTables;
      this.maxActors = limits.maxActors;
      this.maxFields = limits.maxFields;
      this.maxViews = limits.maxViews;
      this.maxOptions = limits.maxOptions;
      this.maxTextCharacters = limits.maxTextCharacters;
      this.maxLongTextCharacters = limits.maxLongTextCharacters;
      this.maxBulkOperations = limits.maxBulkOperations;
      this.maxBlockRecords = limits.maxBlockRecords;
      this.maxPageRecords = limits.maxPageRecords;
      this.maxFilterDepth = limits.maxFilterDepth;
      this.maxConditions = limits.maxConditions;
      this.maxSorts = limits.maxSorts;
      this.maxBoardColumns = limits.maxBoardColumns;
      this.maxImportRows = limits.maxImportRows;
      this.maxImportBytes = limits.maxImportBytes;
      this.maxJobBytes = limits.maxJobBytes;
      this.maxExportRows = limits.maxExportRows;
      this.readTimeout = limits.readTimeout;
      this.writeTimeout = limits.writeTimeout;
    }

    /** Sets {@link Limits#maxTables}. */
    public Builder maxTables(int maxTables) {
      this.maxTables = maxTables;
      return this;
    }

    /** Sets {@link Limits#maxActors}. */
    public Builder maxActors(int maxActors) {
      this.maxActors = maxActors;
      return this;
    }

    /** Sets {@link Limits#maxFields}. */
    public Builder maxFields(int maxFields) {
      this.maxFields = maxFields;
      return this;
    }

    /** Sets {@link Limits#maxViews}. */
    public Builder maxViews(int maxViews) {
      this.maxViews = maxViews;
      return this;
    }

    /** Sets {@link Limits#maxOptions}. */
    public Builder maxOptions(int maxOptions) {
      this.maxOptions = maxOptions;
      return this;
    }

    /** Sets {@link Limits#maxTextCharacters}. */
    public Builder maxTextCharacters(int maxTextCharacters) {
      this.maxTextCharacters = maxTextCharacters;
      return this;
    }

    /** Sets {@link Limits#maxLongTextCharacters}. */
    public Builder maxLongTextCharacters(int maxLongTextCharacters) {
      this.maxLongTextCharacters = maxLongTextCharacters;
      return this;
    }

    /** Sets {@link Limits#maxBulkOperations}. */
    public Builder maxBulkOperations(int maxBulkOperations) {
      this.maxBulkOperations = maxBulkOperations;
      return this;
    }

    /** Sets {@link Limits#maxBlockRecords}. */
    public Builder maxBlockRecords(int maxBlockRecords) {
      this.maxBlockRecords = maxBlockRecords;
      return this;
    }

    /** Sets {@link Limits#maxPageRecords}. */
    public Builder maxPageRecords(int maxPageRecords) {
      this.maxPageRecords = maxPageRecords;
      return this;
    }

    /** Sets {@link Limits#maxFilterDepth}. */
    public Builder maxFilterDepth(int maxFilterDepth) {
      this.maxFilterDepth = maxFilterDepth;
      return this;
    }

    /** Sets {@link Limits#maxConditions}. */
    public Builder maxConditions(int maxConditions) {
      this.maxConditions = maxConditions;
      return this;
    }

    /** Sets {@link Limits#maxSorts}. */
    public Builder maxSorts(int maxSorts) {
      this.maxSorts = maxSorts;
      return this;
    }

    /** Sets {@link Limits#maxBoardColumns}. */
    public Builder maxBoardColumns(int maxBoardColumns) {
      this.maxBoardColumns = maxBoardColumns;
      return this;
    }

    /** Sets {@link Limits#maxImportRows}. */
    public Builder maxImportRows(int maxImportRows) {
      this.maxImportRows = maxImportRows;
      return this;
    }

    /** Sets {@link Limits#maxJobBytes}. */
    public Builder maxJobBytes(long maxJobBytes) {
      this.maxJobBytes = maxJobBytes;
      return this;
    }

    /** Sets {@link Limits#maxImportBytes}. */
    public Builder maxImportBytes(long maxImportBytes) {
      this.maxImportBytes = maxImportBytes;
      return this;
    }

    /** Sets {@link Limits#maxExportRows}. */
    public Builder maxExportRows(int maxExportRows) {
      this.maxExportRows = maxExportRows;
      return this;
    }

    /** Sets {@link Limits#readTimeout}. */
    public Builder readTimeout(Duration readTimeout) {
      this.readTimeout = readTimeout;
      return this;
    }

    /** Sets {@link Limits#writeTimeout}. */
    public Builder writeTimeout(Duration writeTimeout) {
      this.writeTimeout = writeTimeout;
      return this;
    }

    /** {@return the limits as set so far} */
    public Limits build() {
      return new Limits(
          maxTables,
          maxActors,
          maxFields,
          maxViews,
          maxOptions,
          maxTextCharacters,
          maxLongTextCharacters,
          maxBulkOperations,
          maxBlockRecords,
          maxPageRecords,
          maxFilterDepth,
          maxConditions,
          maxSorts,
          maxBoardColumns,
          maxImportRows,
          maxImportBytes,
          maxJobBytes,
          maxExportRows,
          readTimeout,
          writeTimeout);
    }
  }
}
