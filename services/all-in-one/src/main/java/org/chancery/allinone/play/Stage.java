package org.chancery.allinone.play;

import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the play takes place.
 *
 * @param door base address of the portal, whose {@code /api} leads to every service
 * @param issuer base address of the issuer of tokens
 * @param passwords of the demo people, by the name that they sign in with
 * @param webhooks where the webhook receiver of the demo listens
 * @param trust tells the receiver a secret that webhooks are signed with
 * @param out where the play tells what it does
 */
public record Stage(
        URI door, URI issuer, Map<String, String> passwords, URI webhooks, Consumer<String> trust, PrintStream out) {}
