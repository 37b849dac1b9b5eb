package org.chancery.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void keeps_the_people_it_made() {
        var first = new IssuerDirectory(directory).people();

        assertThat(new IssuerDirectory(directory).people()).isEqualTo(first);
    }

    @Test
    void adds_those_whom_an_earlier_start_did_not_know_and_leaves_the_others_their_passwords() throws Exception {
        Files.writeString(directory.resolve("people.json"), """
                {"notice":"","people":[{"sub":"seo.yun","name":"Seo Yun","roles":["DESK_OFFICER"],
                "clearance":"CONFIDENTIAL","side":"KR","password":"demo-only-old"}]}""");

        var people = new IssuerDirectory(directory).people();

        assertThat(people).extracting(DemoPerson::sub).doesNotHaveDuplicates().contains("seo.yun", "jung.haneul");
        assertThat(people.getFirst().password()).isEqualTo("demo-only-old");
        assertThat(new IssuerDirectory(directory).people()).isEqualTo(people);
    }
}
