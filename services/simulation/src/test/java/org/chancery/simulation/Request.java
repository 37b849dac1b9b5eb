package org.chancery.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.campaign.CampaignCommand;

/** What a client asked for, and everything that it was answered. */
final class Request {

    /** An answer other than a receipt. */
    enum No {
        REFUSED,
        STALE,
        /** Nobody knows whether it happened. */
        UNKNOWN
    }

    /**
     * One answer that says no.
     *
     * @param since the newest version of the aggregate that anybody had been told of when it was asked
     * @param until the newest version that was stored when it was answered
     */
    record Denied(No no, String reason, long since, long until) {}

    final String name;
    final Instruction instruction;

    /** The newest version of the aggregate that anybody had been told of when it was first asked. */
    final long since;

    final List<Receipt> granted = new ArrayList<>();
    final List<Denied> denied = new ArrayList<>();

    Request(String name, Instruction instruction, long since) {
        this.name = name;
        this.instruction = instruction;
        this.since = since;
    }

    UUID correlation() {
        return instruction.provenance().correlation();
    }

    CampaignCommand command() {
        return (CampaignCommand) instruction.command();
    }

    Subject subject() {
        return instruction.command().target();
    }

    boolean isUnknown() {
        return denied.stream().anyMatch(answer -> answer.no() == No.UNKNOWN);
    }

    @Override
    public String toString() {
        return name + " " + instruction.command();
    }
}
