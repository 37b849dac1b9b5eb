package org.chancery.platform.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The account that a server runs under. PostgreSQL refuses to run as root, so a root caller lends it another face: a
 * user namespace in which it has no account, or else the account nobody.
 *
 * @param prefix the words before every command
 * @param uid who must own the server's files
 */
record OwnAccount(List<String> prefix, int uid) {

    private static final int NOBODY = 65534;
    private static final String AS_NOBODY = "--reuid=" + NOBODY;

    /** Finds out by trying. */
    static OwnAccount find() {
        List<String> detached = detached();
        int uid = currentUid();
        if (uid != 0) {
            return new OwnAccount(detached, uid);
        }
        List<List<String>> faces = List.of(
                List.of("unshare", "--user"),
                // Keeps root's right to walk through closed directories, such as /root itself.
                List.of(
                        "setpriv",
                        AS_NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override"),
                List.of("setpriv", AS_NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        for (List<String> face : faces) {
            var command = new ArrayList<>(face);
            command.add("true");
            if (works(command)) {
                var prefix = new ArrayList<>(detached);
                prefix.addAll(face);
                return new OwnAccount(List.copyOf(prefix), face.contains(AS_NOBODY) ? NOBODY : 0);
            }
        }
        throw new ServerFailed("PostgreSQL does not run as root, and neither unshare nor setpriv could give it another"
                + " account here: start as an ordinary user");
    }

    /** The word that takes a command out of reach of the terminal's Ctrl-C; none where the system lacks it. */
    static List<String> detached() {
        return works(List.of("setsid", "true")) ? List.of("setsid") : List.of();
    }

    /** The command as this account runs it, out of reach of the terminal's Ctrl-C where the system has setsid. */
    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** Hands the files over to this account; nothing where they are its own. */
    void own(Path path) throws IOException {
        if (!Files.exists(path) || owner(path) == uid) {
            return;
        }
        for (Path each : Directories.deepestFirst(path)) {
            Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int currentUid() {
        return (int) new UnixSystem().getUid();
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
