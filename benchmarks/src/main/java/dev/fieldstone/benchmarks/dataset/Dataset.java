package dev.fieldstone.benchmarks.dataset;

import java.util.List;
import java.util.stream.IntStream;

/**
 * So many deals and the companies they refer to, one company for every hundred deals. Equal for equal counts, on every
 * machine.
 *
 * @param deals all deals, in the order in which they are made; one in twenty is archived afterwards
 * @param companies the names of the companies, each once
 */
public record Dataset(List<Deal> deals, List<String> companies) {
  /** The options of a deal's stage, in their order. */
  public static final List<String> STAGES = List.of("Lead", "Contacted", "Offered", "Negotiating", "Won", "Lost");

  private static final int DEALS_PER_COMPANY = 100;
  private static final int MIN_COMPANIES = 10;
  private static final int ARCHIVED_EVERY = 20;

  /** Copies the lists. */
  public Dataset {
    deals = List.copyOf(deals);
    companies = List.copyOf(companies);
  }

  /** {@return a dataset of so many deals} */
  public static Dataset of(int dealCount) {
    int companyCount = Math.max(MIN_COMPANIES, dealCount / DEALS_PER_COMPANY);
    return new Dataset(
        IntStream.range(0, dealCount).mapToObj(index -> DealGenerator.deal(index, companyCount)).toList(),
        IntStream.range(0, companyCount).mapToObj(DealGenerator::company).toList());
  }

  /** {@return the first deals of this dataset, and all its companies} */
  public Dataset first(int dealCount) {
    return new Dataset(deals.subList(0, dealCount), companies);
  }

  /** {@return how many deals there are, archived ones too} */
  public int size() {
    return deals.size();
  }

  /** {@return whether the deal at an index is archived} */
  public static boolean isArchived(int index) {
    return index % ARCHIVED_EVERY == ARCHIVED_EVERY - 1;
  }
}
