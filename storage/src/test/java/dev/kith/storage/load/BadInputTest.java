package dev.kith.storage.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.load.BulkLoad;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with the input is said with its place, and nothing is left behind. */
final class BadInputTest {
    @TempDir
    private Path temporary;

    private LoadFolder folder = new LoadFolder(Path.of(""));

    @BeforeEach
    void useFolder() {
        folder = new LoadFolder(temporary);
    }

    @AfterEach
    void nothingHalfLoadedRemains() throws IOException {
        folder.assertNothingWasBuilt();
    }

    @Test
    void aValueOfAnotherTypeIsNamedByFileLineAndColumn() {
        Path file = folder.file("p.csv", "id:ID,name,age:int", "1,Ann,30", "2,Bob,old");
        assertFails(
                nodes(file),
                ErrorCode.IMPORT_BAD_ROW,
                file + ", line 3, column 3 (age:int)",
                "`old`",
                "integer");
    }

    @Test
    void aLineBreakInQuotesCountsAsALine() {
        Path file = folder.file("p.csv", "id:ID,name,age:int", "1,\"An", "n\",30", "2,Bob,old");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, "line 4, column 3");
    }

    @Test
    void aBadElementOfAListIsNamed() {
        Path file = folder.file("p.csv", "id:ID,scores:double[]", "1,1.5;two;3");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, "line 2, column 2", "float[]");
    }

    @Test
    void aBooleanIsTrueOrFalse() {
        Path file = folder.file("p.csv", "id:ID,ok:boolean", "1,yes");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, "line 2, column 2 (ok:boolean)");
    }

    @Test
    void aDateThatIsNoneIsNamedByFileLineAndColumn() {
        Path file = folder.file("p.csv", "id:ID,born:date", "1,2015-06-24", "2,2015-13-01");
        assertFails(
                nodes(file),
                ErrorCode.IMPORT_BAD_ROW,
                file + ", line 3, column 2 (born:date)",
                "'2015-13-01' cannot be read as a Date",
                "(valid values 1 - 12): 13");
    }

    @Test
    void everyTemporalTypeSaysWhatItCannotRead() {
        for (String type : List.of("localtime", "time", "localdatetime", "datetime", "duration")) {
            Path file = folder.file("p.csv", "id:ID,at:" + type + "[]", "1,x;y");
            assertFails(
                    nodes(file),
                    ErrorCode.IMPORT_BAD_ROW,
                    file + ", line 2, column 2 (at:" + type + "[])",
                    "'x' cannot be read as a ");
        }
    }

    @Test
    void whatIsWrongWithAPointIsSaid() {
        assertPointFails("1 2", "a point is written {x: 1, y: 2}");
        assertPointFails("{x:1}", "there is no y");
        assertPointFails("{x:1,y:two}", "y is `two`, no number");
        assertPointFails("{x:1,y:2,w:3}", "`w:3` is none of x, y, z,");
        assertPointFails("{x:1,x:2}", "there are two x");
        assertPointFails("{x:1,y:2,crs:mercator}", "the crs `mercator` is none of wgs-84");
        assertPointFails("{x:1,y:2,srid:1}", "the srid is none of 4326");
        assertPointFails("{x:1,y:2,crs:wgs-84-3d}", "a point of wgs-84-3d has 3 coordinates");
        assertPointFails("{longitude:1,latitude:2,crs:cartesian}", "are not of cartesian");
        assertPointFails("{longitude:1,latitude:91}", "latitude is 91.0");
    }

    private void assertPointFails(String point, String problem) {
        Path file = folder.file("p.csv", "id:ID,at:point", "1,\"" + point + "\"");
        assertFails(
                nodes(file),
                ErrorCode.IMPORT_BAD_ROW,
                file + ", line 2, column 2 (at:point): `" + point + "` is not a point: ",
                problem);
    }

    @Test
    void anOptionThatDoesNotFitItsTypeIsRefused() {
        for (String column :
                List.of("at:date{timezone:Z}", "at:point{timezone:Z}", "at:datetime{crs:wgs-84}")) {
            assertFails(
                    nodes(folder.file("p.csv", "id:ID," + column)),
                    ErrorCode.IMPORT_BAD_HEADER,
                    "`" + column + "`",
                    "known are {id-type:long}");
        }
        assertFails(
                nodes(folder.file("p.csv", "id:ID,at:datetime{timezone:Europe/Pari}")),
                ErrorCode.IMPORT_BAD_HEADER,
                "there is no such zone. Did you mean `Europe/Paris`?");
        assertFails(
                nodes(folder.file("p.csv", "id:ID,at:time{timezone:Europe/Paris}")),
                ErrorCode.IMPORT_BAD_HEADER,
                "must be an offset");
        assertFails(
                nodes(folder.file("p.csv", "id:ID,at:point{crs:mercator}")),
                ErrorCode.IMPORT_BAD_HEADER,
                "the crs `mercator` is none of");
    }

    @Test
    void aRowWithTooFewFieldsIsRefused() {
        Path file = folder.file("p.csv", "id:ID,name,age:int", "1,Ann,30", "2,Bob");
        assertFails(
                nodes(file),
                ErrorCode.IMPORT_BAD_ROW,
                "line 3, column 3",
                "2 fields, the header 3");
    }

    @Test
    void aRowWithTooManyFieldsIsRefused() {
        Path file = folder.file("p.csv", "id:ID,name", "1,Ann,30");
        assertFails(
                nodes(file),
                ErrorCode.IMPORT_BAD_ROW,
                "line 2, column 3",
                "3 fields, the header 2");
    }

    @Test
    void aMissingIdIsRefused() {
        Path file = folder.file("p.csv", "name,id:ID", "Ann,");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, "line 2, column 2", "id is missing");
    }

    @Test
    void twoNodesWithOneIdAreRefused() {
        Path file = folder.file("p.csv", "id:ID(P)", "7", "8", "7");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, "line 4, column 1 (id:ID(P))", "`7`");
    }

    @Test
    void twoNodesWithOneTextIdInTwoFilesAreRefused() {
        Path one = folder.file("p.csv", "id:ID(P)", "ann");
        Path other = folder.file("q.csv", "id:ID(P)", "bob", "ann");
        assertFails(
                folder.load().nodes("P", one).nodes("Q", other),
                ErrorCode.IMPORT_BAD_ROW,
                other + ", line 3, column 1",
                "`ann`");
    }

    @Test
    void anUnknownEndIsRefused() {
        Path people = folder.file("p.csv", "id:ID(P)", "1", "2");
        Path knows = folder.file("k.csv", ":START_ID(P),:END_ID(P)", "1,2", "2,3");
        assertFails(
                nodes(people).relationships("KNOWS", knows),
                ErrorCode.IMPORT_BAD_ROW,
                knows + ", line 3, column 2 (:END_ID(P))",
                "`3`");
    }

    @Test
    void anIdOfAnotherGroupIsUnknown() {
        Path people = folder.file("p.csv", "id:ID(P)", "1");
        Path films = folder.file("m.csv", "id:ID(M)", "2");
        Path rated = folder.file("r.csv", ":START_ID(M),:END_ID(M)", "1,2");
        assertFails(
                nodes(people).nodes("M", films).relationships("RATED", rated),
                ErrorCode.IMPORT_BAD_ROW,
                "line 2, column 1");
    }

    @Test
    void anUnknownTypeOfAColumnIsRefused() {
        Path file = folder.file("p.csv", "id:ID,age:integer,born:day", "1,2,3");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_HEADER, "line 1", "born:day", "boolean");
    }

    @Test
    void anUnknownOptionOfAColumnIsRefused() {
        Path file = folder.file("p.csv", "id:ID{label:Person}", "1");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_HEADER, "line 1", "label:Person");
    }

    @Test
    void nodesNeedAnId() {
        Path file = folder.file("p.csv", "name", "Ann");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_HEADER, "0 columns are :ID");
    }

    @Test
    void columnsOfRelationshipsDoNotBelongToNodes() {
        Path file = folder.file("p.csv", "id:ID,:START_ID", "1,1");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_HEADER, "`:START_ID`", "relationships");
    }

    @Test
    void twoColumnsOfOneKeyAreRefused() {
        Path file = folder.file("p.csv", "id:ID,name,name:int", "1,a,2");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_HEADER, "`name`");
    }

    @Test
    void relationshipsWithoutATypeAreRefused() {
        Path people = folder.file("p.csv", "id:ID", "1");
        Path knows = folder.file("k.csv", ":START_ID,:END_ID", "1,1");
        assertFails(nodes(people).relationships("", knows), ErrorCode.IMPORT_BAD_HEADER, ":TYPE");
    }

    @Test
    void anEmptyTypeIsRefused() {
        Path people = folder.file("p.csv", "id:ID", "1");
        Path knows = folder.file("k.csv", ":START_ID,:END_ID,:TYPE", "1,1,");
        assertFails(
                nodes(people).relationships("", knows),
                ErrorCode.IMPORT_BAD_ROW,
                "line 2, column 3",
                "type is missing");
    }

    @Test
    void anEmptyFileIsRefused() {
        Path file = folder.file("p.csv");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_HEADER, file.toString(), "empty");
    }

    @Test
    void aMissingFileIsRefused() {
        Path file = temporary.resolve("absent.csv");
        assertFails(nodes(file), ErrorCode.IO, file.toString());
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path file = Files.createDirectory(temporary.resolve("folder.csv"));
        assertFails(nodes(file), ErrorCode.IO, file.toString(), "is a folder");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.file("p.csv", "id:ID,name", "1,Ann");
        Files.write(file, new byte[] {'i', ':', 'I', 'D', '\n', (byte) 0xE9, 't', 'e', '\n'});
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, file.toString(), "UTF-8");
    }

    @Test
    void anOpenQuoteAtTheEndIsRefused() {
        Path file = folder.file("p.csv", "id:ID,name", "1,\"Ann\" B,x");
        assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, file.toString(), "line 2");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWhereItsRowStarts() {
        for (String last : List.of("2,\"Bob", "2,\"Bob\"\"", "2,\"", "2,\"Bob\n3,Cem\n")) {
            Path file = folder.file("p.csv", "id:ID,name", "1,Ann", last);
            assertFails(nodes(file), ErrorCode.IMPORT_BAD_ROW, file + ", line 3", "quote");
        }
    }

    @Test
    void aDuplicateValueInAUniqueIndexIsRefused() {
        Path file = folder.file("p.csv", "id:ID,name", "1,Ann", "2,Bob", "3,Ann");
        assertFails(
                nodes(file).uniqueIndex("P", "name"),
                ErrorCode.CONSTRAINT_VIOLATION,
                "P",
                "name",
                "node number 1 and node number 3");
    }

    @Test
    void aListenerThatThrowsEndsTheLoad() {
        Path file = folder.file("p.csv", "id:ID", "1");
        var cancelled = new IllegalStateException("enough");
        assertThatThrownBy(() ->
                        CsvBulkLoader.run(nodes(file).progress((phase, rows, read, all) -> {
                            if (phase.equals("sync")) {
                                throw cancelled;
                            }
                        })))
                .isSameAs(cancelled);
    }

    private BulkLoad nodes(Path file) {
        return folder.load().nodes("P", file);
    }

    private static void assertFails(BulkLoad load, ErrorCode code, String... parts) {
        var failed = catchThrowableOfType(KithException.class, () -> CsvBulkLoader.run(load));
        assertThat(failed).isNotNull();
        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.getMessage()).contains(parts);
    }
}
