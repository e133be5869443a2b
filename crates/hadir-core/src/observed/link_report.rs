//! Somebody reports where they passed a post on.

use crate::ids::{ObservedPostId, PersonId, WorkspaceId};
use crate::platform::{Permalink, PermalinkError, Platform, PostLink};
use chrono::{DateTime, Utc};

/// The addresses at which somebody passed a post on: one per network at most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct AmplifiedLinks {
    /// On Instagram.
    pub instagram: Option<String>,
    /// On Facebook.
    pub facebook: Option<String>,
    /// On X.
    pub x: Option<String>,
    /// On `TikTok`.
    pub tiktok: Option<String>,
    /// On `YouTube`.
    pub youtube: Option<String>,
}

impl AmplifiedLinks {
    /// The networks that have a place here, in the order of the report.
    pub const PLATFORMS: [Platform; 5] =
        [Platform::Instagram, Platform::Facebook, Platform::X, Platform::Tiktok, Platform::Youtube];

    /// The address for `platform`; none if there is none, or no place for it.
    pub fn get(&self, platform: Platform) -> Option<&str> {
        match platform {
            Platform::Instagram => self.instagram.as_deref(),
            Platform::Facebook => self.facebook.as_deref(),
            Platform::X => self.x.as_deref(),
            Platform::Tiktok => self.tiktok.as_deref(),
            Platform::Youtube => self.youtube.as_deref(),
            Platform::Linkedin | Platform::Pinterest | Platform::Threads | Platform::Reddit => None,
        }
    }

    /// The addresses that are there, in the order of the report.
    pub fn iter(&self) -> impl Iterator<Item = (Platform, &str)> {
        Self::PLATFORMS.into_iter().filter_map(|platform| Some((platform, self.get(platform)?)))
    }
}

/// Somebody reports where they passed a post on. Keyed by post and person.
///
/// Whether it is an ordinary report or one of a special assignment is the [`Collection`](super::Collection) of the post.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LinkReport {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The post that was passed on.
    pub post_id: ObservedPostId,
    /// Who did.
    pub person_id: PersonId,
    /// Where to.
    pub links: AmplifiedLinks,
    /// The time by which the report is counted. The roll-call system writes the post's own time here.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub counted_at: DateTime<Utc>,
    /// When it was handed in; none if the source does not say.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub submitted_at: Option<DateTime<Utc>>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

/// What a reported address is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkFinding {
    /// The post at this address.
    Post(Permalink),
    /// A short link of the right network, which has to be resolved.
    NeedsResolution,
    /// The address of a post, on another network than the one it was reported for.
    OtherPlatform(Platform),
    /// Not the address of a post.
    Unreadable(PermalinkError),
}

impl LinkReport {
    /// Links that somebody reported; when is not known.
    pub fn new(
        workspace_id: WorkspaceId,
        post_id: ObservedPostId,
        person_id: PersonId,
        links: AmplifiedLinks,
        counted_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            post_id,
            person_id,
            links,
            counted_at,
            submitted_at: None,
            rest: crate::record::Rest,
        }
    }

    /// What each reported address is worth, in the order of the report.
    pub fn findings(&self) -> impl Iterator<Item = (Platform, LinkFinding)> {
        self.links.iter().map(|(platform, address)| {
            let finding = match Permalink::parse(address) {
                Ok(PostLink::Post(post)) if post.platform() == platform => LinkFinding::Post(post),
                Ok(PostLink::NeedsResolution(found)) if found == platform => LinkFinding::NeedsResolution,
                Ok(PostLink::Post(post)) => LinkFinding::OtherPlatform(post.platform()),
                Ok(PostLink::NeedsResolution(found)) => LinkFinding::OtherPlatform(found),
                Err(error) => LinkFinding::Unreadable(error),
            };
            (platform, finding)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// The source checks neither host nor shape: a link of one network may sit in the column of another.
    #[test]
    fn a_link_in_the_wrong_column_is_found() {
        let report = LinkReport::new(
            WorkspaceId::from_uuid(Uuid::nil()),
            ObservedPostId::from_uuid(Uuid::nil()),
            PersonId::from_uuid(Uuid::nil()),
            AmplifiedLinks {
                instagram: Some("https://www.instagram.com/p/C4abcDEF_-1/".into()),
                facebook: Some("https://www.tiktok.com/@budi/video/7106594312292453675".into()),
                x: Some("none".into()),
                tiktok: Some("https://vm.tiktok.com/ZMabc/".into()),
                youtube: None,
            },
            DateTime::UNIX_EPOCH,
        );
        let findings: Vec<_> = report.findings().collect();
        assert!(
            matches!(&findings[0], (Platform::Instagram, LinkFinding::Post(post)) if post.code() == "C4abcDEF_-1")
        );
        assert_eq!(findings[1], (Platform::Facebook, LinkFinding::OtherPlatform(Platform::Tiktok)));
        assert!(matches!(findings[2], (Platform::X, LinkFinding::Unreadable(_))));
        assert_eq!(findings[3], (Platform::Tiktok, LinkFinding::NeedsResolution));
        assert_eq!(findings.len(), 4);
    }

    #[test]
    fn every_place_is_listed() {
        let placed = |platform: &Platform| AmplifiedLinks::PLATFORMS.contains(platform);
        let all = AmplifiedLinks {
            instagram: Some(String::new()),
            facebook: Some(String::new()),
            x: Some(String::new()),
            tiktok: Some(String::new()),
            youtube: Some(String::new()),
        };
        assert!(Platform::ALL.iter().all(|platform| all.get(*platform).is_some() == placed(platform)));
    }
}
