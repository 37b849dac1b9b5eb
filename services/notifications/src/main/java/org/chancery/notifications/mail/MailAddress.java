package org.chancery.notifications.mail;

import java.util.regex.Pattern;

/** A mail address that is safe in a header: one plain address, no name, no line break (RFC 5321 with the usual limits). */
public record MailAddress(String value) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    public MailAddress {
        if (value.length() > 254 || !PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }
}
