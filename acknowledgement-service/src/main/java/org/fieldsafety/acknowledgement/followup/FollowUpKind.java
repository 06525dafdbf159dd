package org.fieldsafety.acknowledgement.followup;

/** What a follow-up is about; spelt as everywhere outside. */
public enum FollowUpKind {
    /** A statement that must be Yes was answered No: the obligation can't be completed. */
    StatementRefused,
    /** A question was answered No. */
    AnsweredNo,
    /** The consignee says that it has none of the products. */
    HoldsNone,
    /** It answered for units that, as far as is known here, are not its affected devices. */
    UnmatchedUnits
}
