package org.fieldsafety.acknowledgement.visitor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of the page, {@code templates/visit-page.html}. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VisitPage(Sheet sheet, String style) implements TemplateInstance {}
