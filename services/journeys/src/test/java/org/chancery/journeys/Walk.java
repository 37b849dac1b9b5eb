package org.chancery.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.journeys.Browser.Person;

/** Follows the links of the portal from page to page, some of each sort, on a screen as narrow as a telephone's. */
final class Walk {

    private static final int NARROW = 420;
    private static final int HIGH = 900;
    private static final int FORMS_OF_A_SORT = 2;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final Page page;
    private final String portal;
    private final int ofASort;
    private final Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    private final Set<String> seen = new HashSet<>(ahead);
    private final Map<String, Integer> sorts = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int pages;

    /** @param ofASort how many things of a sort are looked at, each on its own page; of their forms two are enough */
    Walk(Person person, int ofASort) {
        this.page = person.page();
        this.portal = person.portal();
        this.ofASort = ofASort;
    }

    /** Goes as far as links lead. */
    Walk gone() {
        page.setViewportSize(NARROW, HIGH);
        while (!ahead.isEmpty()) {
            look(ahead.removeFirst());
        }
        return this;
    }

    /** How many pages there were. */
    int pages() {
        return pages;
    }

    /** Every page that could not be shown, is wider than the screen, or lacks words; with what is wrong. */
    List<String> faults() {
        return faults;
    }

    private void look(String path) {
        Response answer = page.navigate(portal + path);
        pages++;
        if (answer.status() != 200) {
            faults.add(path + " answers " + answer.status());
        }
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) tooWide).intValue() > 0) {
            faults.add(path + " is too wide by " + tooWide);
        }
        if (page.content().contains("??")) {
            faults.add(path + " lacks a message");
        }
        Object links =
                page.evaluate("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        for (Object link : (List<?>) links) {
            follow(link.toString().replaceAll("#.*", ""));
        }
    }

    private void follow(String path) {
        boolean isPage = !path.contains("lang=") && !path.startsWith("/api/");
        String sort = path.replaceAll(ID, "ID").replaceAll("\\?.*", "?");
        int enough = sort.endsWith("/ID") ? ofASort : FORMS_OF_A_SORT;
        if (isPage && seen.add(path) && sorts.merge(sort, 1, Integer::sum) <= enough) {
            ahead.add(path);
        }
    }
}
