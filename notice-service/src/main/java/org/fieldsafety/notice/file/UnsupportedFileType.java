package org.fieldsafety.notice.file;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Files of this type are not taken. */
public class UnsupportedFileType extends RuntimeException {
    UnsupportedFileType(String mediaType) {
        super(mediaType + " is none of "
                + Arrays.stream(FileType.values()).map(FileType::mediaType).collect(Collectors.joining(", ")));
    }
}
