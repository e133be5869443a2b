//! Networks.

use super::Cell::{self, Absent, Is};
use super::{Spelled, System};
use crate::platform::Platform;

impl Spelled for Platform {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Instagram => [
                Is("instagram"),
                Is("INSTAGRAM"),
                Is("INSTAGRAM"),
                Is("instagram"),
                Is("instagram"),
                Is("instagram"),
            ],
            Self::Facebook => {
                [Absent, Is("FACEBOOK"), Is("FACEBOOK"), Is("facebook"), Is("facebook"), Is("facebook")]
            }
            Self::X => [Is("x"), Is("TWITTER"), Is("TWITTER"), Is("twitter"), Absent, Is("twitter")],
            Self::Linkedin => {
                [Is("linkedin"), Is("LINKEDIN"), Is("LINKEDIN"), Is("linkedin"), Absent, Absent]
            }
            Self::Tiktok => [Is("tiktok"), Is("TIKTOK"), Is("TIKTOK"), Is("tiktok"), Absent, Is("tiktok")],
            Self::Youtube => [Absent, Is("YOUTUBE"), Is("YOUTUBE"), Is("youtube"), Absent, Is("youtube")],
            Self::Pinterest => [Absent, Is("PINTEREST"), Is("PINTEREST"), Is("pinterest"), Absent, Absent],
            Self::Threads => [Absent, Is("THREADS"), Is("THREADS"), Is("threads"), Absent, Absent],
            Self::Reddit => [Absent, Is("REDDIT"), Is("REDDIT"), Is("reddit"), Absent, Absent],
        }
    }

    const VARIANTS: &'static [(System, &'static str, Self)] = &[
        (System::SuiteDocuments, "instagram", Self::Instagram),
        (System::SuiteDocuments, "facebook", Self::Facebook),
        (System::SuiteDocuments, "twitter", Self::X),
        (System::SuiteDocuments, "linkedin", Self::Linkedin),
        (System::SuiteDocuments, "tiktok", Self::Tiktok),
        (System::SuiteDocuments, "youtube", Self::Youtube),
        (System::SuiteDocuments, "pinterest", Self::Pinterest),
        (System::SuiteDocuments, "threads", Self::Threads),
        (System::SuiteDocuments, "reddit", Self::Reddit),
    ];
}
