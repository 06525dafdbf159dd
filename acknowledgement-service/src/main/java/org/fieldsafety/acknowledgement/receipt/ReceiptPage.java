package org.fieldsafety.acknowledgement.receipt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of a receipt, {@code templates/receipt-page.html}: XHTML, as the PDF renderer reads it. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReceiptPage(Receipt receipt, String style) implements TemplateInstance {}
