//! What kind of refusal a network's answer is.

crate::text_enum! {
    /// What kind of refusal a network's answer is.
    pub enum ErrorClass {
        /// Too many calls.
        RateLimited = "rate_limited",
        /// The credential is no longer taken: the account expires with it.
        AuthExpired = "auth_expired",
        /// The credential does not cover the call.
        PermissionDenied = "permission_denied",
        /// The network refuses to act for this account for a while.
        Blocked = "blocked",
        /// The content breaks a rule of the network.
        Validation = "validation",
        /// The network takes it for a copy of an earlier post.
        DuplicateContent = "duplicate_content",
        /// The account has to be paid for.
        BillingRequired = "billing_required",
        /// The network's moderation took it down.
        Moderation = "moderation",
        /// The media could not be processed this time.
        MediaProcessing = "media_processing",
        /// The media were refused.
        MediaRejected = "media_rejected",
        /// The network cannot do this.
        Unsupported = "unsupported",
        /// No connection, or it broke.
        Network = "network",
        /// The network's own failure (HTTP 5xx).
        ServerError = "server_error",
        /// Its time was over before it could go out.
        TooLate = "too_late",
        /// What would have gone out is not what was agreed.
        NotApproved = "not_approved",
        /// It may be out, and nobody can look any more.
        Unconfirmed = "unconfirmed",
        /// None of the others: tried again as often as the policy lets it, and no more.
        Unknown = "unknown",
    }
}

/// What a refusal says about another attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retryability {
    /// It was not published, and may be later.
    Transient,
    /// It was not published, and will not be.
    Permanent,
    /// It may have been published: an answer was lost, or came from a server that failed half-way.
    Ambiguous,
}

impl ErrorClass {
    /// What a refusal of this class says about another attempt, once the call has gone out.
    ///
    /// A broken connection and a server's failure are [`Ambiguous`](Retryability::Ambiguous): networks are known to have
    /// published what they answered with an error, and a retry then publishes it again.
    pub const fn retryability(self) -> Retryability {
        match self {
            Self::RateLimited | Self::Blocked | Self::MediaProcessing | Self::Unknown => {
                Retryability::Transient
            }
            Self::Network | Self::ServerError | Self::Unconfirmed => Retryability::Ambiguous,
            Self::AuthExpired
            | Self::PermissionDenied
            | Self::Validation
            | Self::DuplicateContent
            | Self::BillingRequired
            | Self::Moderation
            | Self::MediaRejected
            | Self::Unsupported
            | Self::TooLate
            | Self::NotApproved => Retryability::Permanent,
        }
    }

    /// Whether the account's connection has to be marked expired.
    pub const fn expires_the_connection(self) -> bool {
        matches!(self, Self::AuthExpired)
    }
}

/// Why a network refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DeliveryError {
    /// What kind of refusal.
    pub class: ErrorClass,
    /// The network's own code.
    pub code: Option<Box<str>>,
    /// The network's own words.
    pub message: Box<str>,
}

impl DeliveryError {
    /// A refusal of a class, in the network's words.
    pub fn new(class: ErrorClass, message: impl Into<Box<str>>) -> Self {
        Self { class, code: None, message: message.into() }
    }
}
