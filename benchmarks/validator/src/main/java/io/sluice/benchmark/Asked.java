package io.sluice.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What every candidate asks of the file's values: the same for all, whatever way each has to say it.
sealed interface Asked {

    /// No check but that of NULL.
    record Nothing() implements Asked {}

    /// @param least least number, itself allowed
    /// @param most greatest number, itself allowed
    record Range(String least, String most) implements Asked {}

    /// @param least fewest characters
    /// @param most most characters
    record Length(int least, int most) implements Asked {}

    /// @param values the texts that are allowed
    record Enum(List<String> values) implements Asked {}

    /// @param expression regular expression
    record Pattern(String expression) implements Asked {}

    /// The only column that may be NULL.
    String NULLABLE = "updated_at";

    /// What is asked of each column, by its name.
    static Map<String, Asked> all() {
        Map<String, Asked> asked = new TreeMap<>();
        asked.put("id", new Range("0", "1000000000000"));
        asked.put("customer_id", new Range("0", "49999"));
        asked.put("order_no", new Pattern("^ORD-[0-9]{10}$"));
        asked.put("status", new Enum(List.of("new", "paid", "sent", "back", "done")));
        asked.put("channel", new Enum(List.of("web", "shop", "phone", "app")));
        asked.put("currency", new Enum(List.of("GBP", "EUR", "USD")));
        asked.put("country", new Enum(countries()));
        asked.put("email", new Pattern("^[a-z0-9.]+@[a-z0-9.]+\\.[a-z]{2,}$"));
        asked.put("phone", new Pattern("^\\+44 [0-9]{4} [0-9]{6}$"));
        asked.put("first_name", new Length(1, 20));
        asked.put("last_name", new Length(1, 12));
        asked.put("city", new Length(1, 40));
        asked.put("street", new Length(5, 60));
        asked.put("postcode", new Length(2, 10));
        asked.put("note", new Length(10, 120));
        asked.put("code", new Length(36, 36));
        asked.put("amount", new Range("0", "999990"));
        asked.put("tax", new Range("0", "99.9990"));
        asked.put("balance", new Range("0", "10000000000"));
        asked.put("precise", new Range("0", "99999000000"));
        asked.put("quantity", new Range("0", "999"));
        asked.put("score", new Range("0", "99"));
        asked.put("flag", new Range("0", "2"));
        asked.put("rating", new Range("0", "10"));
        asked.put("ratio", new Range("0", "0.9999"));
        asked.put("latitude", new Range("-90", "90"));
        asked.put("longitude", new Range("-180", "180"));
        asked.put("created_at", new Range("2026-01-01T00:00:00", "2050-01-01T00:00:00"));
        asked.put("updated_at", new Range("2026-01-01T00:00:00", "2026-04-26T17:46:00"));
        asked.put("birth", new Range("1940-01-01", "2010-01-01"));
        asked.put("paid", new Nothing());
        asked.put("weight", new Range("0", "499"));
        return asked;
    }

    private static List<String> countries() {
        return java.util.stream.IntStream.range(0, 30)
                .mapToObj(index -> "" + (char) ('A' + index / 6) + (char) ('A' + index % 6))
                .toList();
    }
}
