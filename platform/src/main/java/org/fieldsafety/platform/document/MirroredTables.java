package org.fieldsafety.platform.document;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lets the columns of a page that is read from right to left begin on the right, which the renderer does not. */
final class MirroredTables implements FSDOMMutator {

    @Override
    public void mutateDocument(Document document) {
        if ("rtl".equals(document.getDocumentElement().getAttribute("dir"))) {
            var rows = document.getElementsByTagName("tr");
            for (int i = 0; i < rows.getLength(); i++) {
                mirror(rows.item(i));
            }
        }
    }

    private static void mirror(Node row) {
        var cells = new ArrayList<Node>();
        for (var child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                cells.add(child);
            }
        }
        // Each goes in front of those that were in front of it.
        cells.forEach(cell -> row.insertBefore(cell, row.getFirstChild()));
    }
}
