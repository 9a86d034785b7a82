package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionSignature;

import org.junit.jupiter.api.Test;

class FunctionRegistryTest {
    private static final BuiltInFunctions FUNCTIONS = BuiltInFunctions.INSTANCE;

    @Test
    void aNameIsFoundWithoutRegardToCase() {
        assertThat(FUNCTIONS.scalar("TOUPPER")).isPresent();
        assertThat(FUNCTIONS.scalar("touppers")).isEmpty();
        assertThat(FUNCTIONS.aggregate("COLLECT")).isPresent();
        assertThat(FUNCTIONS.scalar("collect")).isEmpty();
    }

    @Test
    void aNameMayHaveANamespace() {
        assertThat(FUNCTIONS.scalar("duration.between")).isPresent();
        assertThat(FUNCTIONS.scalar("Duration.BETWEEN")).isPresent();
        assertThat(FUNCTIONS.scalar("between")).isEmpty();
    }

    @Test
    void everyFunctionSaysInOneSentenceWhatItIs() {
        assertThat(FUNCTIONS.functions()).hasSizeGreaterThan(80).allSatisfy(listing -> {
            FunctionSignature signature = listing.signature();
            assertThat(signature.description()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(signature.requiredCount())
                    .isLessThanOrEqualTo(signature.parameters().size());
        });
        assertThat(FUNCTIONS.functions())
                .extracting(listing -> listing.signature().name())
                .doesNotHaveDuplicates();
    }
}
