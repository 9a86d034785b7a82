package dev.kith.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrows between the packages of this module: what each never imports. */
class ArchitectureTest {
    private static final String QUERY = "dev.kith.query.";

    private static JavaClasses classes = new ClassFileImporter().importPackages();

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kith.query");
    }

    @ParameterizedTest
    @CsvSource({
        "ast, ''",
        "parse, ast",
        "bind, ast bound function show",
        "bound, function",
        "function, function.temporal",
        "function.temporal, function",
        "extension, function",
        "show, function",
        "plan, bound function",
        "optimize, plan bound function",
        "physical, plan bound function execute execute.batch execute.expression execute.operator",
        "execute, execute.batch execute.expression execute.operator execute.table function function.temporal",
        "execute.operator, execute execute.batch execute.expression execute.table function",
        "execute.expression, execute execute.batch execute.table function function.temporal",
        "execute.batch, ''",
        "execute.table, ''"
    })
    void aPackageSeesNoneButThese(String from, String seen) {
        assertFound(from);
        String[] allowed = Stream.concat(Stream.of(from), Stream.of(seen.split(" ")))
                .map(name -> QUERY + name)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(QUERY + from))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.kith.query..").and(not(resideInAnyPackage(allowed))))
                .check(classes);
    }

    /** So that a new package says above what it sees. */
    @Test
    void everyPackageIsListed() throws NoSuchMethodException {
        CsvSource list = getClass()
                .getDeclaredMethod("aPackageSeesNoneButThese", String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(list.value()).map(line -> QUERY + line.split(",")[0]))
                .containsAll(classes.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(QUERY))
                        .collect(Collectors.toSet()));
    }

    @Test
    void onlyTheParserSeesAntlr() {
        assertThat(classes.stream()
                        .filter(type -> type.getPackageName().equals(QUERY + "parse"))
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(it -> it.getTargetClass()
                                        .getPackageName()
                                        .startsWith("org.antlr"))))
                .as("the parser uses ANTLR, or this test looks for the wrong package")
                .isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage(QUERY + "parse..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.antlr.."))
                .check(classes);
    }

    @Test
    void runningCodeUsesNoStreams() {
        assertFound("execute");
        noClasses()
                .that(resideInAPackage(QUERY + "execute.."))
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.stream.."))
                .check(classes);
    }

    @Test
    void theQueryModuleKnowsNoStore() {
        assertThat(classes).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.kith.storage.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("dev.kith.memory.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("net.openhft.."))
                .check(classes);
    }

    private static void assertFound(String stage) {
        assertThat(classes.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(QUERY + stage)))
                .as("classes of %s were found", stage)
                .isTrue();
    }
}
