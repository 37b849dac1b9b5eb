package org.chancery.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Remembers in the data directory how far the play came, so that an interrupted one is played to its end. */
record PlayLedger(Path file) {

    private enum State {
        NEW,
        BEGUN,
        FINISHED,
        UNWANTED
    }

    /** What is to be done now. */
    enum Next {
        /** The first performance, or the rest of one that was interrupted. */
        FIRST,
        /** Another performance of what is there already. */
        AGAIN,
        NOTHING
    }

    Next next(Options.PlayWish wish) throws IOException {
        State state = read();
        Next next = switch (wish) {
            case NEVER -> Next.NOTHING;
            case ALWAYS -> state == State.FINISHED ? Next.AGAIN : Next.FIRST;
            case WHEN_NEW -> state == State.NEW || state == State.BEGUN ? Next.FIRST : Next.NOTHING;
        };
        if (state == State.NEW && next == Next.NOTHING) {
            write(State.UNWANTED);
        }
        return next;
    }

    void begun() throws IOException {
        write(State.BEGUN);
    }

    void finished() throws IOException {
        write(State.FINISHED);
    }

    private State read() throws IOException {
        return Files.exists(file) ? State.valueOf(Files.readString(file).strip().toUpperCase(Locale.ROOT)) : State.NEW;
    }

    private void write(State state) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, state.name().toLowerCase(Locale.ROOT));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
