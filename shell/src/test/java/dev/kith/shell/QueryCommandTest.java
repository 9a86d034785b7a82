package dev.kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class QueryCommandTest {
    @TempDir
    private Path scratch;

    private String database = "";

    @BeforeEach
    void createADatabase() {
        database = scratch.resolve("people.kith").toString();
        CommandLineRun run = CommandLineRun.of(
                "query",
                database,
                "--create",
                "CREATE (:Person {name: 'Ann', age: 30}), (:Person {name: 'B,\"b'})");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void rowsAreABoxUnlessAskedOtherwise() {
        CommandLineRun run = query("MATCH (p:Person) RETURN p.name AS name, p.age AS age");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        ┌──────┬──────┐
                        │ name │ age  │
                        ├──────┼──────┤
                        │ Ann  │   30 │
                        │ B,"b │ null │
                        └──────┴──────┘
                        2 rows
                        """);
    }

    @Test
    void csvQuotesWhatItMust() {
        CommandLineRun run =
                query("MATCH (p:Person) RETURN p.name AS name, p.age AS age", "--format", "csv");
        assertThat(run.out()).isEqualTo("name,age\nAnn,30\n\"B,\"\"b\",\n");
    }

    @Test
    void jsonLinesKeepTheOrderOfColumns() {
        CommandLineRun run = query(
                "MATCH (p:Person {name: 'Ann'}) RETURN p.name AS z, [1, 2.5] AS a, p",
                "--format",
                "jsonl");
        assertThat(run.out())
                .isEqualTo("{\"z\":\"Ann\",\"a\":[1,2.5],\"p\":{\"id\":0,\"labels\":[\"Person\"],"
                        + "\"properties\":{\"name\":\"Ann\",\"age\":30}}}\n");
    }

    @Test
    void parametersAreStringsUnlessTheyReadAsValues() {
        CommandLineRun run = query(
                "RETURN $a AS a, $b AS b, $c AS c, $d AS d",
                "--param",
                "a=Ann",
                "--param",
                "b=42",
                "--param",
                "c='42'",
                "--param",
                "d=[1, 'x']",
                "--format",
                "jsonl");
        assertThat(run.out()).isEqualTo("{\"a\":\"Ann\",\"b\":42,\"c\":\"42\",\"d\":[1,\"x\"]}\n");
    }

    @Test
    void standardInputHoldsManyStatements() {
        CommandLineRun run = CommandLineRun.withInput(
                "CREATE (:City {name: 'a;b'}); // not here; \nMATCH (c:City) RETURN c.name;",
                "query",
                database,
                "-",
                "--format",
                "csv");
        assertThat(run.out()).isEqualTo("c.name\na;b\n");
    }

    @Test
    void aFileHoldsManyStatements() throws IOException {
        Path script = Files.writeString(scratch.resolve("script.cypher"), "RETURN 1 AS one;");
        CommandLineRun run =
                CommandLineRun.of("query", database, "-f", script.toString(), "--format", "jsonl");
        assertThat(run.out()).isEqualTo("{\"one\":1}\n");
    }

    @Test
    void anErrorShowsItsPlaceAndEndsWithOne() {
        CommandLineRun run = query("MATCH (p:Person) RETURN q.name");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("UNDEFINED_VARIABLE", "line 1, column 25")
                .contains("  MATCH (p:Person) RETURN q.name\n                          ^");
    }

    @Test
    void aFolderWithoutADatabaseIsNotCreatedUnasked() {
        Path missing = scratch.resolve("missing.kith");
        CommandLineRun run = CommandLineRun.of("query", missing.toString(), "RETURN 1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("DATABASE_NOT_FOUND", missing.toString());
        assertThat(missing).doesNotExist();
    }

    @Test
    void aCommandLineWithoutAStatementIsRefused() {
        CommandLineRun run = CommandLineRun.of("query", database);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("give a statement");
    }

    private CommandLineRun query(String statement, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "query";
        arguments[1] = database;
        arguments[2] = statement;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineRun.of(arguments);
    }
}
