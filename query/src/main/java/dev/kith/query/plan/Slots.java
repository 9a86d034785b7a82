package dev.kith.query.plan;

import dev.kith.query.bound.Variable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A set of variables told apart by slot only: one that was renamed is the same member. Planning
 * makes and joins these by the dozen for every operator, so a set is a bit for each slot.
 */
public final class Slots {
    private static final int BITS = Long.SIZE;

    /** A set bit is a member's slot. Words at the end may be zero. */
    private long[] bits;

    /** By slot; where the bit is not set it means nothing. */
    private @Nullable Variable[] members;

    private Slots(long[] bits, @Nullable Variable[] members) {
        this.bits = bits;
        this.members = members;
    }

    public static Slots none() {
        return new Slots(new long[1], new Variable[8]);
    }

    public static Slots of(Collection<Variable> variables) {
        Slots slots = none();
        slots.addAll(variables);
        return slots;
    }

    public Slots copy() {
        return new Slots(bits.clone(), members.clone());
    }

    /** The members by ascending slot. */
    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                variables.add(member(slotOf(word, rest)));
            }
        }
        return List.copyOf(variables);
    }

    public void add(Variable variable) {
        int slot = variable.slot();
        reserve(slot + 1);
        long bit = 1L << slot;
        if ((bits[slot / BITS] & bit) == 0) {
            bits[slot / BITS] |= bit;
            members[slot] = variable;
        }
    }

    public void addAll(Collection<Variable> variables) {
        variables.forEach(this::add);
    }

    public void addAll(Slots other) {
        reserve(other.length());
        for (int word = 0; word < Math.min(bits.length, other.bits.length); word++) {
            long added = other.bits[word] & ~bits[word];
            bits[word] |= added;
            for (; added != 0; added &= added - 1) {
                int slot = slotOf(word, added);
                members[slot] = other.members[slot];
            }
        }
    }

    public void removeAll(Slots other) {
        for (int word = 0; word < Math.min(bits.length, other.bits.length); word++) {
            bits[word] &= ~other.bits[word];
        }
    }

    public void retainAll(Slots other) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= other.word(word);
        }
    }

    public boolean contains(Variable variable) {
        int slot = variable.slot();
        return (word(slot / BITS) & 1L << slot) != 0;
    }

    public boolean containsAll(Slots other) {
        for (int word = 0; word < other.bits.length; word++) {
            if ((other.bits[word] & ~word(word)) != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean intersects(Slots other) {
        for (int word = 0; word < bits.length; word++) {
            if ((bits[word] & other.word(word)) != 0) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    /** One more than the largest slot. */
    public int length() {
        for (int word = bits.length - 1; word >= 0; word--) {
            if (bits[word] != 0) {
                return (word + 1) * BITS - Long.numberOfLeadingZeros(bits[word]);
            }
        }
        return 0;
    }

    private Variable member(int slot) {
        return Objects.requireNonNull(members[slot]);
    }

    private long word(int index) {
        return index < bits.length ? bits[index] : 0;
    }

    private static int slotOf(int word, long rest) {
        return word * BITS + Long.numberOfTrailingZeros(rest);
    }

    private void reserve(int length) {
        if (length > members.length) {
            members = Arrays.copyOf(members, Math.max(length, members.length * 2));
        }
        if (length > bits.length * BITS) {
            bits = Arrays.copyOf(bits, (members.length + BITS - 1) / BITS);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slots that && containsAll(that) && that.containsAll(this);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int word = 0; word < bits.length; word++) {
            hash += Long.hashCode(bits[word]) * (word + 1);
        }
        return hash;
    }

    @Override
    public String toString() {
        return variables().toString();
    }
}
