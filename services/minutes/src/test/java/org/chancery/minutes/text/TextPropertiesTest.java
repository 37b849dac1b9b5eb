package org.chancery.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.text.FoundingText.IN;
import static org.chancery.minutes.text.FoundingText.KR;
import static org.chancery.minutes.text.FoundingText.TEXT;
import static org.chancery.minutes.text.FoundingText.approval;
import static org.chancery.minutes.text.FoundingText.draft;
import static org.chancery.minutes.text.FoundingText.submit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingLowered;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingRaised;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.text.AgreedText.Agreed;
import org.chancery.minutes.text.AgreedText.Known;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.minutes.text.TextCommand.IssueTextCorrigendum;
import org.chancery.minutes.text.TextCommand.LowerTextMarking;
import org.chancery.minutes.text.TextCommand.RaiseTextMarking;
import org.chancery.minutes.text.TextCommand.RecordApproval;
import org.chancery.minutes.text.TextCommand.SubmitVersion;
import org.chancery.minutes.text.TextCommand.WithdrawApproval;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a text whatever is asked of it and in whatever order. The seeds are fixed, so that a failure comes again. */
class TextPropertiesTest {

    private static final Instant NOW = Instant.parse("2021-02-01T09:00:00Z");
    private static final int COMMANDS = 200;
    private static final Draft WILL = draft("The Sides will meet again.");
    private static final Draft MAY = draft("The Sides may meet again.");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_text_keeps_what_it_promises(long seed) {
        var chance = new SplittableRandom(seed);
        AgreedText state = AgreedText.unknown();
        List<AgreedTextEvent> history = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            TextCommand command = command(chance, i);
            AgreedText before = state;
            for (AgreedTextEvent event : decided(before, command)) {
                state = state.evolve(event);
                assertThat(state.label(event).about()).contains(KR.subject(), IN.subject());
                history.add(event);
                staysAgreed(before, state, event);
                staysAsHigh(before, command, event);
            }
            assertThat(decided(state, command)).as("repeating %s", command).isEmpty();
            if (state instanceof Known known) {
                assertThat(known.approvals().values())
                        .allMatch(each -> each.hash().equals(known.version().hash()));
            }
        }
        everySideApprovedOneHash(history);
        countWithoutHoles(history);
        foldsInAnyOrder(history);
    }

    /** Its words change by corrigenda alone, and who may read them by a lowering. */
    private static void staysAgreed(AgreedText before, AgreedText after, AgreedTextEvent event) {
        if (before instanceof Agreed agreed) {
            assertThat(event)
                    .isInstanceOfAny(TextCorrigendumIssued.class, TextMarkingLowered.class, TextMarkingRaised.class);
            assertThat(after).isInstanceOfSatisfying(Agreed.class, it -> {
                assertThat(it.version().hash()).isEqualTo(agreed.version().hash());
                assertThat(it.version().paragraphs()).isEqualTo(agreed.version().paragraphs());
                assertThat(it.approvals()).isEqualTo(agreed.approvals());
                if (!(event instanceof TextCorrigendumIssued)) {
                    assertThat(it.paragraphs()).isEqualTo(agreed.paragraphs());
                }
            });
        }
    }

    /** A lowering leaves it as high as its meeting, and a raising makes it higher. */
    private static void staysAsHigh(AgreedText before, TextCommand command, AgreedTextEvent event) {
        if (command instanceof LowerTextMarking c && c.meeting() != null) {
            assertThat(((TextMarkingLowered) event).marking()).isGreaterThanOrEqualTo(c.meeting());
        }
        if (event instanceof TextMarkingRaised e) {
            assertThat(((Known) before).version().marking()).isLessThan(e.marking());
        }
    }

    private static void everySideApprovedOneHash(List<AgreedTextEvent> history) {
        assertThat(history.stream().filter(TextAgreed.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        for (AgreedTextEvent event : history) {
            if (event instanceof TextCorrigendumIssued e) {
                var hashes = new HashSet<String>();
                e.approvals().forEach(each -> hashes.add(each.hash()));
                assertThat(hashes).containsExactly(e.hash());
                assertThat(e.approvals().stream().map(each -> each.party())).containsExactlyInAnyOrder(KR, IN);
            }
        }
    }

    private static void countWithoutHoles(List<AgreedTextEvent> history) {
        int versions = 0;
        int corrigenda = 0;
        for (AgreedTextEvent event : history) {
            if (event instanceof TextSubmitted e) {
                versions++;
                assertThat(e.version()).isEqualTo(versions);
            }
            if (event instanceof TextCorrigendumIssued e) {
                corrigenda++;
                assertThat(e.number()).isEqualTo(corrigenda);
            }
        }
    }

    /** Even a history that nobody could have decided folds. */
    private static void foldsInAnyOrder(List<AgreedTextEvent> history) {
        AgreedText folded = AgreedText.unknown();
        for (AgreedTextEvent event : history.reversed()) {
            folded = folded.evolve(event);
            assertThat(folded.label(event)).isNotNull();
        }
    }

    private static TextCommand command(SplittableRandom chance, int step) {
        Draft draft = chance.nextBoolean() ? WILL : MAY;
        PartyCode party = chance.nextBoolean() ? KR : IN;
        return switch (chance.nextInt(step < COMMANDS / 2 ? 5 : 7)) {
            case 0 -> submit();
            case 1 -> new SubmitVersion(TEXT, draft);
            case 2 -> new WithdrawApproval(TEXT, party, "Not yet.");
            case 3 ->
                chance.nextInt(3) == 0
                        ? new RaiseTextMarking(TEXT, Marking.values()[chance.nextInt(5)])
                        : new LowerTextMarking(
                                TEXT,
                                Marking.values()[chance.nextInt(3)],
                                "Both publish it.",
                                null,
                                chance.nextBoolean() ? null : Marking.RESTRICTED);
            case 4, 5 -> new RecordApproval(TEXT, approval(party, draft.hash()));
            default ->
                new IssueTextCorrigendum(
                        TEXT,
                        "A slip.",
                        List.of(draft.paragraphs().getFirst()),
                        List.of(approval(KR, draft.hash()), approval(IN, draft.hash())));
        };
    }

    private static List<AgreedTextEvent> decided(AgreedText state, TextCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused e) {
            return List.of();
        }
    }
}
