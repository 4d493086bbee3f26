package dev.fieldstone.benchmarks.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes a deal from its index alone.
 *
 * <p>Text is plain ASCII, capitalised the same way throughout, so that the order of its code points is also its order
 * without regard to case: both sides of a comparison then sort it alike.
 */
final class DealGenerator {
  private static final long SEED = 0x5EED_0F_F1E1DL;
  private static final long STRIDE = 0x9E3779B97F4A7C15L;
  private static final int MAX_NOTES_CHARACTERS = 400;
  private static final LocalDate FIRST_DUE = LocalDate.of(2022, 1, 1);
  private static final Instant FIRST_SEEN = Instant.parse("2024-01-01T00:00:00Z");
  private static final long SEEN_WITHIN_MICROS = ChronoUnit.DAYS.getDuration().multipliedBy(730).toMillis() * 1_000;

  private static final List<String> ADJECTIVES = List.of(
      "amber", "brisk", "calm", "distant", "eager", "faint", "gentle", "hollow", "iron", "jolly", "keen", "lunar",
      "mellow", "narrow", "opal", "proud", "quiet", "rapid", "solar", "tidal", "urban", "vivid", "wild", "young");
  private static final List<String> NOUNS = List.of(
      "anchor", "bridge", "canyon", "delta", "engine", "falcon", "garden", "harbour", "island", "jacket", "kettle",
      "lantern", "meadow", "needle", "orchard", "pillar", "quarry", "river", "saddle", "tunnel", "umbrella", "valley",
      "window", "yard");
  private static final List<String> GIVEN_NAMES = List.of(
      "Ada", "Boris", "Chiara", "Dmitri", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mona",
      "Nils", "Olga", "Paolo", "Rosa", "Samir", "Tara", "Ugo", "Vera", "Wanda", "Yusuf", "Zoe");
  private static final List<String> CITY_STARTS = List.of(
      "Ash", "Bright", "Clear", "Dun", "East", "Fair", "Green", "High", "Iron", "King", "Long", "Mill", "North", "Oak",
      "Red", "South", "Stone", "West", "White", "Wood");
  private static final List<String> CITY_ENDS = List.of(
      "bridge", "bury", "dale", "field", "ford", "gate", "ham", "haven", "ley", "minster", "mouth", "pool", "port",
      "stead", "stow", "ton", "ville", "well", "wick", "worth");

  private DealGenerator() {}

  /** {@return the deal at an index} */
  static Deal deal(int index, int companyCount) {
    SplittableRandom random = new SplittableRandom(SEED + STRIDE * index);
    return new Deal(
        capitalised(pick(ADJECTIVES, random)) + " " + pick(NOUNS, random) + " " + digits(index),
        pick(GIVEN_NAMES, random) + " " + capitalised(pick(NOUNS, random)) + capitalised(pick(ADJECTIVES, random)),
        pick(CITY_STARTS, random) + pick(CITY_ENDS, random),
        notes(random),
        random.nextLong(1, 1_001),
        random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextLong(0, 10_001), 2),
        BigDecimal.valueOf(random.nextLong(100, 100_000_001), 2),
        random.nextInt(5) == 0,
        random.nextInt(10) == 0 ? null : FIRST_DUE.plusDays(random.nextInt(6 * 365)),
        FIRST_SEEN.plus(random.nextLong(SEEN_WITHIN_MICROS), ChronoUnit.MICROS),
        random.nextInt(20) == 0 ? Deal.NO_STAGE : random.nextInt(Dataset.STAGES.size()),
        random.nextInt(companyCount));
  }

  /** {@return the name of the company at an index} */
  static String company(int index) {
    SplittableRandom random = new SplittableRandom(SEED - STRIDE * (index + 1));
    return capitalised(pick(NOUNS, random)) + " and " + pick(NOUNS, random) + " " + digits(index);
  }

  private static @Nullable String notes(SplittableRandom random) {
    if (random.nextInt(10) < 3) {
      return null;
    }
    int characters = random.nextInt(40, MAX_NOTES_CHARACTERS);
    StringBuilder notes = new StringBuilder(MAX_NOTES_CHARACTERS + 20).append("The");
    while (notes.length() < characters) {
      notes.append(' ').append(pick(ADJECTIVES, random)).append(' ').append(pick(NOUNS, random));
    }
    return notes.append('.').toString();
  }

  private static String digits(int index) {
    return String.format(Locale.ROOT, "%07d", index);
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
