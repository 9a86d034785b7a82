package dev.kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class ImportCommandTest {
    @TempDir
    private Path scratch;

    @Test
    void filesBecomeADatabase() throws IOException {
        CommandLineRun run = load("id:ID,name,age:int\na,Ann,30\nb,Bob,\n");
        assertThat(run.err()).startsWith("2 nodes, 1 relationship, 6 properties in ");
        assertThat(run.exitCode()).isZero();
        assertThat(CommandLineRun.of(
                                "query",
                                database(),
                                "MATCH (a)-[k:KNOWS]->(b) RETURN a.name, k.since, b.age",
                                "--format",
                                "jsonl")
                        .out())
                .isEqualTo("{\"a.name\":\"Ann\",\"k.since\":2020,\"b.age\":null}\n");
    }

    @Test
    void aPointIsAnObjectInJsonAndItsTextInCsv() throws IOException {
        assertThat(load("id:ID,name,home:point\na,Ann,\"{x:1,y:2,z:3}\"\nb,Bob,\n")
                        .exitCode())
                .isZero();
        String statement = "MATCH (p {name: 'Ann'}) RETURN p.home AS home";
        assertThat(CommandLineRun.of("query", database(), statement, "--format", "jsonl")
                        .out())
                .isEqualTo("{\"home\":{\"srid\":9157,\"x\":1.0,\"y\":2.0,\"z\":3.0}}\n");
        assertThat(CommandLineRun.of("query", database(), statement, "--format", "csv")
                        .out())
                .isEqualTo("home\n\"point({srid:9157, x:1.0, y:2.0, z:3.0})\"\n");
    }

    @Test
    void aBadRowNamesItsPlaceAndNothingRemains() throws IOException {
        CommandLineRun run = load("id:ID,name,age:int\na,Ann,30\nb,Bob,old\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("IMPORT_BAD_ROW", "people.csv, line 3, column 3 (age:int)", "`old`");
        try (var files = Files.list(scratch)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("people.csv", "knows.csv");
        }
    }

    @Test
    @Timeout(60)
    void anImportThatIsStoppedLeavesNothing() throws IOException, InterruptedException {
        Path people = scratch.resolve("people.csv");
        Files.writeString(people, "id:ID\n" + "x".repeat(60) + "0\n");
        for (int block = 0; block < 20; block++) {
            var rows = new StringBuilder();
            for (int row = 0; row < 50_000; row++) {
                rows.append("y".repeat(60)).append(block * 50_000 + row).append('\n');
            }
            Files.writeString(people, rows, StandardOpenOption.APPEND);
        }
        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        database(),
                        "--nodes",
                        "Person=" + people)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said").toFile())
                .start();
        while (load.isAlive() && Files.notExists(Path.of(database() + ".loading"))) {
            Thread.sleep(5);
        }
        load.destroy();
        assertThat(load.waitFor()).isNotZero();
        assertThat(Files.readString(scratch.resolve("said"))).contains("nothing was loaded");
        assertThat(Path.of(database())).doesNotExist();
        assertThat(Path.of(database() + ".loading")).doesNotExist();
    }

    @Test
    void nothingToLoadIsAWrongCommandLine() {
        CommandLineRun run = CommandLineRun.of("import", database());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("give what to load");
        assertThat(scratch).isEmptyDirectory();
    }

    private String database() {
        return scratch.resolve("people.kith").toString();
    }

    private CommandLineRun load(String people) throws IOException {
        Path nodes = Files.writeString(scratch.resolve("people.csv"), people);
        Path knows = Files.writeString(
                scratch.resolve("knows.csv"), ":START_ID,:END_ID,since:int\na,b,2020\n");
        return CommandLineRun.of(
                "import",
                database(),
                "--nodes",
                "Person=" + nodes,
                "--relationships",
                "KNOWS=" + knows,
                "--unique",
                "Person.id");
    }
}
