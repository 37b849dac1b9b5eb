package org.chancery.allinone;

import java.nio.file.Path;
import java.util.List;

/**
 * What the command line says.
 *
 * @param data where everything is kept
 * @param untilReady whether it stops by itself as soon as it is ready
 */
record Options(Path data, Ports ports, PlayWish play, boolean untilReady) {

    /** What shall become of the play. */
    enum PlayWish {
        /** Where nothing was played yet, or a play was interrupted. */
        WHEN_NEW,
        ALWAYS,
        NEVER
    }

    static final String HELP = """
            Runs the whole of Chancery on this machine: PostgreSQL, Kafka and every service.

              --data=DIRECTORY        where everything is kept (default: data)
              --play                  plays the founding consultation once more
              --no-play               does not play it on an empty data directory
              --port-base=N           puts every port into N to N+99 (default ports are shown below)
              --NAME-port=N           puts one port elsewhere
              --until-ready           stops by itself as soon as everything is ready
              --prepare               starts everything once to make later starts faster, and stops
              --build                 builds even where nothing changed since the last start
              --help                  shows this

            Names and default ports:
            """ + Ports.defaults().describe("  ") + """

            Everything listens on 127.0.0.1 only. Ctrl-C stops it; what was done is there at the next start.
            To begin anew, stop it and delete the data directory.
            """;

    /** An option that is not understood; the message says which. */
    static final class Misunderstood extends Exception {
        Misunderstood(String message) {
            super(message, null, false, false);
        }
    }

    static Options parse(List<String> arguments) throws Misunderstood {
        Path data = Path.of("data");
        Ports ports = Ports.defaults();
        PlayWish play = PlayWish.WHEN_NEW;
        boolean untilReady = false;
        // The base first: a single port named beside it wins, wherever it stands.
        for (String argument : arguments) {
            if (argument.startsWith("--port-base=")) {
                ports = Ports.from(number(argument, 64_000));
            }
        }
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.equals("--play")) {
                play = PlayWish.ALWAYS;
            } else if (argument.equals("--no-play")) {
                play = PlayWish.NEVER;
            } else if (argument.equals("--until-ready")) {
                untilReady = true;
            } else if (argument.startsWith("--data=") && !value.isBlank()) {
                data = Path.of(value);
            } else if (argument.matches("--[a-z-]+-port=.*")) {
                String name = argument.substring(2, argument.indexOf("-port="));
                if (!ports.names().contains(name)) {
                    throw new Misunderstood("there is no port " + name + "; see --help");
                }
                ports = ports.with(name, number(argument, 65_535));
            } else if (!argument.startsWith("--port-base=") && !argument.equals("--build")) {
                // --build is for the script that starts us.
                throw new Misunderstood(argument + " is not known; see --help");
            }
        }
        return new Options(data.toAbsolutePath().normalize(), ports, play, untilReady);
    }

    private static int number(String argument, int largest) throws Misunderstood {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > largest) {
            throw new Misunderstood(argument + " needs a number from 1 to " + largest);
        }
        return Integer.parseInt(value);
    }
}
