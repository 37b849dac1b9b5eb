package org.chancery.faults.load;

/** One client that does, by chance, what people of a ministry do in a week. */
final class Client {

    private final Clerk clerk;
    private final Consultations consultations;
    private final Records records;
    private final Commitments commitments;
    private final WeightedDeeds deeds;

    Client(Clerk clerk, Scene scene) {
        this.clerk = clerk;
        this.consultations = new Consultations(clerk, scene);
        this.records = new Records(clerk);
        this.commitments = new Commitments(clerk);
        this.deeds = new WeightedDeeds()
                .with(12, consultations::propose)
                .with(14, consultations::schedule)
                .with(6, consultations::reschedule)
                .with(5, consultations::postpone)
                .with(3, consultations::cancel)
                .with(7, consultations::hold)
                .with(6, consultations::contend)
                .with(2, consultations::changeWhatIsStale)
                .with(2, consultations::nameNobody)
                .with(4, records::open)
                .with(10, records::takeDown)
                .with(3, records::close)
                .with(8, commitments::enter)
                .with(7, commitments::answer)
                .with(6, commitments::report)
                .with(3, commitments::fulfil)
                .with(2, commitments::withdraw)
                .with(4, clerk::repeat);
    }

    /** Does one thing. */
    void step() {
        if (clerk.hasUnanswered() && clerk.chance().nextInt(3) == 0) {
            clerk.askAgain();
        } else {
            deeds.any(clerk.chance()).run();
        }
    }

    /** Asks once more about everything that is to be known; whether all of it was answered. */
    boolean settle() {
        if (clerk.hasUnanswered()) {
            clerk.askAgain();
        }
        return !clerk.hasUnanswered();
    }
}
