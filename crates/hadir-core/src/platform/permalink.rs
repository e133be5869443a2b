//! The addresses of posts.

use super::address::{Address, DEPTH, Found, network_of};
use super::form::Gives;
use super::post_code::post_code;
use super::{Platform, pasted, post_time};
use chrono::{DateTime, Utc};
use thiserror::Error;

/// The address of a post: its network, what the network calls it there, and the one canonical way to write it.
///
/// Two permalinks are equal if they have the same id on the same network, however their addresses were written. Where a
/// network has several ids for one post, only the network knows which belong together: Facebook's number, `pfbid…` and the
/// number of the film or photo in it, and `LinkedIn`'s `activity`, `share` and `ugcPost`.
///
/// ```
/// use hadir_core::platform::{Permalink, Platform, PostLink};
///
/// let PostLink::Post(post) = Permalink::parse("instagram.com/budi.a/reel/C4abcDEF_-1/?igsh=x")? else { panic!() };
/// assert_eq!((post.platform(), post.code()), (Platform::Instagram, "C4abcDEF_-1"));
/// assert_eq!(post.to_string(), "https://www.instagram.com/p/C4abcDEF_-1/");
///
/// let short = Permalink::parse("https://vm.tiktok.com/ZMabc/")?;
/// assert_eq!(short, PostLink::NeedsResolution(Platform::Tiktok));
/// # Ok::<(), hadir_core::platform::PermalinkError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Permalink {
    platform: Platform,
    code: Box<str>,
    address: Box<str>,
}

/// What an address on a network's host leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostLink {
    /// This post.
    Post(Permalink),
    /// Whatever the network's redirect says: the address alone does not tell which post it is.
    NeedsResolution(Platform),
}

impl Permalink {
    /// Reads an address. The scheme may be missing; the host must be one of a network's, exactly.
    ///
    /// # Errors
    /// [`PermalinkError`] says why it is no post's.
    pub fn parse(raw: &str) -> Result<PostLink, PermalinkError> {
        read(raw).map_err(|problem| PermalinkError { raw: raw.chars().take(200).collect(), problem })
    }

    /// The network.
    pub const fn platform(&self) -> Platform {
        self.platform
    }

    /// What the network calls the post in its address: a shortcode, a number, `activity:7100000000000000000`.
    pub const fn code(&self) -> &str {
        &self.code
    }

    /// The canonical address, which parses back to this.
    pub const fn address(&self) -> &str {
        &self.address
    }

    /// When the post was made, where the network writes the time into the id and the id is as young as that scheme.
    ///
    /// ```
    /// use hadir_core::platform::{Permalink, PostLink};
    /// let PostLink::Post(post) = Permalink::parse("https://x.com/budi/status/1212092628029698048")? else { panic!() };
    /// assert_eq!(post.posted_at().unwrap().to_string(), "2019-12-31 19:26:16.771 UTC");
    /// # Ok::<(), hadir_core::platform::PermalinkError>(())
    /// ```
    pub fn posted_at(&self) -> Option<DateTime<Utc>> {
        post_time::of(self.platform, &self.code)
    }

    fn identity(&self) -> (Platform, &str) {
        (self.platform, &self.code)
    }
}

impl PartialEq for Permalink {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for Permalink {}

impl PartialOrd for Permalink {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Permalink {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.identity().cmp(&other.identity())
    }
}

impl core::hash::Hash for Permalink {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

/// The canonical address.
impl core::fmt::Display for Permalink {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(&self.address)
    }
}

impl TryFrom<&str> for Permalink {
    type Error = PermalinkError;
    fn try_from(raw: &str) -> Result<Self, PermalinkError> {
        raw.parse()
    }
}

impl TryFrom<String> for Permalink {
    type Error = PermalinkError;
    fn try_from(raw: String) -> Result<Self, PermalinkError> {
        raw.parse()
    }
}

/// Reads the address of a post; one that needs resolving is an error.
impl core::str::FromStr for Permalink {
    type Err = PermalinkError;
    fn from_str(raw: &str) -> Result<Self, PermalinkError> {
        match Self::parse(raw)? {
            PostLink::Post(post) => Ok(post),
            PostLink::NeedsResolution(platform) => Err(PermalinkError {
                raw: raw.chars().take(200).collect(),
                problem: PermalinkProblem::NeedsResolution(platform),
            }),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Permalink {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.address)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Permalink {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

/// Text that is not the address of a post.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("`{raw}` is not the address of a post: {problem}")]
pub struct PermalinkError {
    /// The text as it came, cut to 200 characters.
    pub raw: Box<str>,
    /// What was wrong.
    pub problem: PermalinkProblem,
}

/// What was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum PermalinkProblem {
    /// Its host belongs to none of the networks.
    #[error("`{0}` is not a host of any network")]
    ForeignHost(Box<str>),
    /// A network's host, but not the path of a post.
    #[error("the path is not that of a post on {0}")]
    NotAPost(Platform),
    /// The path of a post, but its id cannot be one of the network's.
    #[error("`{code}` cannot be the id of a post on {platform}")]
    Code {
        /// The network.
        platform: Platform,
        /// What stood in the id's place, cut to 80 characters.
        code: Box<str>,
    },
    /// A short link: only the network knows where it leads.
    #[error("a short link of {0} has to be resolved first")]
    NeedsResolution(Platform),
}

/// Reads what was pasted.
fn read(raw: &str) -> Result<PostLink, PermalinkProblem> {
    let visible = pasted::visible(raw, false);
    let plain = pasted::without_entities(&visible);
    followed(pasted::address(pasted::marked_up(plain.trim())), DEPTH)
}

/// Reads an address, or the one inside it.
fn followed(text: &str, depth: u8) -> Result<PostLink, PermalinkProblem> {
    let address = Address::split(text);
    let host = address.host();
    let Some(platform) = network_of(host) else {
        return Err(PermalinkProblem::ForeignHost(host.chars().take(80).collect()));
    };
    let mut bad_code = None;
    let mut good_code = None;
    let found = address.on(platform.network().sites_of(host), |form, slots| match form.gives {
        // What belongs to a word of the network's own is nobody's post.
        Gives::Post(_) if form.begins_with_a_name() && platform.network().reserves(address.first()) => false,
        Gives::Post(_) => match post_code(platform, slots) {
            Ok(code) => {
                good_code = Some(code.into_owned());
                true
            }
            Err(raw) => {
                bad_code.get_or_insert_with(|| raw.chars().take(80).collect::<Box<str>>());
                false
            }
        },
        Gives::Opaque | Gives::Nothing(_) => true,
        Gives::Account(_) | Gives::OpaqueAccount | Gives::Inner => false,
    });
    match found {
        Found::Inner(inner) => match depth.checked_sub(1) {
            Some(depth) => followed(pasted::address(&pasted::without_entities(&inner)), depth),
            None => Err(PermalinkProblem::NotAPost(platform)),
        },
        Found::Form(form, slots) => match (form.gives, good_code) {
            (Gives::Post(canonical), Some(code)) => {
                let owner = slots.owner.or(slots.name).unwrap_or_default();
                let owner = pasted::encoded(&pasted::decoded(owner)).into_owned();
                let address = canonical.replace("{code}", &pasted::encoded(&code)).replace("{owner}", &owner);
                Ok(PostLink::Post(Permalink { platform, code: code.into(), address: address.into() }))
            }
            (Gives::Opaque, _) => Ok(PostLink::NeedsResolution(platform)),
            _ => Err(PermalinkProblem::NotAPost(platform)),
        },
        Found::None => Err(match bad_code {
            Some(code) => PermalinkProblem::Code { platform, code },
            None => PermalinkProblem::NotAPost(platform),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, prop_assert_eq, prop_oneof, proptest};

    fn parse(raw: &str) -> Result<(Platform, String), PermalinkProblem> {
        match Permalink::parse(raw).map_err(|error| error.problem)? {
            PostLink::Post(post) => Ok((post.platform(), post.code().into())),
            PostLink::NeedsResolution(platform) => Err(PermalinkProblem::NeedsResolution(platform)),
        }
    }

    #[test]
    fn every_shape_of_every_network() {
        use Platform::{Facebook, Instagram, Linkedin, Pinterest, Reddit, Threads, Tiktok, X, Youtube};
        for (address, platform, code) in [
            ("https://www.instagram.com/p/C4abcDEF_-1/", Instagram, "C4abcDEF_-1"),
            ("http://m.instagram.com/tv/C4abcDEF_-1", Instagram, "C4abcDEF_-1"),
            ("instagr.am/p/C4abcDEF_-1?igsh=abc", Instagram, "C4abcDEF_-1"),
            ("https://instagram.com/budi.a/p/C4abcDEF_-1/#c", Instagram, "C4abcDEF_-1"),
            ("https://www.instagram.com/reels/C4abcDEF_-1/", Instagram, "C4abcDEF_-1"),
            (
                "https://www.instagram.com/stories/budi.a/3312345678901234567/",
                Instagram,
                "3312345678901234567",
            ),
            ("https://X.com/budi/status/1212092628029698048?s=20", X, "1212092628029698048"),
            ("https://twitter.com/i/web/status/1212092628029698048", X, "1212092628029698048"),
            ("https://mobile.twitter.com/budi/status/1212092628029698048/photo/1", X, "1212092628029698048"),
            ("https://www.tiktok.com/@budi/video/7106594312292453675?_r=1", Tiktok, "7106594312292453675"),
            ("https://www.tiktok.com/@budi/photo/7106594312292453675", Tiktok, "7106594312292453675"),
            ("https://m.tiktok.com/v/7106594312292453675.html", Tiktok, "7106594312292453675"),
            ("https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=43s", Youtube, "dQw4w9WgXcQ"),
            ("https://youtu.be/dQw4w9WgXcQ?si=x", Youtube, "dQw4w9WgXcQ"),
            ("https://m.youtube.com/shorts/dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
            ("https://www.youtube.com/live/dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
            ("https://www.facebook.com/budi.contoh/posts/pfbid02abc", Facebook, "pfbid02abc"),
            ("https://m.facebook.com/story.php?story_fbid=123456&id=1000", Facebook, "123456"),
            ("https://www.facebook.com/watch/?v=123456", Facebook, "123456"),
            ("https://www.facebook.com/photo?fbid=123456&set=a.1", Facebook, "123456"),
            ("https://www.facebook.com/groups/77/posts/123456/", Facebook, "123456"),
            ("https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A71000", Linkedin, "ugcPost:71000"),
            (
                "https://www.linkedin.com/posts/budi_big-activity-news-activity-71000-AbCd",
                Linkedin,
                "activity:71000",
            ),
            ("https://www.threads.net/@budi/post/C4abcDEF_-1", Threads, "C4abcDEF_-1"),
            ("https://www.threads.com/t/C4abcDEF_-1", Threads, "C4abcDEF_-1"),
            ("https://id.pinterest.com/pin/123456789/", Pinterest, "123456789"),
            ("https://old.reddit.com/r/indonesia/comments/1AbC9z/a_title/", Reddit, "1abc9z"),
            ("https://redd.it/1abc9z", Reddit, "1abc9z"),
        ] {
            assert_eq!(parse(address), Ok((platform, code.to_owned())), "{address}");
        }
    }

    #[test]
    fn short_links_are_never_guessed() {
        for (address, platform) in [
            ("https://vm.tiktok.com/ZMabc/", Platform::Tiktok),
            ("https://www.tiktok.com/t/ZTabc/", Platform::Tiktok),
            ("https://fb.watch/abc/", Platform::Facebook),
            ("https://www.facebook.com/share/p/abc/", Platform::Facebook),
            ("https://pin.it/abc", Platform::Pinterest),
            ("https://www.instagram.com/share/reel/abc", Platform::Instagram),
            ("https://www.reddit.com/r/indonesia/s/abc", Platform::Reddit),
            ("https://lnkd.in/abc", Platform::Linkedin),
        ] {
            assert_eq!(parse(address), Err(PermalinkProblem::NeedsResolution(platform)), "{address}");
        }
    }

    #[test]
    fn what_is_not_a_post_is_an_error_that_says_why() {
        let foreign = |host: &str| Err(PermalinkProblem::ForeignHost(host.into()));
        assert_eq!(parse("https://evilinstagram.com/p/C4abcDEF_-1"), foreign("evilinstagram.com"));
        assert_eq!(
            parse("https://instagram.com@evil.example/p/C4abcDEF_-1"),
            foreign("instagram.com@evil.example")
        );
        assert_eq!(parse("https://fxtwitter.com/a/status/1"), foreign("fxtwitter.com"));
        assert_eq!(parse("ftp://instagram.com/p/C4abcDEF_-1"), foreign("ftp:"));
        assert_eq!(parse(""), foreign(""));
        assert_eq!(
            parse("https://www.instagram.com/budi.a/"),
            Err(PermalinkProblem::NotAPost(Platform::Instagram))
        );
        assert_eq!(
            parse("https://www.facebook.com/watch/?x=1"),
            Err(PermalinkProblem::NotAPost(Platform::Facebook))
        );
        let code = |platform, code: &str| Err(PermalinkProblem::Code { platform, code: code.into() });
        assert_eq!(
            parse("https://x.com/budi/status/18446744073709551616"),
            code(Platform::X, "18446744073709551616")
        );
        // The last character of a video's id carries four bits: `R` has six.
        assert_eq!(parse("https://youtu.be/dQw4w9WgXcR"), code(Platform::Youtube, "dQw4w9WgXcR"));
        assert_eq!(
            "https://fb.watch/abc/".parse::<Permalink>().unwrap_err().to_string(),
            "`https://fb.watch/abc/` is not the address of a post: a short link of facebook has to be resolved first"
        );
    }

    #[test]
    fn ids_that_carry_the_time() {
        let time =
            |address: &str| address.parse::<Permalink>().unwrap().posted_at().map(|at| at.to_rfc3339());
        assert_eq!(
            time("https://www.tiktok.com/@budi/video/7106594312292453675").as_deref(),
            Some("2022-06-07T20:15:27+00:00")
        );
        assert_eq!(time("https://x.com/jack/status/20"), None);
        assert_eq!(
            time("https://www.instagram.com/p/C4abcDEF_-1/").as_deref(),
            Some("2024-03-12T11:43:33.729+00:00")
        );
    }

    proptest! {
        #[test]
        fn no_text_panics_and_the_canonical_address_is_a_fixed_point(raw in prop_oneof![
            any::<String>(),
            "(https://)?(www\\.)?(instagram|facebook|x|tiktok|threads|linkedin|reddit|pinterest|youtube)\\.com/[a-z0-9@/?=&.:-]{0,40}",
            (prop::sample::select(&["instagram.com", "x.com", "m.facebook.com", "tiktok.com", "id.linkedin.com", "youtube.co.id", "threads.net", "pinterest.de", "np.reddit.com", "redd.it"][..]), prop::sample::select(&["/p/", "/a/status/", "/@a/video/", "/watch?v=", "/a/posts/", "/@a/post/", "/pin/", "/comments/", "/feed/update/urn:li:share:"][..]), "[A-Za-z0-9]{1,11}")
                .prop_map(|(site, path, code)| format!("{site}{path}{code}")),
        ]) {
            if let Ok(PostLink::Post(post)) = Permalink::parse(&raw) {
                let again: Permalink = post.address().parse().unwrap();
                prop_assert_eq!(&again, &post);
                prop_assert_eq!(again.address(), post.address());
            }
        }

        #[test]
        fn every_number_on_x_and_tiktok_is_a_post(id in 1..=u64::MAX) {
            prop_assert_eq!(parse(&format!("x.com/a/status/{id}")), Ok((Platform::X, id.to_string())));
            prop_assert_eq!(parse(&format!("tiktok.com/@a/video/{id}")), Ok((Platform::Tiktok, id.to_string())));
        }
    }

    use proptest::strategy::Strategy as _;
}
