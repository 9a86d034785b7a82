package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

/** Expressions that give dates, moments and durations, and what these are made of. */
final class Temporals {
    private final Writer writer;
    private final Draw draw;

    Temporals(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece date(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(2)
                ? draw.either(
                        () -> phrase(Kind.DATE, writer.held("d", Values.DATES)),
                        () -> phrase(Kind.DATE, draw.of("$date", "null", "date('2026-03-29')")),
                        () -> writer.variable(scope, Type.DATE, Kind.DATE, "$date"),
                        () -> writer.property(scope, "d", Kind.DATE, draw.of(Values.DATES)))
                : compoundDate(scope, depth - 1);
    }

    private Piece compoundDate(Scope scope, int depth) {
        return draw.either(
                () -> moved(Kind.DATE, date(scope, depth), duration(scope, depth)),
                () -> phrase(Kind.DATE, truncated("date"), date(scope, depth), ")"),
                () -> phrase(
                        Kind.DATE, "date({date: ", date(scope, depth), draw.of(", day: 1})", "})")),
                () -> phrase(Kind.DATE, "date(", moment(scope, depth), ")"),
                () -> phrase(Kind.DATE, "date(toString(", date(scope, depth), "))"),
                () -> writer.numbers.choice(scope, depth, Type.DATE, Kind.DATE));
    }

    /** A date and time in a zone. */
    Piece moment(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(2)
                ? draw.either(
                        () -> phrase(Kind.DATETIME, writer.held("t", Values.DATETIMES)),
                        () -> phrase(Kind.DATETIME, draw.of("null", Values.DATETIMES.getFirst())),
                        () -> writer.variable(
                                scope, Type.DATETIME, Kind.DATETIME, Values.DATETIMES.get(1)),
                        () -> writer.property(scope, "t", Kind.DATETIME, draw.of(Values.DATETIMES)))
                : compoundMoment(scope, depth - 1);
    }

    private Piece compoundMoment(Scope scope, int depth) {
        return draw.either(
                () -> moved(Kind.DATETIME, moment(scope, depth), duration(scope, depth)),
                () -> phrase(Kind.DATETIME, truncated("datetime"), moment(scope, depth), ")"),
                () -> phrase(
                        Kind.DATETIME,
                        "datetime({date: ",
                        date(scope, depth),
                        ", hour: 12, timezone: 'Europe/Stockholm'})"),
                () -> phrase(
                        Kind.DATETIME,
                        "datetime({datetime: ",
                        moment(scope, depth),
                        ", timezone: 'UTC'})"),
                () -> writer.numbers.choice(scope, depth, Type.DATETIME, Kind.DATETIME));
    }

    private Piece moved(Kind kind, Piece moment, Piece duration) {
        return phrase(kind, "(", moment, draw.of(" + ", " - "), duration, ")");
    }

    private String truncated(String kind) {
        return kind + ".truncate('" + draw.of("month", "week", "year", "quarter") + "', ";
    }

    Piece duration(Scope scope, int depth) {
        return depth <= 0 || draw.oneIn(2)
                ? draw.either(
                        () -> phrase(Kind.DURATION, writer.held("u", Values.DURATIONS)),
                        () -> phrase(Kind.DURATION, draw.of("null", draw.of(Values.DURATIONS))),
                        () -> writer.variable(
                                scope, Type.DURATION, Kind.DURATION, "duration('P2M')"),
                        () -> writer.property(scope, "u", Kind.DURATION, draw.of(Values.DURATIONS)))
                : compoundDuration(scope, depth - 1);
    }

    private Piece compoundDuration(Scope scope, int depth) {
        return draw.either(
                () -> moved(Kind.DURATION, duration(scope, depth), duration(scope, depth)),
                () -> phrase(
                        Kind.DURATION,
                        "(",
                        duration(scope, depth),
                        " * (",
                        writer.numbers.integer(scope, depth),
                        " % 10))"),
                () -> phrase(
                        Kind.DURATION, "(", duration(scope, depth), draw.of(" / 2)", " * 1.5)")),
                () -> between(date(scope, depth), date(scope, depth)),
                () -> between(moment(scope, depth), moment(scope, depth)),
                () -> between(date(scope, depth), moment(scope, depth)),
                () -> writer.numbers.choice(scope, depth, Type.DURATION, Kind.DURATION));
    }

    private Piece between(Piece from, Piece to) {
        String way = draw.of("between", "inDays", "inMonths", "inSeconds");
        return phrase(Kind.DURATION, "duration." + way + "(", from, ", ", to, ")");
    }

    /** A number that is a part of one of them. */
    Piece part(Scope scope, int depth) {
        return draw.either(
                () -> part(
                        date(scope, depth),
                        draw.of("year", "month", "day", "week", "ordinalDay", "dayOfWeek")),
                () -> part(moment(scope, depth), draw.of("hour", "epochSeconds", "quarter")),
                () -> part(duration(scope, depth), draw.of("months", "days", "seconds", "hours")));
    }

    private static Piece part(Piece whole, String name) {
        return phrase(Kind.INTEGER, "(", whole, ")." + name);
    }

    Piece text(Scope scope, int depth) {
        Type type = draw.of(Type.DATE, Type.DATETIME, Type.DURATION);
        return phrase(Kind.STRING, "toString(", writer.expression(type, scope, depth), ")");
    }
}
