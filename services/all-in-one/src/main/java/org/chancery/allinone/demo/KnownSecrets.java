package org.chancery.allinone.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The secrets that the receiver shares with senders, one a line of a file that only its owner reads. */
record KnownSecrets(Path file) {

    /** What the signature of a webhook is worth. */
    enum Judgement {
        /** Signed with a secret that we share, and recent. */
        VERIFIED,
        /** Not signed with any secret that we share, or too old. */
        NOT_VERIFIED,
        /** We share no secret with anybody yet. */
        NO_SECRET_KNOWN
    }

    synchronized void add(String secret) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            if (!all().contains(secret)) {
                Files.writeString(file, secret + "\n", StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Judgement judge(Map<String, List<String>> headers, String body) throws IOException {
        List<String> secrets = all();
        if (secrets.isEmpty()) {
            return Judgement.NO_SECRET_KNOWN;
        }
        Map<String, List<String>> plain = new HashMap<>();
        headers.forEach((name, values) -> plain.put(name.toLowerCase(Locale.ROOT), values));
        return secrets.stream().anyMatch(secret -> isSignedWith(secret, plain, body))
                ? Judgement.VERIFIED
                : Judgement.NOT_VERIFIED;
    }

    private static boolean isSignedWith(String secret, Map<String, List<String>> headers, String body) {
        try {
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException | RuntimeException _) {
            return false;
        }
    }

    private List<String> all() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }
}
