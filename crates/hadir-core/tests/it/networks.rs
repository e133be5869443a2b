//! Addresses as they are pasted: what is an account, what is a post, and what is neither.

use Platform::{Facebook, Instagram, Linkedin, Pinterest, Reddit, Threads, Tiktok, X, Youtube};
use hadir_core::platform::{
    AccountRef, AddressKind, Handle, HandleProblem, Permalink, PermalinkProblem, Platform, PlatformUserId,
    PostLink,
};
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn handle(platform: Platform, raw: &str) -> Result<String, HandleProblem> {
    Handle::parse(platform, raw).map(|handle| handle.as_str().to_owned()).map_err(|error| error.problem)
}

fn post(raw: &str) -> Result<(Platform, String), PermalinkProblem> {
    match Permalink::parse(raw).map_err(|error| error.problem)? {
        PostLink::Post(post) => Ok((post.platform(), post.code().into())),
        PostLink::NeedsResolution(platform) => Err(PermalinkProblem::NeedsResolution(platform)),
    }
}

#[test]
fn words_of_a_network_are_nobody() {
    assert_eq!(handle(Instagram, "https://www.instagram.com/_u/Budi.A/").as_deref(), Ok("budi.a"));
    for (platform, raw) in [
        (Instagram, "https://www.instagram.com/s/aGlnaGxpZ2h0OjE3?story_media_id=1_2"),
        (Instagram, "https://www.instagram.com/channel/abc"),
        (Instagram, "https://www.instagram.com/ar/123"),
        (Instagram, "https://www.instagram.com/_n/budi"),
        (Instagram, "https://www.instagram.com/explore/tags/polri/"),
        (Facebook, "https://www.facebook.com/login.php?next=x"),
        (Facebook, "https://www.facebook.com/search/top?q=polri"),
        (Facebook, "https://www.facebook.com/login/?next=x"),
        (Facebook, "https://www.facebook.com/hashtag/polri"),
        (Facebook, "https://www.facebook.com/stories/1/"),
        (Facebook, "https://www.facebook.com/messages/t/1"),
        (Facebook, "https://www.facebook.com/gaming/x"),
        (Facebook, "https://www.facebook.com/media/set"),
        (Facebook, "https://www.facebook.com/home.php"),
        (Facebook, "https://www.facebook.com/groups/some.name"),
        (X, "https://x.com/notifications"),
        (X, "https://x.com/login"),
        (X, "https://x.com/compose/post"),
        (X, "https://x.com/jobs"),
        (X, "https://x.com/search?q=from%3Abudi"),
        (Pinterest, "https://www.pinterest.com/ideas/x/1/"),
        (Youtube, "https://www.youtube.com/results?search_query=x"),
        (Youtube, "https://www.youtube.com/upload"),
        (Tiktok, "https://www.tiktok.com/tag/polri"),
        (Reddit, "https://www.reddit.com/user/me/"),
        (Reddit, "https://www.reddit.com/r/indonesia/"),
        (Facebook, "facebook.com"),
        (Instagram, "www.instagram.com"),
        (Tiktok, "tiktok.com"),
        (Instagram, "https://www.instagram.com/"),
    ] {
        assert_eq!(handle(platform, raw), Err(HandleProblem::NotAProfile), "{raw}");
    }
    for (platform, raw) in
        [(Instagram, "explore"), (X, "@Login"), (Facebook, "Marketplace"), (Pinterest, "ideas")]
    {
        assert_eq!(handle(platform, raw), Err(HandleProblem::Reserved), "{raw}");
    }
}

#[test]
fn every_door_to_an_account() {
    for (platform, raw, name) in [
        (Instagram, "instagr.am/budi.a", "budi.a"),
        (Instagram, "https://www.instagram.com/stories/budi.a/", "budi.a"),
        (Instagram, "https://www.instagram.com/budi.a/p/C4abcDEF_-1/", "budi.a"),
        (Instagram, "https://ig.me/m/budi.a", "budi.a"),
        (Instagram, "instagram://user?username=budi.a", "budi.a"),
        (Instagram, "https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fbudi.a%2F&e=x", "budi.a"),
        (Instagram, "https://www.instagram.com/accounts/login/?next=/budi.a/", "budi.a"),
        (Instagram, "https://www.instagram.com/accounts/login/?next=%2Fbudi.a%2F", "budi.a"),
        (Facebook, "https://id-id.facebook.com/Budi.Contoh/about", "budicontoh"),
        (Facebook, "https://www.facebook.com/#!/budi.contoh", "budicontoh"),
        (Facebook, "https://www.facebook.com/pg/budi.contoh/about/", "budicontoh"),
        (Facebook, "https://m.me/budi.contoh", "budicontoh"),
        (Facebook, "https://www.facebook.com/profile.php?id=100012345678", "100012345678"),
        (Facebook, "profile.php?id=100012345678", "100012345678"),
        (Facebook, "https://www.facebook.com/people/Budi/100012345678/", "100012345678"),
        (Facebook, "https://www.facebook.com/Warung-Sari-105555555555555/", "105555555555555"),
        (Facebook, "https://www.facebook.com/p/Warung-Sari-100055555555555/", "100055555555555"),
        (Facebook, "https://www.facebook.com/pages/Warung-Sari/105555555555555", "105555555555555"),
        (
            Facebook,
            "https://www.facebook.com/pages/category/Restaurant/Warung-Sari-105555555555555/",
            "105555555555555",
        ),
        (X, "https://x.com/@Budi_9", "budi_9"),
        (X, "https://twitter.com/#!/Budi_9", "budi_9"),
        (X, "https://mobile.twitter.com/Budi_9/with_replies", "budi_9"),
        (X, "https://x.com/intent/follow?screen_name=Budi_9", "budi_9"),
        (X, "twitter://user?screen_name=Budi_9", "budi_9"),
        (Tiktok, "https://www.tiktok.com/%40budi", "budi"),
        (Tiktok, "https://www.tiktok.com/@budi?_t=x&_r=1", "budi"),
        (Tiktok, "https://www.tiktok.com/embed/@budi", "budi"),
        (Youtube, "https://www.youtube.com/@%C3%9Cn%C3%AFcode", "ünïcode"),
        (Youtube, "@हिन्दी", "हिन्दी"),
        (Youtube, "https://www.youtube.co.id/@Budi.A/videos", "budi.a"),
        (Linkedin, "https://id.linkedin.com/in/budi-contoh", "budi-contoh"),
        (Linkedin, "https://www.linkedin.com/in/budi-m%C3%BCller", "budi-müller"),
        (Linkedin, "https://www.linkedin.com/school/universitas-indonesia/", "universitas-indonesia"),
        (Linkedin, "https://www.linkedin.com/comm/in/budi-contoh?midToken=x", "budi-contoh"),
        (Linkedin, "in/budi-contoh", "budi-contoh"),
        (Linkedin, "company/booking.com", "booking.com"),
        (Pinterest, "https://id.pinterest.com/budi/", "budi"),
        (Pinterest, "https://www.pinterest.de/budi/", "budi"),
        (Pinterest, "https://www.pinterest.co.uk/budi/papan/", "budi"),
        (Reddit, "u/budi_9", "budi_9"),
        (Reddit, "/u/budi_9", "budi_9"),
        (Reddit, "user/budi_9/", "budi_9"),
        (Reddit, "https://www.reddit.com/r/u_budi_9/", "budi_9"),
        (Threads, "https://www.threads.net/@budi.a", "budi.a"),
        (Threads, "barcelona://user?username=budi.a", "budi.a"),
    ] {
        assert_eq!(handle(platform, raw).as_deref(), Ok(name), "{raw}");
    }
    assert_eq!(handle(Tiktok, "https://vt.tiktok.com/ZSabc123/"), Err(HandleProblem::NeedsResolution));
    assert_eq!(handle(Youtube, "https://www.youtube.com/BudiContoh"), Err(HandleProblem::NeedsResolution));
    assert_eq!(
        handle(Facebook, "https://www.facebook.com/share/1AbCdEfGhJ/"),
        Err(HandleProblem::NeedsResolution)
    );
}

#[test]
fn an_id_is_not_folded_to_a_name() {
    for (platform, raw, id) in [
        (Youtube, "https://www.youtube.com/channel/UCk4Zq8vWb2NxR7tLm5PdYsQ", "UCk4Zq8vWb2NxR7tLm5PdYsQ"),
        (Youtube, "UCk4Zq8vWb2NxR7tLm5PdYsQ", "UCk4Zq8vWb2NxR7tLm5PdYsQ"),
        (
            Youtube,
            "https://www.youtube.com/feeds/videos.xml?channel_id=UCk4Zq8vWb2NxR7tLm5PdYsQ",
            "UCk4Zq8vWb2NxR7tLm5PdYsQ",
        ),
        (X, "https://x.com/i/user/1234567890", "1234567890"),
        (Instagram, "https://www.instagram.com/uid/1234567890", "1234567890"),
        (Tiktok, "https://www.tiktok.com/@6812345678901234567", "6812345678901234567"),
        (Tiktok, "https://m.tiktok.com/h5/share/usr/6812345678901234567.html", "6812345678901234567"),
        (
            Linkedin,
            "https://www.linkedin.com/in/ACoAABabcdefghijklmnopqrstuvwxyz0123456/",
            "ACoAABabcdefghijklmnopqrstuvwxyz0123456",
        ),
        (Facebook, "https://www.facebook.com/profile.php?id=100012345678901", "100012345678901"),
        (Facebook, "100012345678901", "100012345678901"),
        (Threads, "https://www.threads.net/ap/users/17841400000000001/", "17841400000000001"),
    ] {
        let account = AccountRef::parse(platform, raw).unwrap();
        assert_eq!(account.id().map(PlatformUserId::as_str), Some(id), "{raw}");
        assert_eq!(
            AccountRef::parse(platform, &account.address()).as_ref(),
            Ok(&account),
            "{}",
            account.address()
        );
    }
}

#[test]
fn the_same_name_in_two_spaces_is_two_accounts() {
    let read = |platform, raw: &str| Handle::parse(platform, raw).unwrap();
    let (person, firm) =
        (read(Linkedin, "linkedin.com/in/acme"), read(Linkedin, "linkedin.com/company/Acme"));
    assert_ne!(person, firm);
    assert_eq!(firm, read(Linkedin, firm.key()));
    assert_eq!(firm, read(Linkedin, &format!("{firm}")));
    assert_eq!(firm, read(Linkedin, &firm.address()));
    assert_eq!(firm, read(Linkedin, "https://www.linkedin.com/showcase/acme/"));
    let (handle, custom, user) =
        (read(Youtube, "@acme"), read(Youtube, "youtube.com/c/Acme"), read(Youtube, "youtube.com/user/acme"));
    assert_eq!(BTreeSet::from([handle, custom, user]).len(), 3);
}

#[test]
#[allow(clippy::too_many_lines, reason = "one list")]
fn every_door_to_a_post() {
    for (raw, platform, code) in [
        ("https://www.youtube.com/watch/dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
        ("https://music.youtube.com/watch?v=dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
        ("https://youtu.be/dQw4w9WgXcQ\u{2063}", Youtube, "dQw4w9WgXcQ"),
        ("https://youtu.be/dQw4w9WgXcQ%5D", Youtube, "dQw4w9WgXcQ"),
        ("https://www.youtube.com/v/dQw4w9WgXcQ&hl=en", Youtube, "dQw4w9WgXcQ"),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
        ("https://m.youtube.com/#/watch?v=dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
        (
            "https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare",
            Youtube,
            "dQw4w9WgXcQ",
        ),
        ("https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg", Youtube, "dQw4w9WgXcQ"),
        ("vnd.youtube:dQw4w9WgXcQ", Youtube, "dQw4w9WgXcQ"),
        (
            "https://www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345",
            Youtube,
            "UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345",
        ),
        ("https://twitter.com/budi/statuses/1212092628029698048", X, "1212092628029698048"),
        ("https://x.com/a/status/0020", X, "20"),
        ("https://twitter.com/#!/budi/status/1212092628029698048", X, "1212092628029698048"),
        (
            "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1212092628029698048",
            X,
            "1212092628029698048",
        ),
        ("https://x.com/intent/like?tweet_id=1212092628029698048", X, "1212092628029698048"),
        ("https://www.facebook.com/video.php?v=123456", Facebook, "123456"),
        ("https://www.facebook.com/budi.contoh/videos/apel-pagi/123456/", Facebook, "123456"),
        ("https://www.facebook.com/permalink.php?story_fbid=123456&amp;id=1000", Facebook, "123456"),
        ("https://www.facebook.com/polri/photos/a.1/123/", Facebook, "123"),
        ("https://www.facebook.com/photos/123", Facebook, "123"),
        ("https://www.facebook.com/watch/live/?v=123", Facebook, "123"),
        ("https://mbasic.facebook.com/polri/posts/123", Facebook, "123"),
        ("https://touch.facebook.com/polri/posts/123", Facebook, "123"),
        ("https://id-id.facebook.com/polri/posts/123", Facebook, "123"),
        ("https://www.facebook.com/141700000000001_3903700000000001", Facebook, "3903700000000001"),
        (
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpolri%2Fposts%2F123",
            Facebook,
            "123",
        ),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fbudi%2Fstatus%2F20&h=x", X, "20"),
        ("https://www.pinterest.de/pin/123456789012345678/", Pinterest, "123456789012345678"),
        ("https://id.pinterest.com/pin/123456789012345678/", Pinterest, "123456789012345678"),
        ("https://www.pinterest.co.uk/pin/123456789012345678/", Pinterest, "123456789012345678"),
        ("https://www.pinterest.com/pin/some-title--1055599903291234/", Pinterest, "1055599903291234"),
        ("https://www.reddit.com/user/budi/comments/1abc9z/t/", Reddit, "1abc9z"),
        ("https://www.reddit.com/gallery/1abc9z", Reddit, "1abc9z"),
        ("https://np.reddit.com/r/x/comments/1abc9z/t/", Reddit, "1abc9z"),
        ("https://sh.reddit.com/r/x/comments/1abc9z/t/", Reddit, "1abc9z"),
        ("https://m.reddit.com/r/x/comments/1abc9z/t/", Reddit, "1abc9z"),
        (
            "https://id.linkedin.com/posts/budi_apel-activity-7100000000000000000-AbCd",
            Linkedin,
            "activity:7100000000000000000",
        ),
        (
            "https://www.linkedin.com/embed/feed/update/urn:li:activity:7100000000000000000",
            Linkedin,
            "activity:7100000000000000000",
        ),
        (
            "https://www.linkedin.com/posts/budi_our-activity-2023-ugcPost-7100000000000000000-AbCd",
            Linkedin,
            "ugcPost:7100000000000000000",
        ),
        ("urn:li:share:7100000000000000000", Linkedin, "share:7100000000000000000"),
        ("https://www.tiktok.com/embed/v2/7106594312292453675", Tiktok, "7106594312292453675"),
        ("https://www.tiktok.com/@/video/7106594312292453675", Tiktok, "7106594312292453675"),
        ("https://www.tiktok.com/player/v1/7106594312292453675?x=1", Tiktok, "7106594312292453675"),
        ("https://www.instagram.com/p/C/", Instagram, "C"),
        ("https://www.instagram.com/reels/videos/C4abcDEF_-1/", Instagram, "C4abcDEF_-1"),
        ("https://www.instagram.com/p/C4abcDEF_-1AbCdEfGhIjKlMnOpQrStUvWxYz01/", Instagram, "C4abcDEF_-1"),
        ("instagram://media?id=2384000000000000000_123", Instagram, "CEVq154iAAA"),
        ("\u{202A}https://www.instagram.com/p/C4abcDEF_-1/\u{202C}", Instagram, "C4abcDEF_-1"),
        ("*https://www.instagram.com/p/C4abcDEF_-1*", Instagram, "C4abcDEF_-1"),
        ("_https://www.instagram.com/p/C4abcDEF_-1_", Instagram, "C4abcDEF_-1"),
        ("[foto](https://www.instagram.com/p/C4abcDEF_-1/)", Instagram, "C4abcDEF_-1"),
        ("<a href=\"https://www.instagram.com/p/C4abcDEF_-1/?utm=1\">foto</a>", Instagram, "C4abcDEF_-1"),
        (
            "intent://www.instagram.com/p/C4abcDEF_-1/#Intent;package=com.instagram.android;scheme=https;end",
            Instagram,
            "C4abcDEF_-1",
        ),
    ] {
        assert_eq!(post(raw), Ok((platform, code.to_owned())), "{raw}");
    }
    for (raw, platform) in [
        ("https://www.youtube.com/embed/videoseries?list=PL0123456789ABCDEF", Youtube),
        ("https://www.youtube.com/playlist?list=PL1", Youtube),
        ("https://www.instagram.com/reels/audio/1234567890123456/", Instagram),
        ("https://www.instagram.com/stories/highlights/17912345678901234/", Instagram),
        ("https://www.pinterest.com/pin/create/button/?url=x", Pinterest),
        ("https://x.com/i/spaces/1abcdefghijkl", X),
        ("https://www.facebook.com/events/123456", Facebook),
    ] {
        assert_eq!(post(raw), Err(PermalinkProblem::NotAPost(platform)), "{raw}");
    }
    for (raw, platform) in [
        ("https://www.reddit.com/u/x/s/abcDEF123", Reddit),
        ("https://t.co/aBcDeF1234", X),
        ("https://www.threads.com/share/F4qHeAbCd/", Threads),
        ("https://www.instagram.com/share/p/_aBcD12Ef", Instagram),
    ] {
        assert_eq!(post(raw), Err(PermalinkProblem::NeedsResolution(platform)), "{raw}");
    }
}

#[test]
fn what_was_copied_along_is_no_part_of_a_name() {
    for raw in [
        "\u{202D}@budi.a\u{202C}",
        "\u{FEFF}budi.a",
        "budi.a\u{200B}",
        "bu\u{2060}di.a",
        "*@budi.a*",
        "(budi.a)",
        "“budi.a”",
        "@budi.a,",
        "`budi.a`",
        "\u{2068}budi.a\u{2069}",
        "＠budi.a",
        "<https://www.instagram.com/budi.a>",
        "*https://www.instagram.com/budi.a/*",
        "https://www.instagram.com/budi.a?igsh=x&amp;y=1",
        "[Budi](https://instagram.com/budi.a)",
    ] {
        assert_eq!(handle(Instagram, raw).as_deref(), Ok("budi.a"), "{raw:?}");
    }
    assert_eq!(handle(Instagram, "_budi_").as_deref(), Ok("_budi_"));
}

#[test]
fn ids_tell_a_time_only_from_their_scheme_on() {
    let time = |raw: &str| raw.parse::<Permalink>().unwrap().posted_at().map(|at| at.to_rfc3339());
    for raw in [
        "https://x.com/budi/status/29000000000",
        "https://x.com/budi/status/20000000000",
        "https://www.tiktok.com/@a/video/17179869185",
        "https://www.instagram.com/p/C/",
        "https://www.linkedin.com/feed/update/urn:li:activity:71000",
    ] {
        assert_eq!(time(raw), None, "{raw}");
    }
    let linkedin = time("https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000000");
    assert_eq!(linkedin.as_deref(), Some("2023-08-23T06:25:11.621+00:00"));
}

/// A value for each slot of a pattern.
fn sample(platform: Platform, slot: &str) -> &'static str {
    match (slot, platform) {
        ("code", Instagram | Threads) => "C4abcDEF_-1",
        ("code", Youtube) => "dQw4w9WgXcQ",
        ("code", Linkedin) => "urn:li:activity:7100000000000000000",
        ("code", Reddit) => "1abc9z",
        ("id", Youtube) => "UCk4Zq8vWb2NxR7tLm5PdYsQ",
        ("id", Linkedin) => "ACoAABabcdefghijklmnopqrstuvwxyz0123456",
        ("code" | "id" | "media" | "owner", _) => "7106594312292453675",
        ("story", Linkedin) => "some-words",
        ("story", _) => "3312345678901234567",
        ("name", _) => "budicontoh",
        _ => "x9",
    }
}

fn example(platform: Platform, hosts: &[String], pattern: &str) -> String {
    let host = hosts[0].replace("??", "id").replace("???", "idn");
    let host =
        host.rsplit_once(").").filter(|_| host.starts_with('(')).map_or(host.clone(), |(labels, rest)| {
            let label = labels.trim_start_matches('(').split('|').next().unwrap();
            if label.is_empty() { rest.to_owned() } else { format!("{label}.{rest}") }
        });
    let host = host.split_once('(').map_or(host.clone(), |(before, endings)| {
        format!("{before}{}", endings.trim_end_matches(')').split('|').next().unwrap())
    });
    let mut path = String::new();
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once(':') {
        let end = behind.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(behind.len());
        path += before;
        if end == 0 {
            path += "x9";
            rest = behind.strip_prefix('_').unwrap();
        } else {
            path += sample(platform, &behind[..end]);
            rest = &behind[end..];
        }
    }
    path += rest;
    let path: Vec<&str> = path.split('/').map(|part| part.split_once('?').map_or(part, |_| part)).collect();
    let path: Vec<String> = path
        .into_iter()
        .map(|part| {
            let (word, query) =
                part.split_once('?').map_or((part, None), |(word, query)| (word, Some(query)));
            let word = if word == "*" { "" } else { word.split('|').next().unwrap() };
            query.map_or(word.to_owned(), |query| format!("{word}?{query}"))
        })
        .collect();
    let scheme = if host.ends_with(':') { "" } else { "https://" };
    let slash = if host.ends_with(':') && pattern.matches('/').count() > 1 { "/" } else { "" };
    let path = path.join("/");
    let path = if host == "urn:" || host.ends_with("youtube:") || host == "tiktokuser:" {
        path.trim_start_matches('/').replace("urn:", "")
    } else {
        path
    };
    format!("{scheme}{host}{slash}{path}")
}

/// An example of each row, made from its pattern, is read as the row says; and every row says where it is from.
#[test]
fn every_row_of_the_table_is_read_as_it_says() {
    for &platform in Platform::ALL {
        for form in platform.address_forms() {
            assert!(!form.source.trim().is_empty(), "{platform} {}", form.pattern);
            let address = example(platform, &form.hosts, form.pattern);
            let context = format!("{platform} {} {address}", form.pattern);
            match form.kind {
                AddressKind::Post => {
                    let PostLink::Post(post) =
                        Permalink::parse(&address).unwrap_or_else(|error| panic!("{context}: {error}"))
                    else {
                        panic!("{context}")
                    };
                    assert_eq!(post.platform(), platform, "{context}");
                    let again: Permalink = post.address().parse().unwrap();
                    assert_eq!((again.address(), &again), (post.address(), &post), "{context}");
                }
                AddressKind::Account => {
                    let account = AccountRef::parse(platform, &address)
                        .unwrap_or_else(|error| panic!("{context}: {error}"));
                    assert_eq!(AccountRef::parse(platform, &account.address()), Ok(account), "{context}");
                }
                AddressKind::NeedsResolution => {
                    let of_posts = Permalink::parse(&address) == Ok(PostLink::NeedsResolution(platform));
                    let of_accounts = handle(platform, &address) == Err(HandleProblem::NeedsResolution);
                    assert!(of_posts || of_accounts, "{context}");
                }
                AddressKind::Wrapper => {}
                AddressKind::Other => {
                    assert!(form.what.is_some(), "{context}");
                    assert_eq!(post(&address), Err(PermalinkProblem::NotAPost(platform)), "{context}");
                    assert_eq!(handle(platform, &address), Err(HandleProblem::NotAProfile), "{context}");
                }
            }
        }
        assert!(platform.hosts().all(|(_, source)| !source.is_empty()));
        for (word, source) in platform.reserved_words() {
            assert!(!source.is_empty() && word == word.to_ascii_lowercase(), "{word}");
        }
    }
}

#[test]
fn the_great_networks_have_at_least_twelve_forms_of_posts_and_eight_of_accounts() {
    for platform in [Instagram, Facebook, Tiktok, Youtube, X, Linkedin] {
        let count = |kind| platform.address_forms().filter(|form| form.kind == kind).count();
        let (posts, accounts) = (count(AddressKind::Post), count(AddressKind::Account));
        assert!(posts >= 12 && accounts >= 8, "{platform}: {posts} of posts, {accounts} of accounts");
    }
}

/// The page of the table. `UPDATE_DOCS=1` writes it.
#[test]
fn the_page_of_networks_is_up_to_date() {
    let mut page = String::from(
        "# Networks and their addresses\n\nGenerated from the tables in `crates/hadir-core/src/platform/network/`. In a pattern `:code`, `:story`, `:media`,\n`:name`, `:id`, `:owner` and `:url` are what is read, `:_` is anything, `a|b` is either word, a last `*` is whatever\nfollows, and in a host `??` stands for two letters.\n",
    );
    for &platform in Platform::ALL {
        writeln!(page, "\n## {platform}\n\n### Hosts\n\n| host | source |\n|---|---|").unwrap();
        for (host, source) in platform.hosts() {
            writeln!(page, "| `{}` | {source} |", host.replace('|', "\\|")).unwrap();
        }
        writeln!(page, "\n### Forms\n\n| on | form | names | canonical | source |\n|---|---|---|---|---|")
            .unwrap();
        for form in platform.address_forms() {
            let names = match form.kind {
                AddressKind::Post => "a post",
                AddressKind::Account => "an account",
                AddressKind::NeedsResolution => "whatever the network says",
                AddressKind::Wrapper => "the address inside",
                AddressKind::Other => form.what.unwrap_or_default(),
            };
            let host = form.hosts[0].rsplit(").").next().unwrap().to_owned();
            let canonical = form.canonical.map_or(String::new(), |canonical| format!("`{canonical}`"));
            writeln!(
                page,
                "| {} | `{}` | {names} | {canonical} | {} |",
                host.split_once(".(").map_or(&*host, |(name, _)| name),
                form.pattern.replace('|', "\\|"),
                form.source
            )
            .unwrap();
        }
        let words: Vec<String> = platform.reserved_words().map(|(word, _)| format!("`{word}`")).collect();
        if words.is_empty() {
            writeln!(page, "\nNo word is reserved: a name always stands behind a sign or a word.").unwrap();
        } else {
            let sources: BTreeSet<&str> = platform.reserved_words().map(|(_, source)| source).collect();
            let sources: Vec<&str> = sources.into_iter().collect();
            writeln!(page, "\nReserved first words ({}): {}.", sources.join("; "), words.join(", ")).unwrap();
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/platforms.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    assert!(
        std::fs::read_to_string(path).unwrap() == page,
        "docs/platforms.md is stale: run with UPDATE_DOCS=1"
    );
}

#[test]
fn tags_are_whole_in_every_script_and_never_inside_addresses() {
    use hadir_core::platform::{Hashtag, hashtags, mentions};
    let found = |text: &str| -> Vec<String> { hashtags(text).map(|tag| tag.as_str().to_owned()).collect() };
    assert_eq!(
        found("#विज्ञान #മലയാണ്മ #เบอร์ #ぼっち・ざ・ろっく #हिन्दी #ร้อน #தமிழ்"),
        ["विज्ञान", "മലയാണ്മ", "เบอร์", "ぼっち・ざ・ろっく", "हिन्दी", "ร้อน", "தமிழ்"]
    );
    assert_eq!("#विज्ञान".parse::<Hashtag>().unwrap().as_str(), "विज्ञान");
    let (one, other): (Vec<Hashtag>, Vec<Hashtag>) =
        (hashtags("#caf\u{e9}").collect(), hashtags("#cafe\u{301}").collect());
    assert_eq!(one, other);
    for text in [
        "https://example.org/#bagian",
        "example.org/x#bagian",
        "it&#39;s",
        "#1️⃣",
        "#123",
        "a#b",
        "#a#b",
        "www.example.org/@budi#x",
        "#_",
        "#1_2",
        "#http://example.org",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(found("(#siap) “#siap” #siap!"), ["siap", "siap", "siap"]);
    let names = |text: &str| mentions(Tiktok, text).map(|handle| handle.to_string()).collect::<Vec<_>>();
    assert_eq!(names("https://www.tiktok.com/@budi/video/1 @ani_"), ["@ani_"]);
}
