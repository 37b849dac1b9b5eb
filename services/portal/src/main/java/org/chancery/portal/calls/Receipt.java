package org.chancery.portal.calls;

/**
 * The answer to a command.
 *
 * @param subject the aggregate that decided, such as {@code consultation/018f…}
 * @param id its id alone
 * @param version where it stands now
 */
public record Receipt(String subject, String id, long version) {

    /** The query that makes a view wait until it has applied this. */
    public String applied() {
        return subject + "@" + version;
    }
}
