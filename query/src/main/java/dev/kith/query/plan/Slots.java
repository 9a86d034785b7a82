package dev.kith.query.plan;

import dev.kith.query.bound.Variable;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A set of variables told apart by slot only: one that was renamed is the same member. */
public final class Slots {
    private final TreeMap<Integer, Variable> members = new TreeMap<>();

    private Slots() {}

    public static Slots none() {
        return new Slots();
    }

    public static Slots of(Collection<Variable> variables) {
        Slots slots = none();
        slots.addAll(variables);
        return slots;
    }

    public Slots copy() {
        return of(members.values());
    }

    /** The members by ascending slot. */
    public List<Variable> variables() {
        return List.copyOf(members.values());
    }

    public void add(Variable variable) {
        members.putIfAbsent(variable.slot(), variable);
    }

    public void addAll(Collection<Variable> variables) {
        variables.forEach(this::add);
    }

    public void addAll(Slots other) {
        addAll(other.members.values());
    }

    public void removeAll(Slots other) {
        members.keySet().removeAll(other.members.keySet());
    }

    public void retainAll(Slots other) {
        members.keySet().retainAll(other.members.keySet());
    }

    public boolean contains(Variable variable) {
        return members.containsKey(variable.slot());
    }

    public boolean containsAll(Slots other) {
        return members.keySet().containsAll(other.members.keySet());
    }

    public boolean intersects(Slots other) {
        return other.members.keySet().stream().anyMatch(members::containsKey);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** One more than the largest slot. */
    public int length() {
        return isEmpty() ? 0 : members.lastKey() + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slots that && members.keySet().equals(that.members.keySet());
    }

    @Override
    public int hashCode() {
        return members.keySet().hashCode();
    }

    @Override
    public String toString() {
        return members.values().toString();
    }
}
