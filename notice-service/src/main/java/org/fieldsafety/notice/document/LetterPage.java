package org.fieldsafety.notice.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The template of a letter, {@code templates/letter-page.html}: XHTML in the syntax of HTML, which browsers and the PDF
 * renderer both read.
 *
 * @param paged whether it is for pages of paper, with footers, or for a screen
 */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LetterPage(Letter letter, String style, boolean paged) implements TemplateInstance {}
