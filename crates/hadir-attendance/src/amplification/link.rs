//! The address of a share.

use hadir_core::platform::{Permalink, Platform, PostLink, addresses};
use thiserror::Error;

/// The address of a share, on a host of its platform.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "RawLink", into = "RawLink")
)]
pub struct Link {
    platform: Platform,
    address: Box<str>,
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct RawLink {
    platform: Platform,
    address: Box<str>,
}

#[cfg(feature = "serde")]
impl TryFrom<RawLink> for Link {
    type Error = LinkError;
    fn try_from(raw: RawLink) -> Result<Self, LinkError> {
        Self::find(raw.platform, &raw.address)
    }
}

#[cfg(feature = "serde")]
impl From<Link> for RawLink {
    fn from(Link { platform, address }: Link) -> Self {
        Self { platform, address }
    }
}

/// Text that has no link of the platform in it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("no {platform} link: {problem}")]
pub struct LinkError {
    /// The platform it was meant for.
    pub platform: Platform,
    /// What was wrong.
    pub problem: LinkProblem,
}

/// What was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
pub enum LinkProblem {
    /// Nothing that begins with `http://`, `https://` or a host of a network.
    #[error("no address in the text")]
    NoAddress,
    /// An address on another host.
    #[error("`{0}` is not a host of the platform")]
    ForeignHost(Box<str>),
    /// The host alone.
    #[error("the address names no post")]
    NoPath,
}

impl Link {
    /// The first address in a text: with `http://` or `https://` in any case, or beginning with a host of a network.
    /// What stands around it (brackets, the bold of chats, the end of the sentence) is not part of it.
    ///
    /// # Errors
    /// [`LinkError`] if there is none, or it does not lie on a host of the platform.
    pub fn find(platform: Platform, text: &str) -> Result<Self, LinkError> {
        let error = |problem| LinkError { platform, problem };
        let address = addresses(text).into_iter().next().ok_or_else(|| error(LinkProblem::NoAddress))?;
        let address = if address.contains("//") { address } else { format!("https://{address}") };
        let rest = address.split_once("//").map_or(&*address, |(_, rest)| rest);
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if !platform.has_host(host) {
            return Err(error(LinkProblem::ForeignHost(host.chars().take(80).collect())));
        }
        if !path.contains(char::is_alphanumeric) {
            return Err(error(LinkProblem::NoPath));
        }
        Ok(Self { platform, address: address.into() })
    }

    /// The platform.
    pub const fn platform(&self) -> Platform {
        self.platform
    }

    /// The address.
    pub const fn address(&self) -> &str {
        &self.address
    }

    /// What it leads to: a post, or a short link that has to be resolved; none if it is neither.
    pub fn post(&self) -> Option<PostLink> {
        Permalink::parse(&self.address).ok()
    }

    /// Whether it names an Instagram post or reel: `/p/…`, `/reel/…`, `/tv/…`, or the same below an account.
    pub fn is_instagram_post(&self) -> bool {
        let path = self.address.split_once("//").and_then(|(_, rest)| rest.split_once('/'));
        let segments: Vec<&str> = path
            .map_or("", |(_, path)| path)
            .split(['/', '?', '#'])
            .filter(|part| !part.is_empty())
            .collect();
        let names = |kind: &str| matches!(kind, "p" | "reel" | "tv");
        self.platform == Platform::Instagram
            && match *segments.as_slice() {
                [kind, _, ..] if names(kind) => true,
                [_, kind, _, ..] => names(kind),
                _ => false,
            }
    }
}
