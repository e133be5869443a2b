//! The list of the questions of `publishing`, by which they are documented and tested.

use super::{
    attempts, calendar, campaign_posts, campaigns, due_posts, duplicate_targets, failed_videos, jobs_of,
    media, media_of, pending_jobs, planned_posts, post, posts, running_jobs, scheduled, scheduled_in,
    targets, targets_of, targets_to_queue, videos_to_post,
};
use chrono::TimeDelta;
use hadir_core::publishing::{CampaignStatus, DeliveryStatus, PostStatus};

crate::queries::question::questions! {
    Publishing:
    fixed "publishing::post" [] ("posts") scoped "One post", |s| post(s.scope, s.own_post);
    free "publishing::posts" [] ("posts") scoped "A list of posts, the newest first", |s| posts(s.scope);
    free "publishing::posts, filtered" ["R2", "R13", "R18"] ("posts") scoped
        "A page of a campaign's tagged posts of a time and a status on a network, the newest first", |s| {
        posts(s.scope)
            .in_status(PostStatus::Published)
            .on_platform(s.platform)
            .created_in(s.window)
            .in_campaign(s.campaign)
            .tagged([s.text.as_str()])
            .limit(50)
    };
    fixed "publishing::scheduled" ["Q1"] ("posts") scoped "Posts whose time is still to come, the next one first", |s| {
        scheduled(s.scope, s.now)
    };
    fixed "publishing::scheduled_in" ["R4"] ("posts") scoped "Posts whose time lies in a window, the first one first", |s| {
        scheduled_in(s.scope, s.window)
    };
    fixed "publishing::calendar" ["R3"] ("posts") scoped "Posts that are to go out or have gone out and were planned for a window", |s| {
        calendar(s.scope, s.window)
    };
    fixed "publishing::due_posts" ["R1"] ("posts") either "Posts whose time has come, the longest overdue first", |s| {
        due_posts(s.scope, s.now).limit(25)
    };
    fixed "publishing::planned_posts" ["Q7"] ("posts") scoped "Targets planned for the next days with their accounts, by time", |s| {
        planned_posts(s.scope, s.now, TimeDelta::days(7))
    };
    fixed "publishing::campaign_posts" ["Q3"] ("posts") scoped "The posts of a campaign with their targets, the newest publication first", |s| {
        campaign_posts(s.scope, s.campaign)
    };
    fixed "publishing::campaign_posts, unpublished last" ["Q3"] ("posts") scoped
        "The posts of a campaign with their targets, the newest publication first, what is not published last", |s| {
        campaign_posts(s.scope, s.campaign).unpublished_last()
    };
    free "publishing::campaigns" [] (whole) scoped "Campaigns in a status, the one that begins last first", |s| {
        campaigns(s.scope).in_status(CampaignStatus::Active)
    };
    free "publishing::targets" ["Q13"] (whole) scoped "Targets on a network in a status, by post and id", |s| {
        targets(s.scope).on_platform(s.platform).in_status(DeliveryStatus::Pending).limit(20)
    };
    fixed "publishing::targets_of" [] ("post_targets") scoped "The targets of a post, by id", |s| targets_of(s.scope, s.own_post);
    fixed "publishing::duplicate_targets" ["R13"] (whole) scoped "Targets that the network knows by an id that another has too", |s| {
        duplicate_targets(s.scope)
    };
    fixed "publishing::targets_to_queue" ["R1"] ("posts") either "Targets of due posts that no job would send, the longest overdue first", |s| {
        targets_to_queue(s.scope, s.now).limit(25)
    };
    fixed "publishing::pending_jobs" ["Q12"] ("publish_jobs") either "Jobs that may run, in the order in which they are taken", |s| {
        pending_jobs(s.scope, s.now).limit(25)
    };
    free "publishing::running_jobs" [] ("publish_jobs") either "Running jobs whose lease has ended, the longest ago first", |s| {
        running_jobs(s.scope).lapsed(s.now).limit(25)
    };
    fixed "publishing::jobs_of" [] ("publish_jobs") scoped "The jobs of a target, the first try first", |s| jobs_of(s.scope, s.target);
    fixed "publishing::attempts" [] ("publish_attempts") scoped "What was tried for a job, in order", |s| attempts(s.scope, s.job);
    fixed "publishing::videos_to_post" ["Q10"] ("generated_videos") scoped "Finished videos that have not been posted, the newest first", |s| {
        videos_to_post(s.scope)
    };
    fixed "publishing::failed_videos" ["R19"] ("generated_videos") either "Videos that failed and may be tried again, the oldest first", |s| {
        failed_videos(s.scope, 3)
    };
    free "publishing::media" [] ("media_assets") scoped "The media library, a page of a folder, the newest first", |s| media(s.scope).in_folder(&s.key).limit(20);
    fixed "publishing::media_of" [] ("post_media") scoped "What a post shows, in its order", |s| media_of(s.scope, s.own_post);
}
