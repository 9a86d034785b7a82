package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the text of a statement that knows what could stand in its place: so that a failing
 * statement is shortened without being understood. What no longer binds fails nowhere.
 */
sealed interface Piece {
    String text();

    /** The pieces that could be here instead, each simpler by one step; the largest steps first. */
    List<Piece> simpler();

    /** Of what sort a phrase is, and the simplest text of that sort. */
    enum Kind {
        OPTIONAL(""),
        BOOLEAN("true"),
        INTEGER("1"),
        FLOAT("1.5"),
        STRING("'a'"),
        DATE("date('2026-03-29')"),
        DATETIME("datetime('2026-03-29T10:00Z')"),
        DURATION("duration('P1D')"),
        POINT("point({x: 1, y: 2})"),
        LIST("[]"),
        MAP("{i: 1, s: 'a'}"),
        ANY("null"),
        FIXED(null);

        private final @org.jspecify.annotations.Nullable String simplest;

        Kind(@org.jspecify.annotations.Nullable String simplest) {
            this.simplest = simplest;
        }
    }

    static Piece word(String text) {
        return new Word(text);
    }

    /** Strings and pieces, one after the other. */
    static Piece phrase(Kind kind, Object... parts) {
        var pieces = new ArrayList<Piece>();
        for (Object part : parts) {
            pieces.add(part instanceof Piece piece ? piece : new Word((String) part));
        }
        return new Phrase(kind, List.copyOf(pieces));
    }

    static Piece optional(Object... parts) {
        return phrase(Kind.OPTIONAL, parts);
    }

    static Piece fixed(Object... parts) {
        return phrase(Kind.FIXED, parts);
    }

    /** Pieces with a separator between them; of which at least so many must stay. */
    static Piece listing(
            String before, String separator, String after, int least, List<Piece> items) {
        return new Listing(before, separator, after, least, List.copyOf(items));
    }

    record Word(String text) implements Piece {
        @Override
        public List<Piece> simpler() {
            return List.of();
        }
    }

    record Phrase(Kind kind, List<Piece> parts) implements Piece {
        @Override
        public String text() {
            var text = new StringBuilder();
            parts.forEach(part -> text.append(part.text()));
            return text.toString();
        }

        @Override
        public List<Piece> simpler() {
            var simpler = new ArrayList<Piece>();
            if (kind.simplest != null && !text().equals(kind.simplest)) {
                simpler.add(phrase(kind, kind.simplest));
            }
            addSameKind(parts, simpler);
            for (int i = 0; i < parts.size(); i++) {
                for (Piece part : parts.get(i).simpler()) {
                    simpler.add(new Phrase(kind, replaced(parts, i, part)));
                }
            }
            return simpler;
        }

        private void addSameKind(List<Piece> inside, List<Piece> simpler) {
            for (Piece piece : inside) {
                switch (piece) {
                    case Word word -> {
                        // Nothing is inside.
                    }
                    case Phrase phrase -> {
                        if (phrase.kind == kind && kind != Kind.OPTIONAL && kind != Kind.FIXED) {
                            simpler.add(phrase);
                        } else {
                            addSameKind(phrase.parts, simpler);
                        }
                    }
                    case Listing listing -> addSameKind(listing.items, simpler);
                }
            }
        }
    }

    record Listing(String before, String separator, String after, int least, List<Piece> items)
            implements Piece {
        @Override
        public String text() {
            return items.isEmpty()
                    ? ""
                    : before
                            + String.join(
                                    separator, items.stream().map(Piece::text).toList())
                            + after;
        }

        @Override
        public List<Piece> simpler() {
            var simpler = new ArrayList<Piece>();
            for (int i = 0; i < items.size() && items.size() > least; i++) {
                var others = new ArrayList<>(items);
                others.remove(i);
                simpler.add(new Listing(before, separator, after, least, others));
            }
            for (int i = 0; i < items.size(); i++) {
                for (Piece item : items.get(i).simpler()) {
                    simpler.add(
                            new Listing(before, separator, after, least, replaced(items, i, item)));
                }
            }
            return simpler;
        }
    }

    private static List<Piece> replaced(List<Piece> pieces, int index, Piece by) {
        var replaced = new ArrayList<>(pieces);
        replaced.set(index, by);
        return replaced;
    }
}
