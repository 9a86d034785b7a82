package dev.kith.query.differential;

import java.util.List;

/** Literals of which some are nearly alike: the same in another zone, type, unit or system. */
final class Values {
    static final List<String> DATES = List.of(
            "date('2026-03-29')",
            "date('2024-02-29')",
            "date('2026-01-31')",
            "date('1999-12-31')",
            "date('2026-W13-1')");

    static final List<String> DATETIMES = List.of(
            "datetime('2026-03-29T12:00[Europe/Stockholm]')",
            "datetime('2026-03-29T12:00+02:00')",
            "datetime('2026-03-29T10:00Z')",
            "datetime('2026-10-25T02:30+01:00[Europe/Stockholm]')",
            "datetime('2024-02-29T23:59:59.999999999Z')");

    static final List<String> DURATIONS = List.of(
            "duration('P1D')",
            "duration('PT24H')",
            "duration('P1M')",
            "duration('P30DT10H29M6S')",
            "duration('PT0.5S')",
            "duration('-P1Y2DT3S')");

    static final List<String> POINTS = List.of(
            "point({x: 1, y: 2})",
            "point({x: 1, y: 2, z: 0})",
            "point({x: 0, y: 0})",
            "point({longitude: 1, latitude: 2})",
            "point({longitude: 12.5, latitude: 55.6})");

    /** Of any type that can be stored. */
    static final List<String> MIXED = List.of(
            "1",
            "2",
            "'a'",
            "true",
            "1.0",
            "1.5",
            "(0.0 / 0.0)",
            "[1]",
            "date('2026-03-29')",
            "localdatetime('2026-03-29T12:00')",
            "datetime('2026-03-29T10:00Z')",
            "time('12:00+02:00')",
            "localtime('12:00')",
            "duration('P1D')",
            "[duration('P1D'), duration('PT24H')]",
            "point({x: 1, y: 2})");

    private Values() {}
}
