package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.refused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ErrorCode;
import dev.kith.QueryException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone is told who slipped while writing. */
class SyntaxErrorTest {
    private static final String GRIN = "\uD83D\uDE00";

    @Test
    void aMisspeltKeywordIsShownWithTheOneThatWasMeant() {
        assertThat(refused("MATCH (n) RETRUN n").getMessage()).isEqualTo("""
                        SYNTAX: unexpected `RETRUN`, expected `WHERE`, `,`, `-`, `<` or a clause. \
                        Did you mean `RETURN`? (line 1, column 11)
                          MATCH (n) RETRUN n
                                    ^""");
    }

    @ParameterizedTest
    @CsvSource({
        "MTCH (n) RETURN n, MATCH",
        "MATCH (n) WERE n.x = 1 RETURN n, WHERE",
        "MATCH (n) RETURN n ODER BY n.x, ORDER",
        "MATCH (n) RETURN n ORDER BY n.x DSC, DESC",
        "MATCH (n) RETURN n LIMT 1, LIMIT",
        "UNWIND [1] AZ x RETURN x, AS",
        "RETURN CASE WHEN true THEN 1 ELS 2 END, ELSE",
        "MATCH (n) WHERE n.x == 1 RETURN n, =",
        "MATCH (n) WHERE n.x != 1 RETURN n, <>",
        "MATCH (n) WHERE n.x && n.y RETURN n, AND",
        "MATCH (n) WHERE n:A && n.y RETURN n, AND",
        "RETURN !true, NOT",
        "MERGE (n) ON CREAT SET n.x = 1, CREATE",
        "MATCH (n) DETAHC DELETE n, DETACH",
        "RETURN 1 UNOIN RETURN 2, UNION",
    })
    void slipsAreFoundEverywhere(String text, String meant) {
        assertThat(refused(text).summary()).endsWith("Did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MATCH (n RETURN n; 1; 10",
                "RETURN 1 +; 1; 11",
                "RETURN; 1; 7",
                "''; 1; 1",
                "RETURN (1; 1; 10",
                "RETURN 1)  ; 1; 9",
                "MATCH (n); 0; 0",
                "MATCH (a)-[:R->(b) RETURN a; 1; 14",
                "RETURN {a 1}; 1; 11",
                "RETURN 'abc; 1; 8",
                "RETURN `abc; 1; 8",
                "RETURN 1 /* abc; 1; 10",
                "RETURN 1 # 2; 1; 10",
            })
    void thePlaceIsThatOfTheFirstTokenThatDoesNotFit(String text, int line, int column) {
        if (line == 0) {
            assertThat(CypherParser.parse(text)).isNotNull();
            return;
        }
        QueryException error = refused(text);
        assertThat(error.code()).isEqualTo(ErrorCode.SYNTAX);
        assertThat(error.position()).hasValueSatisfying(position -> {
            assertThat(position.line()).isEqualTo(line);
            assertThat(position.column()).isEqualTo(column);
        });
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneColumnAndTakesTwoCells() {
        QueryException error = refused("RETURN '" + GRIN + GRIN + "',\n '" + GRIN + "' )");
        assertThat(error.position()).contains(new QueryException.Position(18, 2, 6));
        assertThat(error.getMessage()).endsWith("'" + GRIN + "' )\n        ^");
    }

    @Test
    void tabsAndLineEndsOfAllSystemsCount() {
        assertThat(refused("RETURN\r\n\t1,\r\n\t)").position())
                .contains(new QueryException.Position(14, 3, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "RETURN 9223372036854775808; IntegerOverflow",
                "RETURN -9223372036854775809; IntegerOverflow",
                "RETURN -(9223372036854775808); IntegerOverflow",
                "RETURN 0x8000000000000000; IntegerOverflow",
                "RETURN 0o1000000000000000000000; IntegerOverflow",
                "MATCH ()-[*99999999999999999999]->() RETURN 1; IntegerOverflow",
                "RETURN 1e999; FloatingPointOverflow",
                "RETURN 12ab; InvalidNumberLiteral",
                "RETURN 0x; InvalidNumberLiteral",
                "RETURN 0o8; InvalidNumberLiteral",
                "RETURN {1a: 1}; UnexpectedSyntax",
                "RETURN '\\u12'; InvalidUnicodeLiteral",
                "RETURN '\\u12g4'; InvalidUnicodeLiteral",
                "RETURN '\\U00110000'; InvalidUnicodeLiteral",
                "RETURN 1 — 2; InvalidUnicodeCharacter",
                "MATCH ()-[:A*-2]->() RETURN 1; InvalidRelationshipPattern",
                "MATCH ()-[:A..]->() RETURN 1; InvalidRelationshipPattern",
                "RETURN 1 UNION RETURN 2 UNION ALL RETURN 3; InvalidClauseComposition",
                "RETURN x IS :: NUMBR; UnexpectedSyntax",
                "MATCH (n) SET f(n) = 1; UnexpectedSyntax",
                "MATCH (n) REMOVE n; UnexpectedSyntax",
            })
    void openCypherNamesTheDetail(String text, String detail) {
        QueryException error = refused(text);
        assertThat(error.code()).isEqualTo(ErrorCode.SYNTAX);
        assertThat(error.classification())
                .isEqualTo(QueryException.Classification.compileTime("SyntaxError", detail));
        assertThat(error.position()).isPresent();
    }

    @Test
    void aWrongEscapeIsPointedAtInsideItsString() {
        assertThat(refused("RETURN '" + GRIN + "\\u12'").position())
                .contains(new QueryException.Position(9, 1, 10));
    }

    @Test
    void whatIsExpectedIsSaidInFewWords() {
        assertThat(refused("RETURN 1 +").summary())
                .isEqualTo("unexpected end of the statement, expected an expression");
        assertThat(refused("MATCH (n").summary())
                .isEqualTo(
                        "unexpected end of the statement, expected `IS`, `WHERE`, `)`, `{`, `:` or `$`");
        assertThat(refused("").summary()).startsWith("unexpected end of the statement, expected ");
    }

    @Test
    void anIndexOnTheKeyOfAnotherVariableIsRefused() {
        QueryException error = refused("CREATE INDEX FOR (n:Person) ON (m.name)");
        assertThat(error.code()).isEqualTo(ErrorCode.UNDEFINED_VARIABLE);
        assertThat(error.summary()).isEqualTo("`m` is not defined. Did you mean `n`?");
    }

    @Test
    void aKeywordWhereAVariableMustStandIsRefused() {
        assertThat(refused("MATCH (match) RETURN 1").summary()).startsWith("unexpected `match`");
        assertThat(refused("RETURN return").summary()).startsWith("unexpected `return`");
    }
}
