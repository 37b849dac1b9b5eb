package org.chancery.minutes.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.chancery.minutes.documents.Paper.Block;
import org.chancery.minutes.documents.Paper.Fact;
import org.chancery.minutes.documents.Paper.Heading;
import org.chancery.minutes.documents.Paper.Passage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a paper as a Word document, its marking above and below every page. */
public final class WordPaper {

    private static final String TITLE = "Heading1";
    private static final String PART = "Heading2";
    private static final int INDENT = 340;

    private WordPaper() {}

    /** The bytes of the file. */
    public static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(Paper.printable(paper.title()));
            style(document, TITLE, 0);
            style(document, PART, 1);
            mark(document, paper.marking().name());
            heading(document, TITLE, paper.title(), 16);
            if (paper.reservation() != null) {
                reserve(document.createParagraph(), paper.reservation());
            }
            paper.blocks().forEach(block -> write(document, block));
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(XWPFDocument document, Block block) {
        switch (block) {
            case Heading(String text) -> heading(document, PART, text, 13);
            case Fact(String name, String value) -> {
                XWPFParagraph paragraph = document.createParagraph();
                write(paragraph, name + ": ").setBold(true);
                write(paragraph, value);
            }
            case Passage passage -> {
                XWPFParagraph paragraph = document.createParagraph();
                if (passage.label() != null) {
                    write(paragraph, passage.label() + " ").setBold(true);
                }
                write(paragraph, passage.text());
                for (String note : passage.notes()) {
                    XWPFParagraph below = document.createParagraph();
                    below.setIndentationLeft(INDENT);
                    write(below, note).setFontSize(9);
                }
            }
        }
    }

    private static void mark(XWPFDocument document, String marking) {
        for (XWPFParagraph place : new XWPFParagraph[] {
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph(),
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph()
        }) {
            place.setAlignment(ParagraphAlignment.CENTER);
            write(place, marking).setBold(true);
        }
    }

    private static void reserve(XWPFParagraph paragraph, String clause) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        write(paragraph, clause);
    }

    private static void heading(XWPFDocument document, String style, String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        XWPFRun run = write(paragraph, text);
        run.setBold(true);
        run.setFontSize(size);
    }

    /** Word draws its outline from such styles, and a screen reader its headings. */
    private static void style(XWPFDocument document, String id, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + (level + 1));
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static XWPFRun write(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Arial");
        run.setFontFamily("Malgun Gothic", FontCharRange.eastAsia);
        String[] lines = Paper.printable(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }
}
