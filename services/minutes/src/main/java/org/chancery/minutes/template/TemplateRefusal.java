package org.chancery.minutes.template;

import org.chancery.platform.deciding.Refusal;

/** Every reason for which a template says no. */
public enum TemplateRefusal implements Refusal {
    NO_SUCH_TEMPLATE(Kind.UNKNOWN, "The mechanism has no template."),
    TEMPLATE_WAS_REVISED(Kind.STALE, "Somebody set the template since it was read."),
    HEADING_IS_NAMED_TWICE(Kind.INVALID, "A template names each heading once."),
    REASON_IS_MISSING(Kind.INVALID, "Whoever lets records begin with a lower marking than before says why.");

    private final Kind kind;
    private final String rule;

    TemplateRefusal(Kind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rule() {
        return rule;
    }
}
