package dev.kith.storage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "record, codec",
        "record, tx",
        "record, map",
        "record, log",
        "record, graph",
        "codec, tx",
        "codec, map",
        "codec, graph",
        "tx, map",
        "tx, graph",
        "adjacency, map",
        "adjacency, graph",
        "index, map",
        "index, graph",
        "token, map",
        "token, graph",
        "cache, map",
        "cache, graph",
        "graph, map",
        "graph, log",
        "log, map",
        "log, graph",
        "folder, log",
        "folder, map",
        "map, graph",
        "map, cache",
        "load, tx",
        "load, cache",
        "load, graph"
    })
    void aPackageNeverLooksAtThoseItMustNotKnow(String from, String to) {
        assertFound(from);
        assertFound(to);
        noClasses()
                .that(resideInAPackage(STORAGE + from + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(STORAGE + to + ".."))
                .check(classes);
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
