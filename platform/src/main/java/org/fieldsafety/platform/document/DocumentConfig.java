package org.fieldsafety.platform.document;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "fieldsafety.documents")
interface DocumentConfig {

    /** Directory of TrueType fonts ({@code *.ttf}) for what the built-in ones lack, such as CJK; tried by file name. */
    Optional<Path> fonts();
}
