package org.chancery.reporting.texts;

import java.util.UUID;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.reporting.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How does a text read in each language, and who has approved it? */
@RestController
final class ShowText {

    private final Texts texts;

    ShowText(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/api/reporting/texts/{id}")
    @PreAuthorize(Readers.OF_CONTENT)
    TextDetail show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        return texts.find(id, caller.clearance(), applied).orElseThrow(Problem::notFound);
    }
}
