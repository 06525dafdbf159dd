package org.fieldsafety.platform.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail of each row that Hibernate writes. */
@PersistenceUnitExtension
class WrittenRows implements Interceptor {
    private final AuditTrail trail;

    WrittenRows(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean onPersist(Object entity, Object id, @Nullable Object[] state, String[] propertyNames, Type[] types) {
        written(entity, id, "added", new Object[state.length], state, propertyNames);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity,
            Object id,
            @Nullable Object[] currentState,
            @Nullable Object @Nullable [] previousState,
            String[] propertyNames,
            Type[] types) {
        var before = previousState == null ? new Object[currentState.length] : previousState;
        written(entity, id, "changed", before, currentState, propertyNames);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, @Nullable Object[] state, String[] propertyNames, Type[] types) {
        written(entity, id, "removed", state, new Object[state.length], propertyNames);
    }

    private void written(
            Object entity,
            Object id,
            String change,
            @Nullable Object[] before,
            @Nullable Object[] after,
            String[] names) {
        trail.written(() -> {
            var properties = new ArrayList<Changes.Property>();
            for (int i = 0; i < names.length; i++) {
                var property = Changes.property(names[i], before[i], after[i]);
                if (property != null) {
                    properties.add(property);
                }
            }
            return new Changes.Row(entity.getClass().getSimpleName(), id.toString(), change, properties);
        });
    }
}
