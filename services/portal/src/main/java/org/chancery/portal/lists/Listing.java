package org.chancery.portal.lists;

import java.util.List;

/**
 * A list that is read in pages.
 *
 * @param api the path that answers a page of it, encoded already
 * @param page what such a page is read as
 * @param rows how many a page has at most
 * @param filters the parameters that narrow it, named alike in the address of the list and in the API
 */
public record Listing(String api, Class<?> page, int rows, List<String> filters) {}
