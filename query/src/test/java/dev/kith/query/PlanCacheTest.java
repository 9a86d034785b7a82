package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.engine.Statement;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.query.function.BuiltInFunctions;

import org.junit.jupiter.api.Test;

/** Which statements are still there is seen by which are made again. */
class PlanCacheTest {
    private final PlanCache plans = new PlanCache(3, 100);
    private int made;

    @Test
    void theOneThatWasNotUsedForLongestGoesFirst() {
        assertThat(madeFor("RETURN 1", "RETURN 2", "RETURN 3", "RETURN 1", "RETURN 4"))
                .isEqualTo(4);
        assertThat(madeFor("RETURN 1", "RETURN 3", "RETURN 4")).isZero();
        assertThat(madeFor("RETURN 2")).isOne();
    }

    @Test
    void longTextsTakeThePlaceOfSeveral() {
        String fortyCharacters = "RETURN '%s'".formatted("a".repeat(31));
        assertThat(madeFor("RETURN 1", "RETURN 2", fortyCharacters)).isEqualTo(3);
        String eightyCharacters = "RETURN '%s'".formatted("a".repeat(71));
        assertThat(madeFor(eightyCharacters, eightyCharacters)).isOne();
        assertThat(madeFor("RETURN 2", fortyCharacters)).isEqualTo(2);
    }

    @Test
    void aTextThatIsTooLongAloneLeavesTheOthersThere() {
        String longText = "RETURN '%s'".formatted("a".repeat(100));
        assertThat(madeFor("RETURN 1", longText, longText, "RETURN 1")).isEqualTo(3);
    }

    private int madeFor(String... texts) {
        int before = made;
        try (var store = new MemoryGraphStore()) {
            var engine = new CypherEngine(store);
            for (String text : texts) {
                Statement statement =
                        plans.get(text, 0, BuiltInFunctions.INSTANCE, (source, functions) -> {
                            made++;
                            return engine.prepare(source);
                        });
                assertThat(statement.columns()).isNotEmpty();
            }
        }
        return made - before;
    }
}
