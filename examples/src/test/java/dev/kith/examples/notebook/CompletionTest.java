package dev.kith.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Graph;
import dev.kith.extension.UserFunction;
import dev.kith.extension.UserProcedure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class CompletionTest {
    private final Graph graph = Graph.inMemory();

    @BeforeEach
    void fill() {
        graph.query("CREATE (:Person {name: 'Ann', nameDay: 'July 26'})-[:KNOWS]->(:`Odd one`)")
                .run();
        graph.register(
                UserFunction.named("text.initials").as(call -> "A"),
                UserProcedure.writing("text.tidy").action(call -> {}));
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aFunctionIsOneOfTheLanguageOrOfTheProgram() {
        assertThat(words("RETURN percentileD")).containsExactly("percentileDisc");
        assertThat(words("RETURN TOUPP")).containsExactly("toUpper");
        assertThat(words("MATCH (n) RETURN text.")).containsExactly("text.initials");
        assertThat(words("RETURN {name: toupp")).containsExactly("toUpper");
        assertThat(words("RETURN "))
                .contains("abs", "count", "text.initials", "vector.similarity.cosine");
    }

    @Test
    void behindCallStandsAProcedure() {
        assertThat(words("CALL db.l")).containsExactly("db.labels");
        assertThat(words("MATCH (n) call t")).containsExactly("text.tidy");
    }

    @Test
    void behindAColonStandsALabelOrAType() {
        assertThat(words("MATCH (p:Pe")).containsExactly("Person");
        assertThat(words("MATCH (p: ")).containsExactly("`Odd one`", "Person");
        assertThat(words("MATCH (a {x: [1]})-[:")).containsExactly("KNOWS");
    }

    @Test
    void behindADotStandsAKeyOfWhichOnlyTheEndIsTyped() {
        Completion completion = Completion.ofCypher(graph, "MATCH (n) RETURN n.nam LIMIT 1", 22);
        assertThat(completion).isEqualTo(new Completion(List.of("name", "nameDay"), 19));
    }

    private List<String> words(String text) {
        return Completion.ofCypher(graph, text, text.length()).words();
    }
}
