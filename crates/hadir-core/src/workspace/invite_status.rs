//! Where an invitation is in its life.

crate::lifecycle! {
    /// Where an invitation is in its life.
    pub enum InviteStatus of "invite" {
        /// Sent; not answered.
        initial Pending = "pending",
        /// Taken up.
        Accepted = "accepted",
        /// Turned down.
        Declined = "declined",
        /// Taken back by whoever sent it.
        Revoked = "revoked",
        /// Nobody answered in time.
        Expired = "expired",
    }
    /// What can happen to an invitation.
    pub enum InviteEvent {
        /// Taken up.
        Accept = "accept": Pending => Accepted,
        /// Turned down.
        Decline = "decline": Pending => Declined,
        /// Taken back.
        Revoke = "revoke": Pending => Revoked,
        /// Its time ran out.
        Expire = "expire": Pending => Expired,
    }
    guards InviteGuard {
        InTime = "in_time": "its time has not run out",
        TimeIsOut = "time_is_out": "its time has run out",
        RoleCanBeGiven = "role_can_be_given": "its role can be given by an invitation",
        SentToThem = "sent_to_them": "it was sent to the one who takes it up",
    }
}
