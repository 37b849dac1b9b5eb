package org.chancery.minutes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.chancery.minutes.documents.Paper.Blocks;
import org.chancery.minutes.documents.Paper.Passage;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A printed paper conforms to PDF/UA-1, as far as a machine can tell. */
class AccessiblePaperTest {

    @BeforeAll
    static void load() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_file_that_is_not_tagged_does_not() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(out);
        }

        assertThat(validated(out.toByteArray()).isCompliant()).isFalse();
    }

    private static ValidationResult validated(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 20, false, false, false)) {
            return validator.validate(parser);
        }
    }

    private static Paper paper(PaperWords words) {
        List<Passage> passages = new ArrayList<>(IntStream.range(0, 80)
                .mapToObj(i -> new Passage(i + ".", "양측은 다시 만나기로 하였다.", List.of("기한: 내년")))
                .toList());
        passages.add(new Passage(
                "IN (Nguyễn Phương Trà) asked:",
                "Ünal & Škoda met in Москва.\n会議 and मुंबई, \u0001.",
                List.of("a note")));
        return new Paper(
                words.language(),
                "제1차 한-인도 협의 <record>",
                Marking.RESTRICTED,
                "Nothing here changes the position of either side.",
                new Blocks().fact("Parties", "KR, IN").part("발언", passages).list());
    }

    @ParameterizedTest
    @EnumSource
    void conforms_to_pdf_ua(PaperWords words) throws Exception {
        ValidationResult result = validated(PdfPaper.of(paper(words)));

        assertThat(result.getTestAssertions().stream()
                        .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                        .map(each -> each.getRuleId().getClause() + "-"
                                + each.getRuleId().getTestNumber() + " " + each.getMessage() + " at "
                                + each.getLocation().getContext()))
                .isEmpty();
        assertThat(result.getTotalAssertions()).isGreaterThan(1000);
        assertThat(result.isCompliant()).isTrue();
    }
}
