//! What targets, jobs and attempts share.

use crate::codec::{Key, Opt, Text, Word, flat};
use hadir_core::publishing::{DeliveryError, Receipt};

flat! {
    /// What a network gave for a post.
    Received: Receipt { platform_post_id: Key<191>, url as "platform_post_url": Opt<Text> }
}

flat! {
    /// Why a network refused.
    Refusal: DeliveryError {
        class as "error_class": Word,
        code as "error_code": Opt<Text>,
        message as "error_message": Text,
    }
}
