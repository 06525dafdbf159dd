package org.fieldsafety.notice.file;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.Refusal;

/** Files of this type are not taken. */
public class UnsupportedFileType extends Refusal {
    UnsupportedFileType(String mediaType) {
        super(
                Kind.UNSUPPORTED,
                "unsupported-file-type",
                "Unsupported file type",
                mediaType + " is none of "
                        + Arrays.stream(FileType.values())
                                .map(FileType::mediaType)
                                .collect(Collectors.joining(", ")));
    }
}
