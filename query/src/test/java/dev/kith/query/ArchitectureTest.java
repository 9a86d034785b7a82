package dev.kith.query;

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
        "execute, ast",
        "execute, bound",
        "execute, bind",
        "execute, parse",
        "execute, plan",
        "execute, optimize",
        "execute, physical",
        "function, ast",
        "function, bound",
        "function, plan",
        "function, execute",
        "extension, ast",
        "extension, bind",
        "extension, execute",
        "show, ast",
        "show, bind",
        "show, execute",
        "plan, ast",
        "plan, parse",
        "plan, execute",
        "plan, physical",
        "optimize, ast",
        "optimize, parse",
        "optimize, execute",
        "optimize, physical",
        "physical, ast",
        "physical, parse",
        "bound, ast",
        "bound, plan",
        "bound, execute",
        "bind, plan",
        "bind, execute",
        "ast, bound",
        "ast, parse",
        "parse, bound",
        "parse, plan",
        "parse, execute"
    })
    void aStageNeverLooksAtThoseItMustNotKnow(String stage, String other) {
        assertFound(stage);
        assertFound(other);
        noClasses()
                .that(resideInAPackage(QUERY + stage + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(QUERY + other + ".."))
                .check(classes);
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
