package dev.kith.query.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Where a script is cut into statements. */
class ScriptSplitTest {
    @Test
    void statementsAreCutAtSemicolons() {
        assertThat(texts("RETURN 1; RETURN 2;\nRETURN 3"))
                .containsExactly("RETURN 1", "RETURN 2", "RETURN 3");
    }

    @Test
    void semicolonsInStringsNamesAndCommentsDoNotCut() {
        assertThat(texts("RETURN ';\\';', \";\\\";\", `a;``;` /* ; */ // ;\n AS x; RETURN 2"))
                .containsExactly(
                        "RETURN ';\\';', \";\\\";\", `a;``;` /* ; */ // ;\n AS x", "RETURN 2");
    }

    @Test
    void piecesWithoutATokenAreLeftOut() {
        assertThat(texts(";; /* nothing */ ;\n// nothing\n; RETURN 1 ; -- "))
                .containsExactly("RETURN 1", "--");
        assertThat(texts("/**/;/***/;/* * / ** */;/*/;*/")).isEmpty();
        assertThat(texts("")).isEmpty();
        assertThat(texts(" \n\t // only a comment")).isEmpty();
    }

    @Test
    void commentsAroundAStatementAreNoPartOfIt() {
        assertThat(texts("// first\nRETURN 1 // one\n; /* second */ RETURN 2"))
                .containsExactly("RETURN 1", "RETURN 2");
    }

    @Test
    void aStringThatIsNotClosedReachesToTheEnd() {
        assertThat(texts("RETURN 'a; RETURN 2; RETURN 3"))
                .containsExactly("RETURN 'a; RETURN 2; RETURN 3");
    }

    @Test
    void eachStatementKnowsItsPlaceAndWhetherItWasEnded() {
        assertThat(CypherParser.split("RETURN '\uD83D\uDE00';\n\n  RETURN 2"))
                .containsExactly(
                        new ScriptStatement("RETURN '\uD83D\uDE00'", 0, 1, true),
                        new ScriptStatement("RETURN 2", 15, 3, false));
    }

    private static List<String> texts(String script) {
        return CypherParser.split(script).stream().map(ScriptStatement::text).toList();
    }
}
