package org.chancery.allinone.play;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A readout draft as text: numbered paragraphs, bullets under them, wrapped for a terminal. */
final class ReadoutText {

    private static final int WIDTH = 100;

    private final JsonNode readout;

    ReadoutText(JsonNode readout) {
        this.readout = readout;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (JsonNode paragraph : readout.path("paragraphs")) {
            wrap(lines, paragraph.path("number").asInt() + ". ", paragraph.path("sentences"));
            for (JsonNode bullet : paragraph.path("bullets")) {
                wrap(lines, "   ° ", bullet.path("sentences"));
            }
        }
        return lines;
    }

    private static void wrap(List<String> lines, String lead, JsonNode sentences) {
        var text = new StringJoiner(" ");
        sentences.forEach(sentence -> text.add(sentence.path("text").asString()));
        String indent = " ".repeat(lead.length());
        var line = new StringBuilder(lead);
        for (String word : text.toString().split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
