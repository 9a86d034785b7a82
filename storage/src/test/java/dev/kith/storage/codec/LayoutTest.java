package dev.kith.storage.codec;

import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84_3D;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.IndexDescriptor;
import dev.kith.value.BooleanValue;
import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.TimeValue;
import dev.kith.value.Value;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;

/** The bytes of each record as they are on disk: who changes them makes a new format version. */
final class LayoutTest {
    private final RecordBuffer record = new RecordBuffer();
    private final RecordBuffer scratch = new RecordBuffer();

    @Test
    void aNodeIsItsLabelsAndProperties() {
        NodeRecord.begin(record, new int[] {1, 3, 300});
        PropertyList.putEmpty(record);
        NodeRecord.setProperty(record, 7, IntegerValue.of(-3), scratch);
        NodeRecord.setProperty(record, 2, StringValue.of("a\u00e9"), scratch);
        assertBytes("03 01 02 a9 02  02  02 04 03 61 c3 a9  07 02 05");
    }

    @Test
    void everyTypeOfValueHasItsTag() {
        assertValue("00", BooleanValue.FALSE);
        assertValue("01", BooleanValue.TRUE);
        assertValue("02 80 01", IntegerValue.of(64));
        assertValue("03 00 00 00 00 00 00 f0 3f", FloatValue.of(1));
        assertValue("04 00", StringValue.of(""));
        assertValue(
                "05 02 02 02 02 04",
                new ListValue(List.of(IntegerValue.of(1), IntegerValue.of(2))));
    }

    @Test
    void temporalValuesAreNumbersSinceTheEpochAndAZone() {
        assertValue("06 c4 83 02", date("2015-06-24"));
        assertValue("06 01", date("1969-12-31"));
        assertValue("07 80 80 9e c5 a4 e9 09", LocalTimeValue.of(LocalTime.NOON));
        assertValue("08 01  a0 38", TimeValue.of(OffsetTime.parse("00:00:00.000000001+01:00")));
        assertValue("09 02 00", LocalDateTimeValue.of(LocalDateTime.parse("1970-01-01T00:00:01")));
        assertValue("0a 01 05  9f 38", dateTime("1969-12-31T22:59:59.000000005-01:00"));
        assertValue(
                "0b 00 00  0c 45 75 72 6f 70 65 2f 50 61 72 69 73",
                dateTime("1970-01-01T01:00+01:00[Europe/Paris]"));
        assertValue("0c 02 03 04 01", DurationValue.of(1, -2, 2, 1));
    }

    @Test
    void aPointIsItsSystemAndCoordinates() {
        assertValue(
                "0d a3 38  00 00 00 00 00 00 f0 3f  00 00 00 00 00 00 00 c0",
                PointValue.of(CARTESIAN, 1, -2));
        assertValue(
                "0d f3 26  00 00 00 00 00 00 f0 3f  00 00 00 00 00 00 00 c0 "
                        + " 00 00 00 00 00 00 00 00",
                PointValue.of(WGS_84_3D, 1, -2, 0));
    }

    @Test
    void aRelationshipIsItsTypeEndsAndProperties() {
        RelationshipRecord.begin(record, 2, 128, 5);
        PropertyList.putEmpty(record);
        RelationshipRecord.setProperty(record, 0, BooleanValue.TRUE, scratch);
        assertBytes("02  80 01  05  01 00 01");
    }

    @Test
    void aChunkIsDifferences() {
        AdjacencyChunk.write(record, new long[] {5, 5, 300}, new long[] {10, 12, 3}, 0, 3);
        assertBytes("00 03  05 14  00 04  a7 02 11");
    }

    @Test
    void aDirectoryHasEntriesOfOneSize() {
        AdjacencyDirectory.begin(record);
        AdjacencyDirectory.insert(record, 0, 4, 2);
        AdjacencyDirectory.insert(record, 1, 9, 1);
        assertBytes("01 03000000"
                + "01000000 0400000000000000 0200000000000000"
                + "02000000 0900000000000000 0100000000000000");
        assertThat(AdjacencyDirectory.indexOf(record, 0, 0)).isZero();
        assertThat(AdjacencyDirectory.indexOf(record, 9, 0)).isZero();
        assertThat(AdjacencyDirectory.indexOf(record, 9, 1)).isEqualTo(1);
    }

    @Test
    void degreesAreInOrderOfSlots() {
        DegreeRecord.add(record, AdjacencyChunk.slot(3, true), 1, scratch);
        DegreeRecord.add(record, AdjacencyChunk.slot(1, false), 1, scratch);
        DegreeRecord.add(record, AdjacencyChunk.slot(3, true), 1, scratch);
        assertBytes("02  02 01  07 02");
        DegreeRecord.add(record, AdjacencyChunk.slot(1, false), -1, scratch);
        assertBytes("01  07 02");
    }

    @Test
    void aBlockOfIdsHasOnlyWordsWithMembers() {
        IdBlock.add(record, 4_096 + 65);
        IdBlock.add(record, 4_096);
        assertBytes("0300000000000000 0100000000000000 0200000000000000");
        IdBlock.remove(record, 4_096);
        assertBytes("0200000000000000 0200000000000000");
        IdBlock.remove(record, 4_096 + 65);
        assertBytes("");
    }

    @Test
    void keysOfAnIndexStandInTheOrderOfTheirBytes() {
        IndexKey.put(record, IntegerValue.of(1));
        IndexKey.putNode(record, 258);
        assertBytes("30 bff0000000000000 8000  0000000000000102");
        record.clear();
        IndexKey.put(record, StringValue.of("a\0b"));
        assertBytes("10 61 00ff 62 0000");
        record.clear();
        IndexKey.put(record, IntegerValue.of((1L << 53) + 1));
        assertBytes("30 c340000000000000 8001");
    }

    @Test
    void keysOfTemporalValuesAndPointsStandBeforeThoseOfStrings() {
        assertKey("02 80001c23 bff0000000000000 3fffffffffffffff", PointValue.of(CARTESIAN, 1, -2));
        assertKey(
                "03 8000000000000001 80000002 00 80000e10",
                dateTime("1970-01-01T01:00:01.000000002+01:00"));
        assertKey(
                "03 8000000000000000 80000000 01 4575726f70652f5061726973 00",
                dateTime("1970-01-01T01:00+01:00[Europe/Paris]"));
        assertKey(
                "04 7fffffffffffffff 80000000",
                LocalDateTimeValue.of(LocalDateTime.parse("1969-12-31T23:59:59")));
        assertKey("05 80000000000040e2", date("2015-06-24"));
        assertKey("06 7ffffcb9cf476000 80000e10", TimeValue.of(OffsetTime.parse("00:00+01:00")));
        assertKey("07 8000000000000001", LocalTimeValue.of(LocalTime.ofNanoOfDay(1)));
        assertKey(
                "08 8000000000282072 80000001 8000000000000001 8000000000000000",
                DurationValue.of(1, 0, 0, 1));
    }

    @Test
    void aPageHasTheEndsOfItsEntriesInFront() {
        IndexPage.begin(record, true, 7);
        IndexPage.insert(record, 0, new byte[] {1, 2}, 0, 2);
        IndexPage.insert(record, 0, new byte[] {0}, 0, 1);
        assertBytes("00 00 0200 0700000000000000  0100 0300  00 01 02");
        IndexPage.remove(record, 0);
        assertBytes("00 00 0100 0700000000000000  0200  01 02");
    }

    @Test
    void theHeaderOfAnIndexAndItsDefinition() {
        IndexHeader.write(record, 1, 2, 5);
        assertBytes("0100000000000000 0200000000000000 0500000000000000");
        var index = new IndexDescriptor(4, "ix", 3, new int[] {1, 200}, true);
        IndexDefinition.write(record, index);
        assertBytes("01 03 02 01 c8 01 69 78");
        assertThat(IndexDefinition.read(record, 4)).isEqualTo(index);
    }

    @Test
    void theCountersOfAGraph() {
        var counts = new GraphCounts();
        counts.addNode();
        counts.addNode();
        counts.removeNode();
        counts.addToLabel(1, 1);
        counts.addRelationship(0);
        counts.takeIndexId();
        counts.write(record);
        assertBytes("01  02 01 01 01 01  02 00 01  01 01");
        assertThat(GraphCounts.read(record).nodesWithLabel(1)).isEqualTo(1);
    }

    @Test
    void aTokenIsItsName() {
        TokenName.write(record, "\u00e9");
        assertBytes("00 c3 a9");
        assertThat(TokenName.read(record)).isEqualTo("\u00e9");
    }

    @Test
    void bytesThatNobodyWroteAreReportedAsCorruption() {
        for (String hex : List.of("01", "00 01 07", "00 01 07 09", "00 00 00")) {
            set(hex);
            assertCorrupt(() -> NodeRecord.properties(record, (key, value) -> {}));
        }
        for (String hex : List.of(
                "07 80 80 bc 8a c9 d2 13", // the nanosecond behind the last of a day
                "08 00  e0 ac 08", // an offset of 19 hours
                "09 00 80 94 eb dc 03", // a second of a second
                "0a 00 80 94 eb dc 03 00",
                "0b 00 00 03 4d 6f 6e", // a zone that there is not
                "0c 00 00 00 80 94 eb dc 03",
                "0d 01  00 00 00 00 00 00 f0 3f  00 00 00 00 00 00 00 c0",
                "0d a3 38  00 00 00 00 00 00 f0 7f  00 00 00 00 00 00 00 c0",
                "0e")) {
            set(hex);
            assertCorrupt(() -> ValueCodec.read(new ByteCursor(record, 0)));
        }
        set("02 01");
        assertCorrupt(() -> AdjacencyChunk.read(record, new NeighbourList()));
        set("00 02 01 01");
        assertCorrupt(() -> AdjacencyChunk.read(record, new NeighbourList()));
        set("0300000000000000 0100000000000000");
        assertCorrupt(() -> IdBlock.read(record, new long[IdBlock.WORDS]));
        set("05");
        assertCorrupt(() -> IndexPage.isLeaf(record));
        set("02 00");
        assertCorrupt(() -> GraphCounts.read(record));
    }

    private void assertValue(String hex, Value value) {
        record.clear();
        ValueCodec.put(record, value);
        assertBytes(hex);
        assertThat(ValueCodec.read(new ByteCursor(record, 0))).isEqualTo(value);
    }

    private void assertKey(String hex, Value value) {
        record.clear();
        IndexKey.put(record, value);
        assertBytes(hex);
    }

    private static Value date(String text) {
        return DateValue.of(LocalDate.parse(text));
    }

    private static Value dateTime(String text) {
        return DateTimeValue.of(ZonedDateTime.parse(text));
    }

    private void assertBytes(String hex) {
        assertThat(HexFormat.of().formatHex(record.copyOfBytes())).isEqualTo(hex.replace(" ", ""));
    }

    private void set(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        record.set(bytes, 0, bytes.length);
    }

    private static void assertCorrupt(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        KithException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.CORRUPT_STORE));
    }
}
