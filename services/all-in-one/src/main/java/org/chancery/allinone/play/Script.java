package org.chancery.allinone.play;

import java.io.PrintStream;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a play and tells each. A first performance may be cut off anywhere and go on later: every step has
 * an idempotency key of its own, so what was done is answered as it was and not done again. A performance on request
 * has keys of its own and shows what the services answer to somebody who asks for what is there already.
 */
final class Script {

    private final PrintStream out;
    private final String performance;
    private final boolean again;
    private int step;
    private int done;
    private int refused;

    Script(PrintStream out, boolean again) {
        this.out = out;
        this.again = again;
        this.performance = again ? UUID.randomUUID().toString() : "first";
    }

    void act(String title) {
        out.println();
        out.println("  " + title);
    }

    /**
     * One step.
     *
     * @param call what is asked, given the idempotency key of this step
     * @return the answer
     * @throws IllegalStateException where a first performance is refused
     */
    Answer step(Person who, String what, Function<String, Answer> call) {
        step++;
        Answer answer = call.apply("case-00/" + performance + "/" + step);
        out.printf("    %2d  %-11s %-68s %s%n", step, who.signInName(), shortened(what), outcome(answer));
        if (answer.accepted()) {
            done += answer.changedNothing() ? 0 : 1;
        } else if (again) {
            refused++;
        } else {
            throw new IllegalStateException(what + " was refused: " + answer.problem());
        }
        return answer;
    }

    /** Something that the play waits for and does not do itself. */
    void waited(String what) {
        out.printf("        %-11s %s%n", "", shortened(what));
    }

    void say(@Nullable Object line) {
        out.println(line == null ? "" : "    " + line);
    }

    void summary() {
        out.println();
        if (again) {
            out.printf(
                    "  Played again: %d steps, %d refused because it is there already, %d accepted.%n",
                    step, refused, done);
        } else {
            out.printf("  Played: %d steps, all accepted.%n", step);
        }
    }

    private static String outcome(Answer answer) {
        if (!answer.accepted()) {
            return "refused: " + answer.problem();
        }
        return answer.changedNothing() ? "is so already" : "ok";
    }

    private static String shortened(String what) {
        return what.length() <= 68 ? what : what.substring(0, 65) + "...";
    }
}
