package org.chancery.portal.records;

import java.util.List;
import java.util.Objects;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where statements are written: at a consultation, or in the record of another occasion. */
@Component
class Places {

    private final Apis apis;
    private final Records records;
    private final Register register;

    Places(Apis apis, Records records, Register register) {
        this.apis = apis;
        this.records = records;
        this.register = register;
    }

    /**
     * A place to write at.
     *
     * @param mechanism whose next round may be promised, or null
     * @param headings under which it is written
     */
    record Place(
            String page,
            @Nullable String heading,
            String record,
            List<Register.Party> parties,
            List<Item> agenda,
            @Nullable String mechanism,
            List<String> headings) {}

    /** An agenda item. */
    record Item(String item, String topic) {}

    /** The place that an address is below of. */
    Place find(String path, String id) {
        return isRecord(path) ? ofRecord(id) : ofConsultation(id);
    }

    static String page(String path, String id) {
        return (isRecord(path) ? "/records/" : "/consultations/") + id;
    }

    private static boolean isRecord(String path) {
        return path.startsWith("/records/");
    }

    /** As much of a consultation as its statements need. */
    record Meeting(
            @Nullable String title,
            @Nullable Channel mechanism,
            List<Side> parties,
            List<Item> agenda,
            @Nullable String recordId,
            @Nullable List<RecordView> records) {}

    record Channel(String mechanism, String name) {}

    record Side(String code) {}

    private Place ofConsultation(String id) {
        Meeting meeting = apis.read("/api/reporting/consultations/" + ActForms.segment(id), Meeting.class);
        Channel channel = meeting.mechanism();
        return new Place(
                "/consultations/" + id,
                meeting.title() == null && channel != null ? channel.name() : meeting.title(),
                String.valueOf(meeting.recordId()),
                register.named(meeting.parties().stream().map(Side::code).toList()),
                meeting.agenda(),
                channel == null ? null : channel.mechanism(),
                Objects.requireNonNullElse(meeting.records(), List.<RecordView>of()).stream()
                        .filter(RecordView::main)
                        .flatMap(record -> record.headings().stream())
                        .toList());
    }

    private Place ofRecord(String id) {
        RecordView view = records.find(id, null);
        return new Place(
                "/records/" + id,
                view.heading(),
                id,
                register.named(view.parties()),
                Objects.requireNonNullElse(view.agenda(), List.<RecordView.AgendaPoint>of()).stream()
                        .map(each -> new Item(each.item(), each.topic()))
                        .toList(),
                view.mechanism(),
                view.headings());
    }
}
