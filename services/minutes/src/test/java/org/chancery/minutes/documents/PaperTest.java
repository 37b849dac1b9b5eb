package org.chancery.minutes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.chancery.minutes.documents.Paper.Block;
import org.chancery.minutes.documents.Paper.Blocks;
import org.chancery.minutes.documents.Paper.Fact;
import org.chancery.minutes.documents.Paper.Passage;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final String CLAUSE = "Nothing here changes the position of either side.";

    private static Paper paper(List<? extends Block> blocks) {
        return new Paper(
                "ko",
                "제1차 한-인도 협의 <record>",
                Marking.RESTRICTED,
                CLAUSE,
                new Blocks().fact("Parties", "KR, IN").part("발언", blocks).list());
    }

    private static List<Passage> manyPassages() {
        return IntStream.range(0, 200)
                .mapToObj(i -> new Passage(i + ".", "양측은 다시 만나기로 하였다.", List.of("기한: 내년")))
                .toList();
    }

    @Nested
    class A_pdf {

        @Test
        void says_what_the_paper_says_in_korean_and_other_letters() throws IOException {
            String text = text(paper(List.of(new Passage(
                    "IN (Nguyễn Phương Trà) asked:",
                    "Ünal & Škoda <b>met</b> in Москва.\n양측은 만났다.",
                    List.of("a note")))));
            assertThat(text)
                    .contains("제1차 한-인도 협의 <record>")
                    .contains(CLAUSE)
                    .contains("Parties: KR, IN")
                    .contains("Nguyễn Phương Trà")
                    .contains("Ünal & Škoda <b>met</b> in Москва.")
                    .contains("양측은 만났다.")
                    .contains("a note");
        }

        @Test
        void spells_what_no_font_has_rather_than_leave_it_out() throws IOException {
            assertThat(text(paper(List.of(new Passage(null, "मुं and \u0001", List.of())))))
                    .contains("[U+092E][U+0941][U+0902] and");
        }

        @Test
        void prints_chinese_characters_of_korea_china_and_japan() throws IOException {
            assertThat(text(paper(List.of(new Passage("王毅:", "會議, 会议, 会議かな", List.of("李在明"))))))
                    .contains("王毅: 會議, 会议, 会議かな", "李在明");
        }

        @Test
        void embeds_the_fonts_that_it_shows_and_no_other() throws IOException {
            assertThat(Fonts.printing("양측 met")).containsExactly("NanumGothic-Regular");
            assertThat(Fonts.printing("Ünal met 会議")).containsExactly(Fonts.NAMES.toArray(String[]::new));
            byte[] korean = PdfPaper.of(paper(List.of()));
            byte[] chinese = PdfPaper.of(paper(List.of(new Passage(null, "会議", List.of()))));
            assertThat(chinese.length - korean.length).isBetween(500, 50_000);
        }

        @Test
        void bears_the_marking_on_every_page_and_is_tagged_with_embedded_fonts() throws IOException {
            try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(paper(manyPassages())))) {
                assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(pdf).split("RESTRICTED", -1))
                            .as("page " + page + " above and below")
                            .hasSize(3);
                }
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ko");
                for (PDPage page : pdf.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    }
                }
            }
        }

        private static String text(Paper paper) throws IOException {
            try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(paper))) {
                return new PDFTextStripper().getText(pdf);
            }
        }
    }

    @Nested
    class A_word_document {

        @Test
        void says_what_the_paper_says() throws IOException {
            try (XWPFDocument word = word(paper(List.of(
                    new Passage("IN asked:", "会 <b>\n양측은 만났다.\u0001", List.of("a note")),
                    new Fact("name", "value"))))) {
                assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                        .containsExactly(
                                "제1차 한-인도 협의 <record>",
                                CLAUSE,
                                "Parties: KR, IN",
                                "발언",
                                "IN asked: 会 <b>\n양측은 만났다.\uFFFD",
                                "a note",
                                "name: value");
                assertThat(word.getParagraphs().get(3).getStyle()).isEqualTo("Heading2");
                assertThat(word.getStyles().getStyle("Heading2")).isNotNull();
            }
        }

        @Test
        void bears_the_marking_above_and_below() throws IOException {
            try (XWPFDocument word = word(paper(manyPassages()))) {
                var places = new ArrayList<String>();
                word.getHeaderList().forEach(each -> places.add(each.getText().strip()));
                word.getFooterList().forEach(each -> places.add(each.getText().strip()));
                assertThat(places).containsExactly("RESTRICTED", "RESTRICTED");
            }
        }

        private static XWPFDocument word(Paper paper) throws IOException {
            return new XWPFDocument(new ByteArrayInputStream(WordPaper.of(paper)));
        }
    }

    @Nested
    class The_words_of_a_paper {

        @Test
        void are_there_for_everything_in_each_language() {
            for (PaperWords words : PaperWords.values()) {
                assertThat(IntStream.range(0, PaperWords.Word.values().length)
                                .mapToObj(i -> words.of(PaperWords.Word.values()[i]))
                                .collect(Collectors.toSet()))
                        .hasSize(PaperWords.Word.values().length);
            }
            assertThat(PaperWords.ENGLISH.of(PaperWords.Word.REFERENCE)).isEqualTo("Reference");
            assertThat(PaperWords.KOREAN.of(PaperWords.Word.REFERENCE)).isEqualTo("문서 번호");
        }
    }
}
