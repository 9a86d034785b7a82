package dev.kith;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kith");

    @Test
    void theClassesWereFound() {
        assertThat(CORE.contain(Graph.class)).isTrue();
        assertThat(CORE.contain(dev.kith.memory.MemoryGraphStore.class)).isTrue();
        assertThat(CORE.size()).isGreaterThan(80);
    }

    @Test
    void coreImportsNoOtherModule() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.annotations"))
                        .or(resideInAPackage("dev.kith"))
                        .or(resideInAPackage("dev.kith.value.."))
                        .or(resideInAPackage("dev.kith.store"))
                        .or(resideInAPackage("dev.kith.engine"))
                        .or(resideInAPackage("dev.kith.extension"))
                        .or(resideInAPackage("dev.kith.load"))
                        .or(resideInAPackage("dev.kith.memory"))
                        .or(resideInAPackage("dev.kith.text")))
                .check(CORE);
    }

    @Test
    void valuesImportNoStoreAndNoEngine() {
        noClasses()
                .that()
                .resideInAPackage("dev.kith.value..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.kith.store", "dev.kith.engine", "dev.kith.memory")
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("dev.kith.text")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.kith..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage("dev.kith.text"))))
                .check(CORE);
    }

    @Test
    void storesAndInterfacesImportNeitherTheApiNorEachOther() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.kith.value..", "dev.kith.store", "dev.kith.memory")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Graph.class, Transaction.class, Query.class, Result.class, Node.class)
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("dev.kith.memory")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.kith.engine")
                .check(CORE);
    }
}
