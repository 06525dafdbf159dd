package org.fieldsafety.registry.lookup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Many look-ups in one request. */
final class DeviceStatusBatch {
    static final int MOST = 1000;

    private DeviceStatusBatch() {}

    /** @param items 1 to 1,000 */
    @Schema(name = "DeviceStatusBatchRequest")
    record Request(
            @NotNull @Size(min = 1, max = MOST) @Schema(description = "1 to 1,000 devices")
                    List<@NotNull @Valid Item> items) {}

    /** Either a scan, or a UDI-DI and a serial number. */
    @Schema(name = "DeviceStatusBatchItem", description = "Either a scan, or a UDI-DI and a serial number")
    record Item(
            @Schema(description = "UDI-DI, 14 digits", examples = "00816270020125") @Nullable String udiDi,
            @Schema(description = "Exactly as on the label", examples = "NB551077") @Nullable String serial,
            @Schema(
                            description = "As the scanner gives it, up to 4,096 characters",
                            examples = "010081627002012521NB551077")
                    @Nullable
                    String scan) {}

    @Schema(
            name = "DeviceStatusBatchView",
            requiredProperties = {"items"})
    record View(@Schema(description = "One for each item of the request, in its order") List<ItemView> items) {}

    @Schema(name = "DeviceStatusBatchItemView", description = "Either the device, or why there is none")
    record ItemView(
            @Nullable DeviceStatusView device,
            @Schema(description = "Of code device-not-found, or what is wrong with the item") @Nullable
                    List<Violation> errors) {}
}
