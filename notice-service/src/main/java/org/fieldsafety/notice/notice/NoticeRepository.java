package org.fieldsafety.notice.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fieldsafety.platform.security.Caller;
import org.hibernate.exception.ConstraintViolationException;

/** The notices. Who is not staff knows only of those that were published. */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    /** Passes when the caller may know of this notice. */
    public void requireReadable(UUID id, Caller caller) {
        readable(id, caller);
    }

    public Notice readable(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(notice -> caller.isStaff() || notice.wasPublished())
                .orElseThrow(() -> new NoticeNotFound(id));
    }

    /** Locked until the end of the transaction; what is read of it afterwards is what there is. */
    public Notice lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NoticeNotFound(id));
    }

    /** Writes it now, so that what is wrong with it is found before anything is told. */
    public void save(Notice notice) {
        try {
            persistAndFlush(notice);
        } catch (ConstraintViolationException e) {
            if ("notice_reference_taken".equals(e.getConstraintName())) {
                throw new ReferenceTaken(notice.reference());
            }
            throw e;
        }
    }
}
