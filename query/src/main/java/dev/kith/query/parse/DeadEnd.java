package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.DoubleKeyMap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The first token that no statement continues with, and what could have stood in its place.
 *
 * @param index of that token
 * @param expected by kind of token, whether it fits there
 * @param inRelationship whether it stands between the brackets of a relationship
 */
record DeadEnd(int index, boolean[] expected, boolean inRelationship) {
    /** Empty if all of the tokens make up a statement. */
    static Optional<DeadEnd> find(List<Token> tokens) {
        return new Follower().find(tokens);
    }

    /**
     * Follows all readings of a text side by side and merges those that stand at the same place of
     * the grammar, so the effort grows with the length alone. The parser's own prediction looks
     * ahead anew for each part of a long pattern, and to the end if that is where it fails.
     */
    private static final class Follower extends ParserATNSimulator {
        Follower() {
            super(CypherParser._ATN, new DFA[0], new PredictionContextCache());
        }

        Optional<DeadEnd> find(List<Token> tokens) {
            ATNConfigSet readings = computeStartState(
                    atn.ruleToStartState[CypherParser.RULE_statement],
                    ParserRuleContext.EMPTY,
                    true);
            for (int index = 0; index < tokens.size(); index++) {
                ATNConfigSet stepped = stepped(readings, tokens.get(index).getType());
                if (stepped.isEmpty()) {
                    return Optional.of(
                            new DeadEnd(index, expected(readings), inRelationship(readings)));
                }
                readings = closed(stepped);
            }
            return Optional.empty();
        }

        private ATNConfigSet stepped(ATNConfigSet readings, int tokenType) {
            mergeCache = new DoubleKeyMap<>();
            var stepped = new ATNConfigSet(true);
            for (ATNConfig reading : readings) {
                for (Transition transition : reading.state.getTransitions()) {
                    if (getReachableTarget(transition, tokenType) != null) {
                        stepped.add(new ATNConfig(reading, transition.target), mergeCache);
                    }
                }
            }
            return stepped;
        }

        /** With all that is reached from there without another token. */
        private ATNConfigSet closed(ATNConfigSet stepped) {
            var closed = new ATNConfigSet(true);
            var seen = new HashSet<ATNConfig>();
            for (ATNConfig reading : stepped) {
                closure(reading, closed, seen, false, true, false);
            }
            return closed;
        }

        private boolean[] expected(ATNConfigSet readings) {
            var expected = new boolean[CypherLexer.VOCABULARY.getMaxTokenType() + 1];
            for (ATNConfig reading : readings) {
                for (Transition transition : reading.state.getTransitions()) {
                    for (int type = 1; type < expected.length; type++) {
                        expected[type] |= getReachableTarget(transition, type) != null;
                    }
                }
            }
            return expected;
        }

        private static boolean inRelationship(ATNConfigSet readings) {
            boolean found = false;
            for (ATNConfig reading : readings) {
                int rule = reading.state.ruleIndex;
                found |= rule == CypherParser.RULE_relationshipDetail
                        || rule == CypherParser.RULE_length;
            }
            return found;
        }
    }
}
