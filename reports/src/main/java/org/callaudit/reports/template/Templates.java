package org.callaudit.reports.template;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The bundled templates, parsed once. Safe for use by several threads. */
public final class Templates {

    private final TemplateEngine engine = new TemplateEngine();

    public Templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("org/callaudit/reports/template/");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setDialect(dialect());
    }

    /** The usual one, but no template has a script: what would write values into one loads a thousand classes. */
    private static StandardDialect dialect() {
        StandardDialect dialect = new StandardDialect();
        dialect.setJavaScriptSerializer((value, writer) -> {
            throw new UnsupportedOperationException("a template asks for the script value of " + value);
        });
        return dialect;
    }

    /**
     * Fills a template.
     *
     * @param name file name of the template
     * @return well-formed XML; values are escaped and characters that XML does not know are left out
     */
    public String fill(String name, Map<String, Object> values) {
        return engine.process(name, new Context(Locale.US, values));
    }
}
