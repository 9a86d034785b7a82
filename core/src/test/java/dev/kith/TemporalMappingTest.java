package dev.kith;

import static dev.kith.FakeEngine.rows;
import static dev.kith.TestGraphs.codeOf;
import static dev.kith.TestGraphs.errorOf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalDouble;

class TemporalMappingTest {
    private static final LocalDate DATE = LocalDate.of(2015, 6, 24);
    private static final LocalTime LOCAL_TIME = LocalTime.of(12, 50, 35, 556_000_000);
    private static final OffsetTime TIME = LOCAL_TIME.atOffset(ZoneOffset.ofHours(1));
    private static final LocalDateTime LOCAL_DATE_TIME = DATE.atTime(LOCAL_TIME);
    private static final ZonedDateTime DATE_TIME =
            LOCAL_DATE_TIME.atZone(ZoneId.of("Europe/London"));
    private static final CypherDuration DURATION = new CypherDuration(14, 3, -1, 500_000_000);
    private static final Point POINT = Point.geographic(-0.1, 51.5, 30);

    private record Moments(
            LocalDate date,
            LocalTime localTime,
            OffsetTime time,
            LocalDateTime localDateTime,
            ZonedDateTime dateTime,
            CypherDuration duration,
            Point point,
            List<LocalDate> dates) {}

    private static final Moments MOMENTS = new Moments(
            DATE,
            LOCAL_TIME,
            TIME,
            LOCAL_DATE_TIME,
            DATE_TIME,
            DURATION,
            POINT,
            List.of(DATE, LocalDate.EPOCH));

    private final Graph graph = TestGraphs.graph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void theTypesOfJavaTimeGoInAndComeOut() {
        Query query = graph.query(
                        "ROWS date localTime time localDateTime dateTime duration point dates")
                .param(
                        "rows",
                        rows(List.of(
                                DATE,
                                LOCAL_TIME,
                                TIME,
                                LOCAL_DATE_TIME,
                                DATE_TIME,
                                DURATION,
                                POINT,
                                List.of(DATE, LocalDate.EPOCH))));
        assertThat(query.single(Moments.class)).isEqualTo(MOMENTS);
        Row row = query.single();
        assertThat(row.getDate("date")).isEqualTo(DATE);
        assertThat(row.getLocalTime("localTime")).isEqualTo(LOCAL_TIME);
        assertThat(row.getTime("time")).isEqualTo(TIME);
        assertThat(row.getLocalDateTime("localDateTime")).isEqualTo(LOCAL_DATE_TIME);
        assertThat(row.getDateTime("dateTime")).isEqualTo(DATE_TIME);
        assertThat(row.getDuration("duration")).isEqualTo(DURATION);
        assertThat(row.getPoint("point")).isEqualTo(POINT);
        assertThat(row.asMap().values())
                .containsExactly(
                        DATE,
                        LOCAL_TIME,
                        TIME,
                        LOCAL_DATE_TIME,
                        DATE_TIME,
                        DURATION,
                        POINT,
                        List.of(DATE, LocalDate.EPOCH));
    }

    @Test
    void whatCypherHasNoTypeForGoesInAsTheNearest() {
        Instant instant = Instant.parse("2015-06-24T11:50:35.556Z");
        assertThat(row(instant).getDateTime("a")).isEqualTo(instant.atZone(ZoneOffset.UTC));
        OffsetDateTime atOffset = LOCAL_DATE_TIME.atOffset(ZoneOffset.ofHours(1));
        assertThat(row(atOffset).getDateTime("a")).isEqualTo(atOffset.toZonedDateTime());
        assertThat(row(Duration.ofMillis(-500)).getDuration("a"))
                .isEqualTo(new CypherDuration(0, 0, -1, 500_000_000));
        assertThat(row(Period.of(1, 2, 3)).getDuration("a"))
                .isEqualTo(new CypherDuration(14, 3, 0, 0));
    }

    @Test
    void otherTypesAreMadeWhereNothingIsLost() {
        assertThat(row(DATE_TIME).get("a", Instant.class)).isEqualTo(DATE_TIME.toInstant());
        assertThat(row(DATE_TIME).get("a", OffsetDateTime.class))
                .isEqualTo(DATE_TIME.toOffsetDateTime());
        assertThat(row(Duration.ofSeconds(90)).get("a", Duration.class))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(row(Period.of(1, 2, 3)).get("a", Period.class)).isEqualTo(Period.of(1, 2, 3));
        assertThat(errorOf(() -> row(DURATION).get("a", Duration.class)))
                .hasMessage("CONVERSION: column `a` of row 1 is the Duration P1Y2M3DT-0.5S, which"
                        + " cannot become Duration, which has neither months nor days");
        assertThat(errorOf(() -> row(DURATION).get("a", Period.class)))
                .hasMessageContaining("which cannot become Period");
        assertThat(errorOf(() -> row(new CypherDuration(1L << 31, 0, 0, 0)).get("a", Period.class)))
                .hasMessageContaining("which cannot become Period");
        assertThat(errorOf(() -> row(DATE).get("a", Instant.class)))
                .hasMessageContaining("is the Date 2015-06-24, which cannot become Instant");
        assertThat(errorOf(() -> row(POINT).get("a", String.class)))
                .hasMessageContaining("is the Point point({srid:4979, x:-0.1, y:51.5, z:30.0})");
        assertThat(errorOf(() -> row(1).getDate("a")))
                .hasMessageContaining("is the Integer 1, which cannot become LocalDate");
        assertThat(codeOf(() -> row(Year.of(2015)))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void propertiesAreTemporalWithoutCypherToo() {
        graph.doWrite(tx -> {
            Node node =
                    tx.createNode("Event").set("on", DATE).set("for", DURATION).set("at", POINT);
            assertThat(node.get("on")).isEqualTo(DATE);
            assertThat(node.get("for")).isEqualTo(DURATION);
            assertThat(node.get("at")).isEqualTo(POINT);
            assertThat(node)
                    .hasToString("(:Event {on: 2015-06-24, for: P1Y2M3DT-0.5S, at:"
                            + " point({srid:4979, x:-0.1, y:51.5, z:30.0})})");
        });
        assertThat(graph.query("NODES Event").single().getNode("n").get("on")).isEqualTo(DATE);
    }

    @Test
    void aDurationIsAnAmountOfJavaTime() {
        var duration = new CypherDuration(1, 1, 3600, 500_000_000);
        assertThat(LocalDateTime.of(2015, 1, 31, 0, 0).plus(duration))
                .isEqualTo(LocalDateTime.of(2015, 3, 1, 1, 0, 0, 500_000_000));
        assertThat(LocalDateTime.of(2015, 3, 31, 1, 0, 0, 500_000_000).minus(duration))
                .isEqualTo(LocalDateTime.of(2015, 2, 27, 0, 0));
        assertThat(CypherDuration.parse("P1M1DT1H0.5S")).isEqualTo(duration);
        assertThat(errorOf(() -> CypherDuration.parse("1D")))
                .hasMessageContaining("'1D' cannot be read as a Duration: `P` was expected");
        assertThat(codeOf(() -> new CypherDuration(0, 0, 0, -1)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(codeOf(() -> new CypherDuration(Long.MAX_VALUE, 0, 0, 0)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void aPointIsInOneOfFourSystems() {
        assertThat(Point.geographic(1, 2)).hasToString("point({srid:4326, x:1.0, y:2.0})");
        assertThat(Point.cartesian(1, 2)).hasToString("point({srid:7203, x:1.0, y:2.0})");
        assertThat(Point.cartesian(1, 2, 3)).hasToString("point({srid:9157, x:1.0, y:2.0, z:3.0})");
        assertThat(Point.cartesian(-0.0, 0)).isEqualTo(Point.cartesian(0, -0.0));
        assertThat(errorOf(() -> new Point(4979, 1, 2, OptionalDouble.empty())))
                .hasMessageContaining("SRID must be 4326 or 7203, or with a z 4979 or 9157");
        assertThat(codeOf(() -> Point.geographic(181, 0))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(codeOf(() -> Point.geographic(0, 91))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(codeOf(() -> Point.cartesian(Double.NaN, 0)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    private Row row(Object value) {
        return graph.query("ROWS a").param("rows", rows(List.of(value))).single();
    }
}
