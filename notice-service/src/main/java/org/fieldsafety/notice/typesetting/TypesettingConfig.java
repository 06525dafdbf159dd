package org.fieldsafety.notice.typesetting;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "fieldsafety.documents")
interface TypesettingConfig {

    /** Directory of TrueType fonts ({@code *.ttf}) for what the built-in ones lack, such as CJK; tried by file name. */
    Optional<Path> fonts();
}
