package org.callaudit.reports;

/**
 * What holds for every report of one contact centre.
 *
 * @param organisation printed at the top of each page and kept as the PDF's author
 */
public record PageSettings(String organisation, Paper paper) {}
