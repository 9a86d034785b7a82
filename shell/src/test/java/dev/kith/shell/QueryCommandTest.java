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
    void momentsAreTheirText() {
        String statement = "RETURN date('2015-06-24') AS a, [localtime('12:00:00.5')] AS b,"
                + " duration('P1DT2H') AS c";
        assertThat(query(statement, "--format", "csv").out())
                .isEqualTo("a,b,c\n2015-06-24,[12:00:00.5],P1DT2H\n");
        assertThat(query(statement, "--format", "jsonl").out())
                .isEqualTo("{\"a\":\"2015-06-24\",\"b\":[\"12:00:00.5\"],\"c\":\"P1DT2H\"}\n");
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
    void whatOnlyBeginsLikeANumberIsAString() {
        CommandLineRun run = query(
                "RETURN $a AS a, $b AS b, $c AS c",
                "--param",
                "a=2024-01-02",
                "--param",
                "b=1+1",
                "--param",
                "c=-1.5e1",
                "--format",
                "jsonl");
        assertThat(run.out()).isEqualTo("{\"a\":\"2024-01-02\",\"b\":\"1+1\",\"c\":-15.0}\n");
    }

    @Test
    void entitiesReadAsCypher() {
        CommandLineRun run =
                query("CREATE p = ({a: 1})-[:`is a`]->(:`Odd one`) RETURN p", "--format", "csv");
        assertThat(run.out()).isEqualTo("p\n({a: 1})-[:`is a`]->(:`Odd one`)\n");
    }

    @Test
    void aPathInJsonIsItsNodesThenItsRelationships() {
        CommandLineRun run = query("CREATE p = ()-[:T]->() RETURN p", "--format", "jsonl");
        assertThat(run.out())
                .startsWith("{\"p\":{\"nodes\":[{")
                .contains("}],\"relationships\":[{");
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
    void aDashNamesStandardInputAsAFileToo() {
        CommandLineRun run = CommandLineRun.withInput(
                "RETURN 1 AS one", "query", database, "-f", "-", "--format", "jsonl");
        assertThat(run.out()).isEqualTo("{\"one\":1}\n");
    }

    @Test
    void anErrorInAScriptNamesTheFileAndTheLineOfTheStatement() throws IOException {
        Path script = Files.writeString(
                scratch.resolve("script.cypher"), "RETURN 1 AS one;\n\nMATCH (n)\nRETRUN n;");
        CommandLineRun run = CommandLineRun.of("query", database, "-f", script.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("kith: " + script + ", the statement at line 3: SYNTAX: ")
                .contains("  RETRUN n\n  ^");
    }

    @Test
    void aScriptThatCannotBeReadIsAMessage() throws IOException {
        Path latin =
                Files.write(scratch.resolve("latin.cypher"), new byte[] {'"', (byte) 0xe9, '"'});
        assertThat(CommandLineRun.of("query", database, "-f", latin.toString()).err())
                .isEqualTo("kith: " + latin + " is not in UTF-8\n");
        assertThat(CommandLineRun.of("query", database, "-f", scratch.toString())
                        .err())
                .isEqualTo("kith: " + scratch + " is a folder, not a file\n");
        String missing = scratch.resolve("missing").toString();
        assertThat(CommandLineRun.of("query", database, "-f", missing).err())
                .isEqualTo("kith: no such file: " + missing + "\n");
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
