package dev.kith.storage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.store.Cursors;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.IndexRange;
import dev.kith.store.TokenKind;
import dev.kith.value.DateValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

/** Temporal values and points from files. */
final class LoadedTemporalTest {
    @TempDir
    private Path temporary;

    @Test
    void everyTypeOfAHeaderIsRead() {
        assertRead("date", "2015-06-24", "2015-06-24");
        assertRead("Date", " 2015W261 ", "2015-06-22");
        assertRead("localtime", "12:50:35.5", "12:50:35.5");
        assertRead("time", "12:50+01:00", "12:50+01:00");
        assertRead("time", "12:50", "12:50Z");
        assertRead("time{timezone:+02:00}", "12:50", "12:50+02:00");
        assertRead("localdatetime", "2015-06-24T12:50", "2015-06-24T12:50");
        assertRead("datetime", "2015-06-24T12:50", "2015-06-24T12:50Z");
        assertRead(
                "datetime{timezone:Europe/Paris}",
                "2015-06-24T12:50",
                "2015-06-24T12:50+02:00[Europe/Paris]");
        assertRead("datetime{ timezone : Europe/Paris }", "2015T10Z", "2015-01-01T10:00Z");
        assertRead("duration", "P1Y2M3DT4H5M6.7S", "P1Y2M3DT4H5M6.7S");
        assertRead("date[]", "2015-06-24;2016", "[2015-06-24, 2016-01-01]");
        assertRead("duration[]", "P1D;PT1H", "[P1D, PT1H]");
    }

    @Test
    void pointsAreReadAsTheyAreWrittenElsewhere() {
        assertRead("point", "{x:1,y:-2.5}", "point({srid:7203, x:1.0, y:-2.5})");
        assertRead("point", "{x: 1, y: 2, z: 3}", "point({srid:9157, x:1.0, y:2.0, z:3.0})");
        assertRead(
                "point", "{latitude:51.5, longitude:-0.1}", "point({srid:4326, x:-0.1, y:51.5})");
        assertRead(
                "point",
                "{Longitude:1, Latitude:2, height:3}",
                "point({srid:4979, x:1.0, y:2.0, z:3.0})");
        assertRead("point", "{x:1, y:2, crs:'WGS-84'}", "point({srid:4326, x:1.0, y:2.0})");
        assertRead("point", "{x:1, y:2, srid:4326}", "point({srid:4326, x:1.0, y:2.0})");
        assertRead("point{crs:wgs-84}", "{x:1, y:2}", "point({srid:4326, x:1.0, y:2.0})");
        assertRead(
                "point[]",
                "{x:1,y:2};{x:3,y:4}",
                "[point({srid:7203, x:1.0, y:2.0}), point({srid:7203, x:3.0, y:4.0})]");
    }

    @Test
    void anIndexIsBuiltOverThem() {
        var folder = new LoadFolder(temporary);
        CsvBulkLoader.run(folder.load()
                .nodes("E", folder.file("e.csv", "id:ID,on:date", "1,2016", "2,2015", "3,2016"))
                .index("E", "on"));
        try (GraphStore store = folder.open();
                GraphReader reader = store.snapshot()) {
            Value year = DateValue.of(LocalDate.of(2016, 1, 1));
            assertThat(Cursors.ids(
                            reader.seek(reader.indexes().getFirst(), IndexRange.equal(year))))
                    .containsExactly(0L, 2L);
        }
    }

    private int files;

    private void assertRead(String type, String text, String value) {
        Path path = temporary.resolve("load" + files++);
        assertThat(path.toFile().mkdir()).isTrue();
        var folder = new LoadFolder(path);
        Path file = folder.file("e.csv", "id:ID,at:" + type, "1,\"" + text + "\"");
        CsvBulkLoader.run(folder.load().nodes("E", file));
        try (GraphStore store = folder.open();
                GraphReader reader = store.snapshot()) {
            int key = reader.tokens().find(TokenKind.PROPERTY_KEY, "at");
            assertThat(reader.nodeProperty(key).read(0)).hasToString(value);
        }
    }
}
