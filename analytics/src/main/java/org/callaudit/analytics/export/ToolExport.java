package org.callaudit.analytics.export;

import java.util.List;
import org.callaudit.analytics.mapping.Translation;

/**
 * What a document of a tool holds.
 *
 * @param tool its name
 * @param parts forms first, then audits, then surveys; none without rows
 * @param notes what a person should know of it, a sentence each
 */
public record ToolExport(String tool, List<Translation> parts, List<String> notes) {}
