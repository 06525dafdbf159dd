package org.fieldsafety.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A revision of a notice; they are numbered from 1. */
@Embeddable
public record RevisionId(@Column(name = "notice_id") UUID noticeId, int number) {}
