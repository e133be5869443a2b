//! Where a one-time code is in its life.

crate::lifecycle! {
    /// Where a one-time code is in its life.
    pub enum ClaimStatus of "claim" {
        /// Sent; not yet answered rightly.
        initial Issued = "issued",
        /// Answered rightly; the window for changes is open.
        Verified = "verified",
        /// Answered wrongly too often.
        Locked = "locked",
        /// Its time is over.
        Expired = "expired",
    }
    /// What can happen to a one-time code.
    pub enum ClaimEvent {
        /// A wrong code, with tries left.
        Miss = "miss": Issued => Issued,
        /// The last wrong code.
        Lock = "lock": Issued => Locked,
        /// The right code.
        Verify = "verify": Issued => Verified,
        /// A change was made: the window starts anew.
        Extend = "extend": Verified => Verified,
        /// Its time ran out.
        Expire = "expire": Issued | Verified => Expired,
    }
    guards ClaimGuard {
        WindowIsOpen = "window_is_open": "the window is open",
        TimeIsOut = "time_is_out": "its time has run out",
    }
}
