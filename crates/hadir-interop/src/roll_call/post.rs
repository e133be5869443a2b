//! Official posts, whom they are meant for, and where personnel passed them on.

use super::person::person;
use super::tables::{
    InstaPost, InstaPostKhusus, InstaPostRoles, LinkReport, LinkReportKhusus, TiktokPost, TiktokPostRoles,
};
use super::unit::unit;
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped, Problem};
use crate::map::{first, put};
use crate::table::Table as _;
use hadir_core::ids::ObservedPostId;
use hadir_core::json::Extra;
use hadir_core::observed::{self, AmplifiedLinks, Collection, ObservedPost, PostAudience};
use hadir_core::platform::Platform;
use hadir_core::spelling::System;

const SYSTEM: System = System::RollCall;

pub(super) fn post(context: &Context, table: &str, code: &str) -> ObservedPostId {
    context.id(SYSTEM, table, code)
}

macro_rules! posts {
    ($( $row:ident by $code:ident in $platform:ident $collection:ident; )+) => {$(
        impl Mapped for $row {
            fn entities(&self, context: &Context, found: &mut Found) {
                let Some(created_at) = context.stamp(self, "created_at", self.created_at) else {
                    let reason = "a post that is watched has a time; kept whole".to_owned();
                    found.problems.push(Problem { column: "created_at", reason });
                    return;
                };
                found.push(ObservedPost {
                    workspace_id: context.workspace,
                    id: post(context, Self::NAME, &self.$code),
                    platform: Platform::$platform,
                    code: self.$code.clone(),
                    unit_id: self.client_id.as_deref().filter(|id| !id.is_empty()).map(|id| unit(context, id)),
                    collection: Collection::$collection,
                    caption: self.caption.clone(),
                    posted_at: created_at, rest: hadir_core::record::Rest,});
            }

            fn carried(entities: &[Entity], columns: &mut Extra) {
                let Some(post) = first!(entities, ObservedPost) else { return };
                put(columns, stringify!($code), &post.code);
                put(columns, "caption", &post.caption);
            }
        }
    )+};
}

posts! {
    InstaPost by shortcode in Instagram Regular;
    InstaPostKhusus by shortcode in Instagram Special;
    TiktokPost by video_id in Tiktok Regular;
}

macro_rules! audiences {
    ($( $row:ident by $code:ident of $posts:ident; )+) => {$(
        impl Mapped for $row {
            fn entities(&self, context: &Context, found: &mut Found) {
                found.push(PostAudience {
                    workspace_id: context.workspace,
                    post_id: post(context, $posts::NAME, &self.$code),
                    role: self.role_name.clone(), rest: hadir_core::record::Rest,});
            }

            fn carried(entities: &[Entity], columns: &mut Extra) {
                let Some(audience) = first!(entities, PostAudience) else { return };
                put(columns, "role_name", &audience.role);
            }
        }
    )+};
}

audiences! {
    InstaPostRoles by shortcode of InstaPost;
    TiktokPostRoles by video_id of TiktokPost;
}

macro_rules! reports {
    ($( $row:ident of $posts:ident; )+) => {$(
        impl Mapped for $row {
            fn entities(&self, context: &Context, found: &mut Found) {
                let Some(created_at) = context.stamp(self, "created_at", self.created_at) else {
                    let reason = "a report counts by its time; kept whole".to_owned();
                    found.problems.push(Problem { column: "created_at", reason });
                    return;
                };
                found.push(observed::LinkReport {
                    workspace_id: context.workspace,
                    post_id: post(context, $posts::NAME, &self.shortcode),
                    person_id: person(context, &self.user_id),
                    links: AmplifiedLinks {
                        instagram: self.instagram_link.clone(),
                        facebook: self.facebook_link.clone(),
                        x: self.twitter_link.clone(),
                        tiktok: self.tiktok_link.clone(),
                        youtube: self.youtube_link.clone(),
                    },
                    counted_at: created_at,
                    submitted_at: None, rest: hadir_core::record::Rest,});
            }

            fn carried(entities: &[Entity], columns: &mut Extra) {
                let Some(report) = first!(entities, LinkReport) else { return };
                let AmplifiedLinks { instagram, facebook, x, tiktok, youtube } = &report.links;
                put(columns, "instagram_link", instagram);
                put(columns, "facebook_link", facebook);
                put(columns, "twitter_link", x);
                put(columns, "tiktok_link", tiktok);
                put(columns, "youtube_link", youtube);
            }
        }
    )+};
}

reports! {
    LinkReport of InstaPost;
    LinkReportKhusus of InstaPostKhusus;
}
