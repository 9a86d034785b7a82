package dev.kith.query.function;

/**
 * A sum of floats that does not lose the small ones beside the large ones (Neumaier). Once it is
 * infinite or NaN it is what plain addition gives.
 */
final class NumberSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        if (Math.abs(sum) >= Math.abs(value)) {
            lost += (sum - next) + value;
        } else {
            lost += (value - next) + sum;
        }
        sum = next;
    }

    double value() {
        return Double.isFinite(sum) ? sum + lost : sum;
    }
}
