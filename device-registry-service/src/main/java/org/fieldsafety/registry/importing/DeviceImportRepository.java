package org.fieldsafety.registry.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DeviceImportRepository implements PanacheRepositoryBase<DeviceImport, UUID> {}
