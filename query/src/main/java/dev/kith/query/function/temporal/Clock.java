package dev.kith.query.function.temporal;

import dev.kith.query.function.FunctionContext;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What "now" means. */
enum Clock {
    /** The same moment for all statements of a transaction: when it began. */
    TRANSACTION("transaction", "The current %s, the same for all of a transaction."),
    /** The same moment for all of a statement: when it began. */
    STATEMENT("statement", "The current %s, the same for all of a statement."),
    /** The moment of the call. */
    REALTIME("realtime", "The %s at which it is called.");

    private final String word;
    private final String sentence;

    Clock(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    String word() {
        return word;
    }

    /** What a function of this clock is, with a place for the kind of value. */
    String sentence() {
        return sentence;
    }

    ZonedDateTime now(FunctionContext context, ZoneId zone) {
        Instant instant = switch (this) {
            case TRANSACTION -> context.transactionStart();
            case STATEMENT -> context.statementStart();
            case REALTIME -> Instant.now();
        };
        return instant.atZone(zone);
    }
}
