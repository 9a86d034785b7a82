package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.EvaluationLimits;
import dev.kith.Graph;
import dev.kith.QueryException;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Lending;
import dev.kith.store.GraphReader;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Dates, times and durations in a graph: stored, sorted, grouped, aggregated, found by an index. */
@OnBothStores
class TemporalTest {
    private static final List<String> KINDS = List.of(
            "date('-000000044-03-15')",
            "localtime('23:59:59.999999999')",
            "time('12:00:00.5-01:30')",
            "localdatetime('+999999999-12-31T23:59:59.999999999')",
            "datetime('2021-10-31T02:30+01:00[Europe/Stockholm]')",
            "datetime('1818-07-21T21:40:32.142[Europe/Stockholm]')",
            "duration({months: 1, days: -2, seconds: 3, nanoseconds: -4})");

    @AutoClose
    private final TestGraph graph;

    TemporalTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void everyKindIsStoredAsItIsAloneAndInLists() {
        for (String value : KINDS) {
            graph.rows("CREATE (:Kept {one: %1$s, none: [], many: [%1$s, %1$s]})".formatted(value));
            assertThat(graph.rows(
                            "MATCH (k:Kept) WITH k, %s AS v RETURN k.one = v, toString(k.one) = toString(v), k.many = [v, v], valueType(k.one) = valueType(v)"
                                    .formatted(value)))
                    .as(value)
                    .containsExactly("true | true | true | true");
            graph.rows("MATCH (k:Kept) DELETE k");
        }
    }

    @Test
    void aListOfTwoKindsIsNotStored() {
        assertThatThrownBy(
                        () -> graph.rows("CREATE ({x: [date('2020-01-01'), localtime('10:00')]})"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a List of both Date and LocalTime");
    }

    @Test
    void valuesThatSayTheSameAreOneGroup() {
        assertThat(graph.rows("""
                        UNWIND [date('2020-01-01'), date('20200101'), date('2020-02-01'), null] AS d
                        RETURN d, count(*) ORDER BY d""")).containsExactly("2020-01-01 | 2", "2020-02-01 | 1", "null | 1");
        assertThat(graph.rows("""
                        UNWIND [duration('P1Y'), duration('P12M'), duration('P365D')] AS d
                        RETURN collect(DISTINCT d)""")).containsExactly("[P1Y, P365D]");
    }

    @Test
    void orderGoesByMomentAndByAverageLength() {
        assertThat(graph.rows("""
                        UNWIND ['10:00+02:00', '09:30+01:00', '08:15Z'] AS t
                        RETURN time(t) AS t ORDER BY t""")).containsExactly("10:00+02:00", "08:15Z", "09:30+01:00");
        assertThat(graph.rows("""
                        UNWIND ['P1M', 'P30D', 'P31D', 'PT731H', 'P-1D'] AS d
                        RETURN duration(d) AS d ORDER BY d DESC""")).containsExactly("P31D", "PT731H", "P1M", "P30D", "P-1D");
        assertThat(graph.value("""
                        UNWIND [date('2020-01-02'), date('2019-12-31'), date('2020-01-01')] AS d
                        RETURN [min(d), max(d)]""")).isEqualTo("[2019-12-31, 2020-01-02]");
    }

    @Test
    void durationsAreSummedAndAveraged() {
        assertThat(graph.value("UNWIND ['P1M', 'PT36H', 'P2D'] AS d RETURN sum(duration(d))"))
                .isEqualTo("P1M2DT36H");
        assertThat(graph.value("UNWIND ['P1D', 'P2D'] AS d RETURN avg(duration(d))"))
                .isEqualTo("P1DT12H");
        assertThat(graph.value("UNWIND [duration('P1D'), null] AS d RETURN sum(d).days"))
                .isEqualTo("1");
        assertThatThrownBy(() -> graph.rows("UNWIND [duration('P1D'), 1] AS d RETURN sum(d)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("sum() takes numbers or durations, not both");
        assertThatThrownBy(() -> graph.rows("UNWIND [1.5, duration('P1D')] AS d RETURN avg(d)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("avg() takes numbers or durations, not both");
    }

    @Test
    void anIndexFindsDaysAndRangesOfDays() {
        graph.rows("CREATE INDEX byDay FOR (e:Event) ON (e.day)");
        graph.rows("""
                UNWIND range(0, 364) AS i
                CREATE (:Event {day: date('2026-01-01') + duration({days: i})})""");
        String range = "MATCH (e:Event) WHERE e.day >= date('2026-02-01')"
                + " AND e.day < date({year: 2026, month: 3}) RETURN count(*)";
        assertThat(graph.engine().prepare(range).plan()).contains("IndexSeek");
        assertThat(graph.value(range)).isEqualTo("28");
        String day = "MATCH (e:Event {day: date('20260704')}) RETURN e.day";
        assertThat(graph.engine().prepare(day).plan()).contains("IndexSeek");
        assertThat(graph.value(day)).isEqualTo("2026-07-04");
    }

    @Test
    void aDayThatIsWrittenOutIsComparedAsEarlyAsANumber() {
        String plan = graph.engine().prepare("""
                        MATCH (a:Person)-[:KNOWS]->(b) WHERE a.born < date({year: 1990}) RETURN b""").plan();
        assertThat(plan).contains("a.born < 1990-01-01");
        assertThat(plan.indexOf("a.born <")).isGreaterThan(plan.indexOf("Expand"));
    }

    @Test
    void aDayThatDoesNotExistFailsOnlyWhereItIsComputed() {
        assertThat(graph.rows("MATCH (n:Nothing) RETURN date('2021-02-29')")).isEmpty();
        assertFails("RETURN date('2021-02-29')", "date()");
    }

    @Test
    void theCurrentMomentIsThatOfItsClock() {
        Instant longAgo = Instant.parse("2001-02-03T04:05:06.000000007Z");
        var options = new ExecutionOptions(
                Duration.ofSeconds(10),
                1 << 20,
                EvaluationLimits.defaults(),
                () -> false,
                false,
                longAgo,
                Lending.NOTHING);
        var statement = graph.engine().prepare("""
                UNWIND range(1, 5000) AS i
                RETURN datetime.transaction(), date.transaction('Asia/Tokyo'),
                       count(DISTINCT datetime()), count(DISTINCT datetime.statement()),
                       count(DISTINCT datetime.realtime()) > 1, max(datetime.realtime()) > min(datetime())""");
        try (GraphReader reader = graph.store().snapshot()) {
            assertThat(TestGraph.rows(statement, reader, Map.of(), options))
                    .containsExactly(
                            "2001-02-03T04:05:06.000000007Z | 2001-02-03 | 1 | 1 | true | true");
        }
    }

    @Test
    void statementsOfATransactionShareItsClock() {
        try (Graph embedded = Graph.inMemory()) {
            List<ZonedDateTime> began = embedded.read(tx -> List.of(
                    tx.run("RETURN datetime.transaction() AS at")
                            .list()
                            .getFirst()
                            .getDateTime("at"),
                    tx.run("RETURN datetime.transaction() AS at")
                            .list()
                            .getFirst()
                            .getDateTime("at"),
                    tx.run("RETURN datetime() AS at").list().getFirst().getDateTime("at")));
            assertThat(began.get(1)).isEqualTo(began.get(0));
            assertThat(began.get(2)).isAfterOrEqualTo(began.get(1));
        }
    }

    @Test
    void aWrongNameIsAnsweredWithTheNearest() {
        assertFails("RETURN date({year: 2020, dya: 1})", "no component `dya`. Did you mean `day`?");
        assertFails("RETURN duration({day: 1})", "no component `day`. Did you mean `days`?");
        assertFails(
                "RETURN date.truncate('mont', date())", "no unit `mont`. Did you mean `month`?");
        assertFails("RETURN date().weekday2", "a Date has no `weekday2`. Did you mean `weekDay`?");
        assertFails("RETURN datetime({timezone: 'Europe/Stokholm'})", "`Europe/Stockholm`");
        assertFails("RETURN dat('2020-01-01')", "`date`");
    }

    @Test
    void aFailureSaysWhatIsWrong() {
        assertFails("RETURN date({year: 2021, month: 2, day: 29})", "2021-02 has 28 days");
        assertFails("RETURN date({year: 2021, week: 53})", "the year 2021 has 52 weeks");
        assertFails("RETURN date({month: 2})", "date() needs a year");
        assertFails("RETURN date({year: 1, day: 2})", "cannot take day without month");
        assertFails("RETURN localdatetime({year: 1, hour: 2})", "cannot take hour without month");
        assertFails("RETURN date(localtime())", "date() needs a date");
        assertFails(
                "RETURN time({hour: 1, timezone: 'Asia/Tokyo'})", "write an offset as '+01:00'");
        assertFails("RETURN duration('P1D') / 0", "divided by zero");
        assertFails("RETURN date.truncate('hour', date())", "cut it to a day or more");
    }

    private void assertFails(String text, String message) {
        assertThatThrownBy(() -> graph.rows(text))
                .as(text)
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }
}
