package org.fieldsafety.notice.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.fieldsafety.platform.problem.InvalidValue;

/** The name under which a file is given out: no path, nothing invisible, nothing hidden. */
public record FileName(String value) {
    private static final int LONGEST = 150;

    public FileName {
        var last = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        var visible = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceFirst("^[.\\s]+", "")
                .strip();
        if (visible.isEmpty()) {
            throw new InvalidValue("invalid-file-name", "'" + value + "' leaves no name for a file");
        }
        value = shortened(visible);
    }

    /** As an attachment, for every browser (RFC 6266): the name itself, and one in ASCII for those that can't read it. */
    public String asAttachment() {
        var ascii = value.replaceAll("[^ -~]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    /** Cut before its extension, which tells what opens it. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
