package io.sluice.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stack with one database, `shop`, written as JSON with `'` for `"`.
public final class StackText {

    private static final String POSTGRES = "'engine':'postgres','databaseName':'shop','secretArn':'%s'";
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/shop-AbCdEf";
    private static final String NETWORK =
            "{'subnetIds':['subnet-0a000001','subnet-0a000002'],'securityGroupIds':['sg-0a000001']}";

    private final Map<String, String> settings = new HashMap<>(
            Map.of("aws:region", "eu-west-2", "sluice:accountId", "111111111111", "sluice:network", json(NETWORK)));

    private StackText() {}

    /// A stack whose database has these settings.
    public static StackText of(String database) {
        return new StackText().with("sluice:databases", "{'shop':{%s}}".formatted(database));
    }

    /// A PostgreSQL database with these settings beside those it must have.
    public static StackText postgres(String more) {
        return of(POSTGRES.formatted(SECRET) + more);
    }

    /// A database of any engine with a secret and these settings.
    public static StackText engine(String engine, String more) {
        return of("'engine':'%s','secretArn':'%s'%s".formatted(engine, SECRET, more));
    }

    /// The same stack with another setting.
    public StackText with(String key, String value) {
        settings.put(key, json(value));
        return this;
    }

    /// The one database.
    public DatabaseConfig database() {
        return read().databases().getFirst();
    }

    /// What is wrong with the stack, without the name of the database's section.
    public List<String> problems() {
        try {
            read();
            return List.of();
        } catch (ConfigException e) {
            return e.getMessage()
                    .lines()
                    .map(line -> line.replace("sluice:databases.shop.", ""))
                    .toList();
        }
    }

    private StackConfig read() {
        return StackConfig.read("dev", key -> Optional.ofNullable(settings.get(key.toString())));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
