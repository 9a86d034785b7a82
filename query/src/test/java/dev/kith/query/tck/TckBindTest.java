package dev.kith.query.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.query.bind.Binder;
import dev.kith.query.extension.ExtendedFunctions;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.parse.CypherParser;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parser and binder against the openCypher TCK: what must be refused before it runs is refused with
 * the right type and detail, and nothing else is refused.
 */
class TckBindTest {
    @Test
    void everyCompileTimeErrorIsFoundBeforeRunning() throws IOException {
        var failed = new TreeSet<String>();
        int found = 0;
        for (TckScenario scenario : TckScenarios.all()) {
            Optional<TckStep.ExpectError> expected = compileTimeError(scenario);
            if (expected.isPresent()) {
                Optional<QueryException> error = lastError(scenario);
                if (error.isPresent() && matches(expected.get(), error.get().classification())) {
                    found++;
                } else {
                    failed.add(scenario.id());
                    System.out.printf(
                            "%s: expected %s, found %s%n",
                            scenario.id(),
                            expected.get(),
                            error.map(Throwable::getMessage).orElse("no error"));
                }
            }
        }
        System.out.printf(
                "TCK compile-time errors: %d found as expected, %d not%n", found, failed.size());
        assertThat(failed).isEqualTo(baseline());
    }

    @Test
    void nothingElseIsRefused() throws IOException {
        List<String> refused = new ArrayList<>();
        int bound = 0;
        for (TckScenario scenario : TckScenarios.all()) {
            if (compileTimeError(scenario).isEmpty()) {
                Optional<QueryException> error = firstError(scenario);
                if (error.isEmpty()) {
                    bound++;
                } else if (!mayBeFoundAtAnyTime(scenario, error.get())) {
                    refused.add(scenario.id() + ": " + error.get().getMessage());
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(bound).isGreaterThan(3_000);
    }

    private static boolean mayBeFoundAtAnyTime(TckScenario scenario, QueryException error) {
        return scenario.steps().stream()
                .anyMatch(step -> step instanceof TckStep.ExpectError expected
                        && expected.phase().equals("any time")
                        && matches(expected, error.classification()));
    }

    private static boolean matches(TckStep.ExpectError expected, Classification found) {
        return (expected.type().equals(found.type()) || expected.type().equals("*"))
                && (expected.detail().equals(found.detail())
                        || expected.detail().equals("*"));
    }

    private static Optional<TckStep.ExpectError> compileTimeError(TckScenario scenario) {
        return scenario.steps().stream()
                .filter(TckStep.ExpectError.class::isInstance)
                .map(TckStep.ExpectError.class::cast)
                .filter(error -> error.phase().equals("compile time"))
                .findFirst();
    }

    /** The error of the query under test, which is the last one. */
    private static Optional<QueryException> lastError(TckScenario scenario) {
        FunctionRegistry functions = functions(scenario);
        Optional<QueryException> last = Optional.empty();
        for (TckStep step : scenario.steps()) {
            if (step instanceof TckStep.Query query) {
                last = error(query.query(), functions);
            }
        }
        return last;
    }

    private static Optional<QueryException> firstError(TckScenario scenario) {
        FunctionRegistry functions = functions(scenario);
        for (TckStep step : scenario.steps()) {
            Optional<QueryException> error = Optional.empty();
            if (step instanceof TckStep.Query query) {
                error = error(query.query(), functions);
            } else if (step instanceof TckStep.Setup setup) {
                error = error(setup.query(), functions);
            }
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    private static FunctionRegistry functions(TckScenario scenario) {
        return ExtendedFunctions.of(BuiltInFunctions.INSTANCE).with(TableProcedure.of(scenario));
    }

    private static Optional<QueryException> error(String text, FunctionRegistry functions) {
        try {
            Binder.bind(CypherParser.parse(text), functions, text);
            return Optional.empty();
        } catch (QueryException error) {
            return Optional.of(error);
        }
    }

    private static Set<String> baseline() throws IOException {
        try (InputStream stream =
                TckBindTest.class.getResourceAsStream("/tck/bind-not-found.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the list of errors not found is missing");
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var scenarios = new TreeSet<String>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(scenarios::add);
            return scenarios;
        }
    }
}
