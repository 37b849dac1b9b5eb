package org.chancery.platform.problems;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The one place that says what a blank text is: one in which there is nothing to see, whatever characters it has. */
public final class VisibleText {

    private VisibleText() {}

    /** Whether there is something to see in it. */
    public static boolean isIn(CharSequence text) {
        return text.codePoints().anyMatch(VisibleText::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> !isFilling(codePoint);
        };
    }

    /** Letters, marks and symbols by their kind that Unicode gives no shape: fillers, joiners and selectors. */
    private static boolean isFilling(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (codePoint >= 0x180B && codePoint <= 0x180F)
                        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        };
    }

    /** Of a text that must be there. */
    static final class Required implements ConstraintValidator<NotBlank, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text != null && isIn(text);
        }
    }

    /** Of a text that may be left out. */
    static final class Optional implements ConstraintValidator<NotBlankIfPresent, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || isIn(text);
        }
    }
}
