package dev.kith.storage;

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
    private static final String STORAGE = "dev.kith.storage.";

    private static JavaClasses classes = new ClassFileImporter().importPackages();

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kith.storage");
    }

    @ParameterizedTest
    @CsvSource({
        "record, ''",
        "codec, record",
        "tx, record",
        "adjacency, record codec tx",
        "index, record codec tx",
        "token, record codec tx",
        "cache, record codec tx adjacency",
        "graph, record codec tx adjacency index token cache",
        "log, record",
        "folder, record",
        "map, record log folder",
        "load, record codec index log map folder"
    })
    void aPackageSeesNoneButThese(String from, String seen) {
        assertFound(from);
        String[] allowed = Stream.concat(Stream.of(from), Stream.of(seen.split(" ")))
                .map(name -> STORAGE + name)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(STORAGE + from))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.kith.storage..")
                        .and(not(resideInAnyPackage(allowed))))
                .check(classes);
    }

    /** So that a new package says above what it sees. */
    @Test
    void everyPackageIsListed() throws NoSuchMethodException {
        CsvSource list = getClass()
                .getDeclaredMethod("aPackageSeesNoneButThese", String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(list.value()).map(line -> STORAGE + line.split(",")[0]))
                .containsAll(classes.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(STORAGE))
                        .collect(Collectors.toSet()));
    }

    @Test
    void onlyTheMapsSeeChronicle() {
        assertThat(classes.stream()
                        .filter(type -> type.getPackageName().equals(STORAGE + "map"))
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(it -> it.getTargetClass()
                                        .getPackageName()
                                        .startsWith("net.openhft"))))
                .as("the maps use Chronicle Map, or this test looks for the wrong package")
                .isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage(STORAGE + "map..")
                .and()
                .resideInAPackage("dev.kith..")
                .should()
                .dependOnClassesThat(resideInAPackage("net.openhft.."))
                .check(classes);
    }

    @Test
    void theStorageModuleKnowsNoQueries() {
        assertThat(classes).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.kith.query.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.antlr.."))
                .check(classes);
    }

    private static void assertFound(String name) {
        assertThat(classes.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(STORAGE + name)))
                .as("classes of %s were found", name)
                .isTrue();
    }
}
