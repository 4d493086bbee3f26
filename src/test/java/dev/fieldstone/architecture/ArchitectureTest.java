package dev.fieldstone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of ARCHITECTURE.md, each with its reason. */
final class ArchitectureTest {
  private static final String ENGINE = "dev.fieldstone.engine..";
  private static final String QUERY = "dev.fieldstone.query..";
  private static final String IMPORT_EXPORT = "dev.fieldstone.importexport..";
  private static final String JSON = "dev.fieldstone.json..";
  private static final String COLUMNS = "dev.fieldstone.engine.internal.columns";
  private static final String TEXT = "dev.fieldstone.engine.internal.text";
  private static final String INTERNAL = "dev.fieldstone.*.internal..";

  static Stream<ArchRule> rules() {
    return Stream.of(libraries(), modules(), internals(), publicTypes(), habits()).flatMap(rules -> rules);
  }

  /** Other people's libraries stay behind one door each, so that each can be replaced. */
  private static Stream<ArchRule> libraries() {
    return Stream.of(
        onlyIn("dev.fieldstone.engine.internal.sql..", "org.jooq..")
            .because("one package renders SQL; nobody else has to know how"),
        onlyIn("dev.fieldstone.engine.internal..", "java.sql..", "javax.sql..")
            .because("only the storage core speaks SQL; queries are answered over columns"),
        onlyIn("dev.fieldstone.engine.internal.h2..", "org.h2..")
            .because("what is peculiar to a database lives in a package of its own"),
        noClasses().that()
            .resideOutsideOfPackages(
                "dev.fieldstone.engine.internal.document..", "dev.fieldstone.engine.internal.json..",
                "dev.fieldstone.json.internal..")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml..")
            .because("how documents and JSON values are read and written is the secret of few packages"),
        onlyIn("dev.fieldstone.engine.internal..", "com.github.benmanes..")
            .because("caches are a means of the engine's own"),
        onlyIn("dev.fieldstone.importexport.internal.csv..", "org.apache.commons.csv..")
            .because("a file format lives in a package of its own"),
        onlyIn("dev.fieldstone.importexport.internal.xlsx..", "org.apache.poi..")
            .because("a file format lives in a package of its own"));
  }

  private static Stream<ArchRule> modules() {
    return Stream.of(
        noDependency(ENGINE, QUERY, IMPORT_EXPORT).because("the engine is the ground that the others stand on"),
        noDependency(QUERY, IMPORT_EXPORT).because("views are run without knowing of files"),
        noDependency(ENGINE, JSON).because("what the data is does not depend on how it is told"),
        noDependency(QUERY, JSON).because("what the data is does not depend on how it is told"),
        noDependency(IMPORT_EXPORT, JSON)
            .because("what the data is does not depend on how it is told"),
        noDependency("dev.fieldstone..", "dev.fieldstone.examples..", "dev.fieldstone.benchmarks..")
            .because("nothing depends on examples and benchmarks"));
  }

  private static Stream<ArchRule> internals() {
    DescribedPredicate<JavaClass> hiddenFromOthers =
        resideInAPackage("dev.fieldstone.engine.internal..").and(not(resideInAnyPackage(COLUMNS, TEXT)));
    return Stream.of(
        noClasses().that().resideInAnyPackage(QUERY, IMPORT_EXPORT, JSON).should().dependOnClassesThat(hiddenFromOthers)
            .because("of the engine's internals only columns and the folds of text are lent to others"),
        noClasses().that().resideInAnyPackage(IMPORT_EXPORT, JSON)
            .should().dependOnClassesThat().resideInAPackage("dev.fieldstone.query.internal..")
            .because("the view runner has a public door"),
        noClasses().that().resideInAPackage(JSON)
            .should().dependOnClassesThat().resideInAnyPackage(
                "dev.fieldstone.importexport.internal..", "dev.fieldstone.engine.internal..", "dev.fieldstone.engine.spi..")
            .because("a form shows what is public, and nothing else"),
        freeOfCycles("dev.fieldstone.engine.internal.(*)..")
            .ignoreDependency(resideInAPackage("..internal.catalog"), resideInAPackage("..internal.value"))
            .because("each room can be understood by itself; but a definition shows its own default and operands"),
        freeOfCycles("dev.fieldstone.query.internal.(*)..").because("each room can be understood by itself"),
        freeOfCycles("dev.fieldstone.json.internal.(*)..").because("each room can be understood by itself"),
        freeOfCycles("dev.fieldstone.importexport.internal.(*)..")
            .because("each room can be understood by itself"));
  }

  private static Stream<ArchRule> publicTypes() {
    String[] exported = Rooms.exportedPackages().toArray(String[]::new);
    return Stream.of(
        classes().that().resideInAnyPackage(exported)
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.fieldstone..", "org.jspecify.."))
            .because("no public signature mentions a library that a host may want in another version"),
        classes().that().resideInAnyPackage(exported).and().arePublic().should().beInterfaces()
            .orShould().beRecords().orShould().beEnums().orShould().haveModifier(JavaModifier.FINAL)
            .because("nobody extends what was not made to be extended"));
  }

  private static Stream<ArchRule> habits() {
    return Stream.of(
        noClasses().should().haveSimpleNameEndingWith("Impl")
            .orShould().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Base)")
            .because("such a name says nothing: a type is the noun a user would say"),
        noClasses().should(ACCESS_STANDARD_STREAMS).because("what is written there is the host's to say"),
        noClasses().that().resideOutsideOfPackage("dev.fieldstone.engine")
            .should().callMethod(Clock.class, "systemUTC")
            .orShould().callMethod(Clock.class, "systemDefaultZone")
            .orShould().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .because("every time comes from the workspace's clock"),
        noClasses().should().callMethod(ZoneId.class, "systemDefault")
            .orShould().callMethod(Locale.class, "getDefault")
            .orShould().callMethod(TimeZone.class, "getDefault")
            .orShould().callMethod(String.class, "toLowerCase")
            .orShould().callMethod(String.class, "toUpperCase")
            .orShould().callMethod(String.class, "format", String.class, Object[].class)
            .because("the machine's zone and locale are never read"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_holds(ArchRule rule) {
    rule.check(Rooms.LIBRARIES);
  }

  @Test
  void tests_useNothingInternal_butDisksThatStandInForTheEngines() {
    noClasses().that().resideOutsideOfPackage("dev.fieldstone.crash.disk")
        .should().dependOnClassesThat().resideInAnyPackage(INTERNAL, "dev.fieldstone.engine.spi..")
        .because("what a test can only see from inside, a host can't rely on")
        .check(Rooms.TESTS);
  }

  @Test
  void packages_sayWhatLivesThereAndAreNullMarked() {
    List<JavaPackage> packages =
        Rooms.LIBRARIES.stream().map(JavaClass::getPackage).distinct().toList();

    assertThat(packages).hasSizeGreaterThan(20);
    assertThat(packages)
        .allMatch(
            somePackage ->
                somePackage.tryGetPackageInfo().isPresent() && somePackage.isAnnotatedWith(NullMarked.class));
  }

  private static ArchRule onlyIn(String home, String... libraries) {
    return noClasses().that().resideOutsideOfPackage(home)
        .should().dependOnClassesThat().resideInAnyPackage(libraries);
  }

  private static ArchRule noDependency(String from, String... to) {
    return noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAnyPackage(to)
        .allowEmptyShould(false);
  }

  private static SliceRule freeOfCycles(String slices) {
    return slices().matching(slices).should().beFreeOfCycles();
  }
}
