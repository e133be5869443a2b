//! The captures of the sample.

use super::days::{
    BLIND_DAY, MISSES_ONLY_THE_TRUNCATED_COMMENTS, MISSES_ONLY_THE_TRUNCATED_LIKES, SAMPLE_DAY, at, day,
    line, text,
};
use super::people::{Member, capitalised};
use super::post::Post;
use super::posts::{BLIND_COMMENTS, BLIND_LIKES, FAILED, NOT_FETCHED};
use super::sample;
use crate::random::Random;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::observed::{Action, Completeness};
use hadir_core::platform::Platform;
use serde::Serialize;

/// A file in `captures/`.
pub(super) struct Capture {
    platform: Platform,
    post: String,
    window: Option<(String, String)>,
    captured_at: String,
    completeness: Completeness,
    entries: Entries,
}

enum Entries {
    /// As the source wrote it.
    Raw(&'static str),
    /// One per line.
    List(Vec<Entry>),
    /// The list as JSON text inside JSON.
    Text(Vec<Entry>),
}

/// The shapes of one entry. Structs, because the order of a JSON map's keys depends on features of `serde_json`.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry {
    Name(String),
    Username { username: String },
    Account { pk: usize, username: String },
    User { user: String },
    Comment(Comment),
}

#[derive(Serialize)]
struct Comment {
    user: Author,
    text: String,
    #[serde(rename = "reply_comment", skip_serializing_if = "Vec::is_empty")]
    replies: Vec<Comment>,
}

#[derive(Serialize)]
struct Author {
    unique_id: String,
}

impl Capture {
    pub(super) fn file_name(&self) -> String {
        let time = self.captured_at.replace(['-', ':'], "");
        format!("{time}-{}-{}.json", self.platform, self.post)
    }

    const fn action(&self) -> Action {
        match self.platform {
            Platform::Tiktok => Action::Comment,
            _ => Action::Like,
        }
    }

    pub(super) fn json(&self) -> String {
        let mut lines = vec![
            format!("\"platform\": {}", line(&self.platform)),
            format!("\"post\": {}", line(&self.post)),
            format!("\"action\": {}", line(&self.action())),
        ];
        if let Some((start, end)) = &self.window {
            lines.push(format!("\"window\": {{\"start\":{},\"end\":{}}}", line(start), line(end)));
        }
        lines.push(format!("\"captured_at\": {}", line(&self.captured_at)));
        lines.push(format!("\"completeness\": {}", line(&self.completeness)));
        let entries = match &self.entries {
            Entries::Raw(raw) => (*raw).to_owned(),
            Entries::List(list) if list.is_empty() => "[]".to_owned(),
            Entries::List(list) => {
                let lines: Vec<String> = list.iter().map(line).collect();
                format!("[\n    {}\n  ]", lines.join(",\n    "))
            }
            Entries::Text(list) => line(&line(list)),
        };
        lines.push(format!("\"entries\": {entries}"));
        format!("{{\n  {}\n}}\n", lines.join(",\n  "))
    }
}

/// Someone seen under a post, and since when.
struct Seen {
    handle: String,
    since: DateTime<Utc>,
}

pub(super) fn captures(random: &mut Random, people: &[Member], posts: &[Post]) -> Vec<Capture> {
    let mut all = Vec::new();
    for taken in sample::CAPTURES {
        let video = taken.post.starts_with('7');
        all.push(Capture {
            platform: if video { Platform::Tiktok } else { Platform::Instagram },
            post: taken.post.to_owned(),
            window: taken.window.map(|(start, end)| (start.to_owned(), end.to_owned())),
            captured_at: taken.captured_at.to_owned(),
            completeness: Completeness::Complete,
            entries: Entries::Raw(taken.entries),
        });
    }
    for post in posts {
        let seen = seen(random, people, post);
        for (captured_at, completeness) in schedule(post) {
            let mut list: Vec<&Seen> = seen.iter().filter(|seen| seen.since <= captured_at).collect();
            match completeness {
                Completeness::Complete => {}
                Completeness::Truncated => cut(people, post, &mut list),
                Completeness::Failed | Completeness::NotFetched => list.clear(),
            }
            all.push(Capture {
                platform: post.platform,
                post: post.code.clone(),
                window: None,
                captured_at: text(captured_at),
                completeness,
                entries: entries(random, post.platform, &list),
            });
        }
    }
    all
}

/// When a post was looked at, and how that went.
fn schedule(post: &Post) -> Vec<(DateTime<Utc>, Completeness)> {
    use Completeness::{Complete, Failed, NotFetched, Truncated};
    let day_of_post = post.business_day();
    // Half an hour after the answer was due, which is twelve hours after the end of the day.
    let last = post.end_of_day() + TimeDelta::minutes(12 * 60 + 30);
    match &*post.code {
        BLIND_LIKES | BLIND_COMMENTS => return vec![(last, Truncated)],
        NOT_FETCHED => return vec![(last, NotFetched)],
        _ => {}
    }
    if day_of_post == SAMPLE_DAY {
        // Around the sample's own capture: before the answer was due, and after.
        return vec![(last - TimeDelta::minutes(45), Complete), (last + TimeDelta::minutes(15), Complete)];
    }
    let evening = at(day_of_post, 16, 45);
    let mut times = vec![(evening, if post.code == FAILED { Failed } else { Complete }), (last, Complete)];
    let noon = at(day_of_post, 5, 0);
    if post.posted_at + TimeDelta::hours(1) < noon {
        times.insert(0, (noon, Complete));
    }
    if day_of_post == day(10) {
        // Two days on: who came too late.
        times.push((last + TimeDelta::days(2), Complete));
    }
    times
}

/// Everybody who took part in a post, the newest first, as networks list them.
fn seen(random: &mut Random, people: &[Member], post: &Post) -> Vec<Seen> {
    let mut all: Vec<Seen> = Vec::new();
    for member in people {
        let takes_part =
            random.percent(member.diligence) || member_is_pinned(member) && post.business_day() == BLIND_DAY;
        let since = since(random, post);
        let handle = handle_on(post.platform, member.instagram.as_deref(), member.tiktok.as_deref());
        if let Some(handle) = handle
            && takes_part
        {
            let since = if member_is_pinned(member) { post.posted_at } else { since };
            all.push(Seen { handle: handle.to_owned(), since });
        }
    }
    if post.business_day() == SAMPLE_DAY {
        let seen = sample::seen(&post.code).iter();
        all.extend(seen.map(|&handle| Seen { handle: handle.to_owned(), since: post.posted_at }));
    } else {
        for (instagram, tiktok, habit) in sample::HABITS {
            let (takes_part, since) = (random.percent(habit), since(random, post));
            if let Some(handle) = handle_on(post.platform, instagram, tiktok)
                && takes_part
            {
                all.push(Seen { handle: handle.to_owned(), since });
            }
        }
    }
    for _ in 0..random.between(3, 14) {
        let handle = format!("warga_{:03}", random.below(400));
        let since = since(random, post);
        if all.iter().all(|seen| seen.handle != handle) {
            all.push(Seen { handle, since });
        }
    }
    all.sort_by(|one, other| (other.since, &one.handle).cmp(&(one.since, &other.handle)));
    all
}

fn member_is_pinned(member: &Member) -> bool {
    [MISSES_ONLY_THE_TRUNCATED_LIKES, MISSES_ONLY_THE_TRUNCATED_COMMENTS].contains(&member.number())
}

fn handle_on<'a>(platform: Platform, instagram: Option<&'a str>, tiktok: Option<&'a str>) -> Option<&'a str> {
    if platform == Platform::Tiktok { tiktok } else { instagram }
}

/// Most within hours, some the next morning, a few too late.
fn since(random: &mut Random, post: &Post) -> DateTime<Utc> {
    let minutes = match random.below(20) {
        0..15 => random.between(2, 5 * 60),
        15..19 => random.between(5 * 60, 11 * 60),
        _ => random.between(40 * 60, 60 * 60),
    };
    post.posted_at + TimeDelta::minutes(i64::try_from(minutes).unwrap_or_default())
}

/// A page limit: about half of the list, and not the one whose only gap this is.
fn cut(people: &[Member], post: &Post, list: &mut Vec<&Seen>) {
    let gap = match &*post.code {
        BLIND_LIKES => MISSES_ONLY_THE_TRUNCATED_LIKES,
        _ => MISSES_ONLY_THE_TRUNCATED_COMMENTS,
    };
    let handle_of = |member: &Member| {
        handle_on(post.platform, member.instagram.as_deref(), member.tiktok.as_deref()).map(str::to_owned)
    };
    let (gaps, pinned): (Vec<&Member>, Vec<&Member>) =
        people.iter().filter(|member| member_is_pinned(member)).partition(|member| member.number() == gap);
    let listed =
        |handle: &str, of: &[&Member]| of.iter().any(|member| handle_of(member).as_deref() == Some(handle));
    list.retain(|seen| !listed(&seen.handle, &gaps));
    let half = list.len() / 2;
    let mut position = 0;
    list.retain(|seen| {
        position += 1;
        position <= half || listed(&seen.handle, &pinned)
    });
}

/// The shapes that such lists come in.
fn entries(random: &mut Random, platform: Platform, list: &[&Seen]) -> Entries {
    let names: Vec<String> = list.iter().map(|seen| spelled(random, &seen.handle)).collect();
    let shape = random.below(4);
    if platform == Platform::Tiktok && shape > 0 {
        return Entries::List(threads(random, names));
    }
    let values = names.into_iter().enumerate().map(|(position, username)| match shape {
        0 | 3 => Entry::Name(username),
        1 => Entry::Account { pk: 70_000 + position, username },
        _ if position % 5 == 4 => Entry::User { user: username },
        _ => Entry::Username { username },
    });
    let values = values.collect();
    if shape == 3 { Entries::Text(values) } else { Entries::List(values) }
}

/// Comments with replies below them, down to the reply to a reply.
fn threads(random: &mut Random, names: Vec<String>) -> Vec<Entry> {
    const TEXTS: [&str; 5] = ["mantap", "siap 👍", "sehat selalu", "\"lanjutkan\"", "hadir!"];
    let mut comments = names.into_iter().map(|unique_id| Author { unique_id });
    let mut all = Vec::new();
    while let Some(user) = comments.next() {
        let mut top = Comment { user, text: (*random.pick(&TEXTS)).to_owned(), replies: Vec::new() };
        for _ in 0..random.below(3) {
            let Some(user) = comments.next() else { break };
            let reply = Comment { user, text: (*random.pick(&TEXTS)).to_owned(), replies: Vec::new() };
            // The second reply answers the first.
            match top.replies.first_mut() {
                Some(first) => first.replies.push(reply),
                None => top.replies.push(reply),
            }
        }
        all.push(Entry::Comment(top));
    }
    all
}

/// A handle as networks and their readers spell it.
fn spelled(random: &mut Random, handle: &str) -> String {
    match random.below(12) {
        0 | 1 => format!("@{handle}"),
        2 => capitalised(handle),
        3 => format!(" @{} ", handle.to_uppercase()),
        _ => handle.to_owned(),
    }
}
