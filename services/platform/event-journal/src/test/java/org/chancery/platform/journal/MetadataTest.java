package org.chancery.platform.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static final UUID CAUSE = UUID.fromString("018f2c1e-0000-7000-8000-000000000001");
    private static final UUID CORRELATION = UUID.fromString("018f2c1e-0000-7000-8000-000000000002");

    private static final Label LABEL =
            new Label(Set.of(new Subject("shelf", "2"), new Subject("room", "1")), Marking.RESTRICTED);

    @Test
    void is_a_flat_object_whose_names_are_those_of_cloudevents_extensions() {
        var provenance = new Provenance(Actor.reaction("when-sealed-then-label"), CAUSE, CORRELATION);

        assertThat(new String(Metadata.write(provenance, LABEL), UTF_8))
                .isEqualTo("{\"about\":\"room/1 shelf/2\",\"actor\":\"reaction:when-sealed-then-label\","
                        + "\"causationid\":\"018f2c1e-0000-7000-8000-000000000001\","
                        + "\"correlationid\":\"018f2c1e-0000-7000-8000-000000000002\","
                        + "\"marking\":\"RESTRICTED\"}");
    }

    @Test
    void leaves_out_what_is_not_there() {
        var provenance = new Provenance(Actor.person("min.kim"), null, CORRELATION);

        assertThat(new String(Metadata.write(provenance, new Label(Set.of(), Marking.DEFAULT)), UTF_8))
                .isEqualTo("{\"actor\":\"person:min.kim\","
                        + "\"correlationid\":\"018f2c1e-0000-7000-8000-000000000002\",\"marking\":\"OFFICIAL\"}");
    }

    @Test
    void names_the_source_of_an_import() {
        var provenance = new Provenance(Actor.person("min.kim").importing(), null, CORRELATION, "notes/1998-4");

        assertThat(new String(Metadata.write(provenance, new Label(Set.of(), Marking.DEFAULT)), UTF_8))
                .isEqualTo("{\"actor\":\"import:min.kim\","
                        + "\"correlationid\":\"018f2c1e-0000-7000-8000-000000000002\","
                        + "\"importsource\":\"notes/1998-4\",\"marking\":\"OFFICIAL\"}");
    }

    @Test
    void gives_the_provenance_back() {
        var provenance = new Provenance(Actor.person("min.kim"), CAUSE, CORRELATION, "notes/1998-4");

        assertThat(Metadata.provenance(Metadata.write(provenance, LABEL))).isEqualTo(provenance);
    }
}
