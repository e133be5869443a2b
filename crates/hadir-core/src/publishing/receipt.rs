//! What a network gives for a post that it took: a delivery takes none that does not name the post.

/// What a network gives for a post that it took: a delivery takes none that does not name the post.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Receipt {
    /// The network's id of the post; for a source that kept none, the id under which its provider ran the job.
    pub platform_post_id: Box<str>,
    /// Where the post can be seen. Ask the network for it: it cannot be built from the id.
    pub url: Option<Box<str>>,
}
