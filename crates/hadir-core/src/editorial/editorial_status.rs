//! Where an editorial piece is in its life.

crate::lifecycle! {
    /// Where an editorial piece is in its life.
    pub enum EditorialStatus of "editorial_event" {
        /// Being written.
        initial Draft = "draft",
        /// With its reviewer.
        InReview = "in_review",
        /// Ready to be published.
        Approved = "approved",
        /// Refused by its reviewer.
        Rejected = "rejected",
        /// Out.
        Published = "published",
    }
    /// What can happen to an editorial piece.
    pub enum EditorialAction {
        /// Handed to its reviewer.
        Submit = "submit": Draft => InReview,
        /// The reviewer says yes.
        Approve = "approve": InReview => Approved,
        /// The reviewer says no.
        Reject = "reject": InReview => Rejected,
        /// Its author took it back.
        Withdraw = "withdraw": InReview => Draft,
        /// Its text changed, which voids the answer.
        Revise = "revise": Approved | Rejected => Draft,
        /// Put out.
        Publish = "publish": Approved => Published,
    }
    rests in Rejected;
}
