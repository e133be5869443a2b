use hadir_core::platform::Platform;
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
#[error("no {platform} link: {problem}")]
pub struct LinkError {
    /// The platform it was meant for.
    pub platform: Platform,
    /// What was wrong.
    pub problem: LinkProblem,
}

/// What was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinkProblem {
    /// Nothing that begins with `http://` or `https://`.
    #[error("no address in the text")]
    NoAddress,
    /// An address on another host.
    #[error("`{0}` is not a host of the platform")]
    ForeignHost(Box<str>),
    /// The host alone.
    #[error("the address names no post")]
    NoPath,
}

/// Hosts of shortened addresses, beside a platform's own.
const fn short_hosts(platform: Platform) -> &'static [&'static str] {
    match platform {
        Platform::Facebook => &["fb.watch", "fb.me"],
        Platform::Tiktok => &["vt.tiktok.com", "vm.tiktok.com"],
        Platform::Youtube => &["youtu.be"],
        Platform::Pinterest => &["pin.it"],
        Platform::Linkedin => &["lnkd.in"],
        Platform::Reddit => &["redd.it"],
        Platform::X => &["t.co"],
        Platform::Instagram | Platform::Threads => &[],
    }
}

/// What ends a sentence or a bracket around an address, and is no part of it.
const PUNCTUATION: [char; 8] = [',', '.', ';', ')', ']', '>', '"', '\''];

impl Link {
    /// The first address in a text. The scheme may have any case; punctuation that ends a sentence is not
    /// part of it.
    ///
    /// # Errors
    /// [`LinkError`] if there is none, or it does not lie on a host of the platform.
    pub fn find(platform: Platform, text: &str) -> Result<Self, LinkError> {
        let error = |problem| LinkError { platform, problem };
        let (address, rest) = text
            .split_whitespace()
            .find_map(|word| {
                let at = scheme(word)?;
                let address = word.get(at..)?.trim_end_matches(PUNCTUATION);
                let rest = address.split_once("//")?.1;
                Some((address, rest))
            })
            .ok_or_else(|| error(LinkProblem::NoAddress))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let known = |host: &str| {
            let all = platform.hosts().iter().chain(short_hosts(platform));
            all.copied().any(|known| known.eq_ignore_ascii_case(host))
        };
        if !known(host) {
            return Err(error(LinkProblem::ForeignHost(host.chars().take(80).collect())));
        }
        if path.trim_matches(|c| c == '/' || PUNCTUATION.contains(&c)).is_empty() {
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

/// Where the first scheme in a word begins.
fn scheme(word: &str) -> Option<usize> {
    let lower = word.to_ascii_lowercase();
    ["https://", "http://"].iter().filter_map(|scheme| lower.find(scheme)).min()
}
