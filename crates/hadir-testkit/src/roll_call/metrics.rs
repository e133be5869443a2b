//! The counters of the sample.

use super::days::{day, text};
use super::post::Post;
use crate::random::Random;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use hadir_core::platform::Platform;

/// Cumulative counters of each post at three times. An empty cell: not reported.
pub(super) fn csv(random: &mut Random, posts: &[Post]) -> String {
    let mut text =
        "platform,post,captured_at,likes,comments,shares,saves,reach,impressions,views,plays,followers\n"
            .to_owned();
    for (position, post) in posts.iter().enumerate() {
        for line in lines(random, post) {
            text.push_str(&line);
            text.push('\n');
        }
        if position == 8 {
            // A counter that is none.
            text.push_str(&broken(post));
        }
    }
    text
}

/// The three lines of one post: at 40 %, 85 % and all of what it came to.
fn lines(random: &mut Random, post: &Post) -> Vec<String> {
    let tiktok = post.platform == Platform::Tiktok;
    let reach = random.between(900, 9_000);
    let plays = random.between(1_200, 20_000);
    let video = tiktok || random.percent(40);
    let no_saves = random.percent(12);
    let no_reach = random.percent(10);
    let likes = post.likes.unwrap_or_else(|| random.between(90, 260));
    let comments = post.comments.unwrap_or_else(|| random.between(3, 45));
    let (shares, saves) = (random.between(0, 40), random.between(0, 30));
    let last = post.end_of_day() + TimeDelta::minutes(12 * 60 + 30);
    let times = [post.posted_at + TimeDelta::hours(3), last, last + TimeDelta::days(1)];
    times
        .iter()
        .zip([40, 85, 100])
        .map(|(&captured_at, percent)| {
            let so_far = |total: u64| (total * percent / 100).to_string();
            let only = |reported: bool, total: u64| if reported { so_far(total) } else { String::new() };
            [
                post.platform.to_string(),
                post.code.clone(),
                text(captured_at),
                so_far(likes),
                so_far(comments),
                only(tiktok, shares),
                only(!tiktok && !no_saves, saves),
                only(!tiktok && !no_reach, reach),
                only(!tiktok && !no_reach, reach * 3 / 2),
                only(video, plays * 9 / 10),
                only(video, plays),
                followers(captured_at).to_string(),
            ]
            .join(",")
        })
        .collect()
}

/// A stock: it grows, whichever post it is read beside.
fn followers(at: DateTime<Utc>) -> i64 {
    18_400 + at.timestamp() / 7_200 - day(1).and_time(NaiveTime::MIN).and_utc().timestamp() / 7_200
}

fn broken(post: &Post) -> String {
    let captured_at = text(post.end_of_day() + TimeDelta::days(4));
    format!("{},{},{captured_at},12a,14,,3,2000,3100,,,18611\n", post.platform, post.code)
}
