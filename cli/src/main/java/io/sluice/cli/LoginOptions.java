package io.sluice.cli;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.source.Authorities;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.Patience;
import io.sluice.metadata.source.SourceLogin;
import io.sluice.metadata.source.SourceSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The options that name a source database of any engine, for commands that only read it.
final class LoginOptions {

    @Option(
            names = "--source",
            required = true,
            paramLabel = "JDBC-URL",
            description = "URL of PostgreSQL, Oracle, SQL Server, MySQL or MariaDB, without user and password.")
    private String source;

    @Option(names = "--user", description = "User to log in as, for DMS the same.")
    private Optional<String> user;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds the password. Without it none is sent.")
    private Optional<String> passwordVariable;

    @Option(
            names = "--secret",
            paramLabel = "ARN",
            description = "Secret in AWS Secrets Manager that holds username and password, instead of the two.")
    private Optional<String> secret;

    @Option(
            names = "--tls",
            paramLabel = "MODE",
            defaultValue = "require",
            description = "require, verify-ca, verify-full, or off. Default: ${DEFAULT-VALUE}.")
    private String tls;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Authorities in PEM, for verify-ca and verify-full. Default: those that Java trusts.")
    private Optional<Path> authorities;

    @Option(
            names = "--read-timeout",
            paramLabel = "SECONDS",
            defaultValue = "" + Patience.DEFAULT_SECONDS,
            description = "What the source may take over an answer. Default: ${DEFAULT-VALUE}.")
    private int readTimeout;

    @Mixin
    private SelectionOptions tables;

    @Mixin
    private EndpointSettings settings;

    private Optional<SourceLogin> login = Optional.empty();

    /// Made once: a secret is read once a command.
    SourceLogin login() {
        if (login.isEmpty()) {
            login = Optional.of(Complaint.of(this::readLogin));
        }
        return login.get();
    }

    Patience patience() {
        return Complaint.of(() -> new Patience(readTimeout));
    }

    private SourceLogin readLogin() {
        JdbcAddress address = JdbcAddress.parse(source);
        Encryption encryption = encryption();
        Optional<Authorities> trusted = authorities.map(LoginOptions::read);
        if (trusted.isPresent() && !encryption.verifies()) {
            throw new LocalException("--ca must be given with --tls verify-ca or verify-full but --tls is " + tls);
        }
        if (secret.isPresent()) {
            try (SecretsManagerClient client = SecretsManagerClient.builder()
                    .httpClient(UrlConnectionHttpClient.create())
                    .build()) {
                SourceSecret known = SourceSecret.read(client, secret.get());
                return new SourceLogin(
                        address, known.require("username"), known.require("password"), encryption, trusted);
            }
        }
        String password = passwordVariable.map(LoginOptions::password).orElse("");
        String name = user.orElseThrow(() -> new LocalException("--user or --secret must be given"));
        return new SourceLogin(address, name, password, encryption, trusted);
    }

    private static Authorities read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LocalException("--ca must be a file but '%s' is not".formatted(file));
        }
        try {
            return Authorities.ofPem(Files.readString(file, StandardCharsets.ISO_8859_1), "--ca '%s'".formatted(file));
        } catch (IOException e) {
            throw new LocalException("--ca '%s' cannot be read: %s".formatted(file, Folders.reason(e)), e);
        }
    }

    TableSelection selection() {
        return tables.selection();
    }

    EndpointOptions endpoint() {
        return settings.of(login().address().engine());
    }

    private Encryption encryption() {
        return Arrays.stream(Encryption.values())
                .filter(mode -> mode.optionName().equals(tls))
                .findFirst()
                .orElseThrow(() -> new LocalException(
                        "--tls must be one of [require, verify-ca, verify-full, off] but was '%s'".formatted(tls)));
    }

    private static String password(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> new LocalException(
                        "--password-env must name a variable that is set but '%s' is not".formatted(variable)));
    }
}
