/** The file formats in which devices are imported, read row by row. */
@NullMarked
package org.fieldsafety.registry.devicefile;

import org.jspecify.annotations.NullMarked;
