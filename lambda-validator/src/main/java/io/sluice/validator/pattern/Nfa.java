package io.sluice.validator.pattern;

import io.sluice.validator.pattern.Expression.Repeat;
import java.util.ArrayList;
import java.util.List;

/// An expression as nodes with edges, on bytes: where one can be, and where a byte leads.
final class Nfa {

    /// Most nodes: counted repetitions stand as often as they count.
    static final int MAX_NODES = 4_000;

    private final List<Node> nodes = new ArrayList<>();
    private final int start;

    Nfa(Expression expression) throws UnsupportedExpressionException {
        int match = add(new Node.Match());
        this.start = build(expression, match);
    }

    int start() {
        return start;
    }

    Node node(int index) {
        return nodes.get(index);
    }

    int size() {
        return nodes.size();
    }

    /// The node where the expression begins that ends where `next` begins.
    private int build(Expression expression, int next) throws UnsupportedExpressionException {
        return switch (expression) {
            case Expression.One(CodePoints set) -> one(set, next);
            case Expression.Start() -> add(new Node.AtStart(next));
            case Expression.End() -> add(new Node.AtEnd(next));
            case Expression.Sequence(List<Expression> parts) -> {
                int following = next;
                for (Expression part : parts.reversed()) {
                    following = build(part, following);
                }
                yield following;
            }
            case Expression.Choice(List<Expression> choices) -> {
                List<Integer> ways = new ArrayList<>();
                for (Expression choice : choices) {
                    ways.add(build(choice, next));
                }
                yield add(new Node.Fork(ways));
            }
            case Repeat repeat -> repeat(repeat, next);
        };
    }

    private int repeat(Repeat repeat, int next) throws UnsupportedExpressionException {
        int following = next;
        if (repeat.most() == Repeat.UNBOUNDED) {
            List<Integer> ways = new ArrayList<>();
            following = add(new Node.Fork(ways));
            ways.add(build(repeat.part(), following));
            ways.add(next);
        }
        for (int time = repeat.least(); time < repeat.most(); time++) {
            following = add(new Node.Fork(List.of(build(repeat.part(), following), next)));
        }
        for (int time = 0; time < repeat.least(); time++) {
            following = build(repeat.part(), following);
        }
        return following;
    }

    private int one(CodePoints set, int next) throws UnsupportedExpressionException {
        List<Integer> ways = new ArrayList<>();
        for (CodePoints.Range range : set.ranges()) {
            for (byte[][] sequence : Utf8Ranges.of(range.first(), range.last())) {
                int following = next;
                for (int index = sequence.length - 1; index >= 0; index--) {
                    following = add(new Node.OneByte(sequence[index][0] & 0xFF, sequence[index][1] & 0xFF, following));
                }
                ways.add(following);
            }
        }
        return ways.size() == 1 ? ways.getFirst() : add(new Node.Fork(ways));
    }

    private int add(Node node) throws UnsupportedExpressionException {
        if (nodes.size() == MAX_NODES) {
            throw new UnsupportedExpressionException("more than %d nodes".formatted(MAX_NODES));
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    /// A place in the expression.
    sealed interface Node {

        /// @param first least byte that leads on
        /// @param last greatest byte that leads on
        /// @param next where it leads
        record OneByte(int first, int last, int next) implements Node {}

        /// @param ways where one is as well
        record Fork(List<Integer> ways) implements Node {}

        /// @param next where one is as well, before the first byte
        record AtStart(int next) implements Node {}

        /// @param next where one is as well, behind the last byte
        record AtEnd(int next) implements Node {}

        /// The expression was found.
        record Match() implements Node {}
    }
}
