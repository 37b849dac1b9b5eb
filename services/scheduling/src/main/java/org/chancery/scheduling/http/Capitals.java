package org.chancery.scheduling.http;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Streams;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.party.Party;
import org.springframework.stereotype.Component;

/** By which clocks the parties of a consultation live. Asks the streams, which no view lags behind. */
@Component
final class Capitals {

    private final Streams streams;

    Capitals(Streams streams) {
        this.streams = streams;
    }

    /** The zones of the capitals, in the order of the parties; fewer where some are not known. */
    List<String> zonesOf(ConsultationId consultation) {
        return parties(consultation).stream().flatMap(this::zone).distinct().toList();
    }

    private List<PartyCode> parties(ConsultationId consultation) {
        return streams.read(consultation.subject(), ConsultationEvent.class).stream()
                .flatMap(recorded -> recorded.event() instanceof ConsultationEvent.ConsultationProposed e
                        ? Stream.of(e.parties())
                        : Stream.empty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> zone(PartyCode code) {
        return switch (Current.of(streams, code.subject(), PartyEvent.class, Party.unknown())
                .state()) {
            case Party.Unknown _ -> Stream.empty();
            case Party.Registered s -> Stream.ofNullable(s.particulars().zone());
        };
    }
}
