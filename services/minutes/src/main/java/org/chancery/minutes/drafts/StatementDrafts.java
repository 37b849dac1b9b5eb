package org.chancery.minutes.drafts;

import static org.chancery.minutes.drafts.DraftRefusal.DRAFTS_ARE_TOO_MANY;
import static org.chancery.minutes.drafts.DraftRefusal.DRAFT_IS_TOO_LONG;
import static org.chancery.minutes.drafts.DraftRefusal.NO_SUCH_DRAFT;
import static org.chancery.platform.deciding.Refused.refused;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of all records. Every question names the author, so that nobody finds what another is typing. */
@Component
public class StatementDrafts {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST = 50;

    private final JdbcClient db;

    StatementDrafts(JdbcClient db) {
        this.db = db;
    }

    /** Keeps typing in place of what its author saved under the same id. */
    public void save(
            RecordId record,
            String author,
            UUID draft,
            @Nullable StatementId statement,
            @Nullable Integer revision,
            String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw refused(DRAFT_IS_TOO_LONG, "/content");
        }
        List<Draft> others = of(record, author).stream()
                .filter(each -> !each.draft().equals(draft))
                .toList();
        if (others.size() >= MOST) {
            throw refused(DRAFTS_ARE_TOO_MANY);
        }
        db.sql("""
                        insert into statement_draft (record, author, draft, statement, revision, content)
                        values (:record, :author, :draft, :statement, :revision, :content)
                        on conflict (record, author, draft) do update set statement = excluded.statement,
                            revision = excluded.revision, content = excluded.content, saved_at = now()""")
                .param("record", record.value())
                .param("author", author)
                .param("draft", draft)
                .param("statement", statement == null ? null : statement.value(), java.sql.Types.OTHER)
                .param("revision", revision, java.sql.Types.INTEGER)
                .param("content", content)
                .update();
    }

    /** What the author is typing for a record, the oldest first. */
    public List<Draft> of(RecordId record, String author) {
        return db.sql("""
                        select draft, statement, revision, content, saved_at from statement_draft
                        where record = ? and author = ? order by saved_at, draft""")
                .params(record.value(), author)
                .query(StatementDrafts::draft)
                .list();
    }

    /** @throws org.chancery.platform.deciding.Refused where the author has none of this id */
    public Draft get(RecordId record, String author, UUID draft) {
        return of(record, author).stream()
                .filter(each -> each.draft().equals(draft))
                .findFirst()
                .orElseThrow(() -> refused(NO_SUCH_DRAFT));
    }

    /** Forgets one of the author's drafts, where there is one. */
    public void delete(RecordId record, String author, UUID draft) {
        db.sql("delete from statement_draft where record = ? and author = ? and draft = ?")
                .params(record.value(), author, draft)
                .update();
    }

    /** Forgets what the author was typing of a statement that is revised or withdrawn now. */
    public void recorded(RecordId record, String author, StatementId statement) {
        db.sql("delete from statement_draft where record = ? and author = ? and statement = ?")
                .params(record.value(), author, statement.value())
                .update();
    }

    /** Forgets everybody's drafts on a record that takes no statements any more. */
    public void closed(RecordId record) {
        db.sql("delete from statement_draft where record = ?")
                .param(record.value())
                .update();
    }

    /** Forgets what nobody has saved since then. */
    void forget(Instant before) {
        db.sql("delete from statement_draft where saved_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        UUID statement = row.getObject("statement", UUID.class);
        return new Draft(
                row.getObject("draft", UUID.class),
                statement == null ? null : new StatementId(statement),
                row.getObject("revision", Integer.class),
                row.getString("content"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
