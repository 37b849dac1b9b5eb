package org.chancery.minutes.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.minutes.documents.Paper.Block;
import org.chancery.minutes.documents.Paper.Fact;
import org.chancery.minutes.documents.Paper.Heading;
import org.chancery.minutes.documents.Paper.Passage;
import org.springframework.web.util.HtmlUtils;

/** Writes a paper as tagged PDF with embedded fonts, its marking above and below every page. */
public final class PdfPaper {

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm;
              @top-center { content: "MARKING"; font-family: FONTS; font-size: 11pt; }
              @bottom-center { content: "MARKING"; font-family: FONTS; font-size: 11pt; }
              @bottom-right { content: counter(page) " / " counter(pages); font-family: FONTS; font-size: 9pt; } }
            body { font-family: FONTS; font-size: 10.5pt; line-height: 1.5; }
            h1 { font-size: 16pt; font-weight: normal; }
            h2 { font-size: 12.5pt; font-weight: normal; border-bottom: 0.5pt solid #444; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .reservation { border: 0.8pt solid #000; padding: 3mm; }
            .label { color: #333; }
            .note { margin-left: 6mm; font-size: 9.5pt; }
            """;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    /** The bytes of the file. */
    public static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        String body = body(paper);
        List<String> fonts = Fonts.printing(body);
        fonts.forEach(name -> builder.useFont(() -> Fonts.open(name), name, 400, FontStyle.NORMAL, true));
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html(paper, body, fonts), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String html(Paper paper, String body, List<String> fonts) {
        var html = new StringBuilder("<html lang=\"")
                .append(paper.language())
                .append("\"><head><title>")
                .append(escaped(paper.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(escaped(paper.title()))
                .append("\"/><style>")
                .append(STYLE.replace("FONTS", String.join(", ", fonts))
                        .replace("MARKING", paper.marking().name()))
                .append("</style></head>")
                .append(body);
        return html.append("</html>").toString();
    }

    private static String body(Paper paper) {
        var html = new StringBuilder("<body>");
        element(html, "h1", "", paper.title());
        if (paper.reservation() != null) {
            element(html, "p", "reservation", paper.reservation());
        }
        paper.blocks().forEach(block -> write(html, block));
        return html.append("</body>").toString();
    }

    private static void write(StringBuilder html, Block block) {
        switch (block) {
            case Heading(String text) -> element(html, "h2", "", text);
            case Fact(String name, String value) -> {
                html.append("<p><span class=\"label\">").append(escaped(name)).append(":</span> ");
                html.append(escaped(value)).append("</p>");
            }
            case Passage passage -> {
                html.append("<p>");
                if (passage.label() != null) {
                    html.append("<span class=\"label\">")
                            .append(escaped(passage.label()))
                            .append("</span> ");
                }
                html.append(escaped(passage.text())).append("</p>");
                passage.notes().forEach(note -> element(html, "p", "note", note));
            }
        }
    }

    private static void element(StringBuilder html, String name, String style, String text) {
        html.append('<').append(name);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(Fonts.spelled(Paper.printable(text)), "UTF-8")
                .replace("\n", "<br/>");
    }
}
