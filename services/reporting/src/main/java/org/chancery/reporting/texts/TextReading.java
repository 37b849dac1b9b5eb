package org.chancery.reporting.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.reporting.Recording;
import org.chancery.reporting.texts.TextDetail.Aligned;
import org.chancery.reporting.texts.TextDetail.Approved;
import org.chancery.reporting.texts.TextDetail.Mended;
import org.chancery.reporting.texts.TextDetail.Mending;
import org.chancery.reporting.texts.TextDetail.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Puts a text together from its rows. */
record TextReading(TextItem item, JdbcClient db, int clearance) {

    private record Issued(TextCorrigendumIssued event, Recording recording) {}

    TextDetail detail(TextSubmitted newest) {
        List<Issued> issued = ask("select content, by, at from corrigendum where text = :id order by number")
                .query((row, _) -> new Issued(read(row, TextCorrigendumIssued.class), Recording.of(row)))
                .list();
        Set<StatementId> readable = readable(newest);
        return new TextDetail(
                item,
                newest.paragraphs().stream()
                        .map(each -> aligned(each, readable, issued))
                        .toList(),
                versions(),
                approvals(),
                issued.stream().map(TextReading::mending).toList());
    }

    private StatementSpec ask(String sql) {
        return db.sql(sql).param("id", item.text());
    }

    private static Aligned aligned(Paragraph paragraph, Set<StatementId> readable, List<Issued> issued) {
        List<Mended> mended = issued.stream()
                .flatMap(each -> each.event().paragraphs().stream()
                        .filter(other -> other.address().equals(paragraph.address())
                                && Objects.equals(other.annex(), paragraph.annex()))
                        .map(other -> new Mended(each.event().number(), words(other))))
                .toList();
        return new Aligned(
                paragraph.annex(),
                paragraph.address(),
                words(paragraph),
                paragraph.statements().stream()
                        .filter(readable::contains)
                        .map(StatementId::value)
                        .toList(),
                mended);
    }

    private static Map<String, String> words(Paragraph paragraph) {
        var words = new LinkedHashMap<String, String>();
        paragraph
                .wordings()
                .forEach(each -> words.put(each.language(), each.text().value()));
        return words;
    }

    private Set<StatementId> readable(TextSubmitted newest) {
        UUID[] named = newest.paragraphs().stream()
                .flatMap(each -> each.statements().stream())
                .map(StatementId::value)
                .toArray(UUID[]::new);
        return db
                .sql("select id from statement where id = any (:named) and marking <= :clearance")
                .param("named", named)
                .param("clearance", clearance)
                .query((row, _) -> new StatementId(Objects.requireNonNull(row.getObject("id", UUID.class))))
                .stream()
                .collect(Collectors.toSet());
    }

    private List<Version> versions() {
        return ask("select content, by, at from version where text = :id order by number")
                .query((row, _) -> {
                    TextSubmitted event = read(row, TextSubmitted.class);
                    return new Version(
                            event.version(),
                            event.title(),
                            event.hash(),
                            event.paragraphs().size(),
                            Recording.of(row));
                })
                .list();
    }

    private List<Approved> approvals() {
        return ask("select * from approval where text = :id order by number")
                .query((row, _) -> approved(row))
                .list();
    }

    private Approved approved(ResultSet row) throws SQLException {
        Approval approval = read(row, Approval.class);
        String withdrawn = row.getString("withdrawn");
        int version = row.getInt("version");
        return new Approved(
                version,
                approval.party().value(),
                approval.signatory().value(),
                approval.capacity(),
                approval.on(),
                approval.channel(),
                approval.evidence(),
                approval.hash(),
                withdrawn == null && version == item.version(),
                withdrawn,
                Recording.of(row));
    }

    private static Mending mending(Issued issued) {
        TextCorrigendumIssued event = issued.event();
        return new Mending(
                event.number(),
                event.reason(),
                event.hash(),
                event.approvals().stream().map(each -> each.party().value()).toList(),
                issued.recording());
    }

    private static <T> T read(ResultSet row, Class<T> type) throws SQLException {
        return EventCodec.mapper().readValue(row.getString("content"), type);
    }
}
