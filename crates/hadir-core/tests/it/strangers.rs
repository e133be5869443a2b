//! What strangers paste: share sheets, redirects, look-alikes, words of networks; and texts in every script. What is read
//! wrongly is worse than what is refused.

use Platform::{Facebook, Instagram, Linkedin, Pinterest, Reddit, Tiktok, X, Youtube};
use hadir_core::platform::{
    AccountRef, HandleProblem, Permalink, PermalinkProblem, Platform, PostLink, addresses, hashtags, links,
    mentions,
};
use hadir_core::publishing::Measure;

fn post(raw: &str) -> Result<(Platform, String), PermalinkProblem> {
    match Permalink::parse(raw).map_err(|error| error.problem)? {
        PostLink::Post(post) => Ok((post.platform(), post.code().into())),
        PostLink::NeedsResolution(platform) => Err(PermalinkProblem::NeedsResolution(platform)),
    }
}

fn account(platform: Platform, raw: &str) -> Result<String, HandleProblem> {
    AccountRef::parse(platform, raw).map(|account| account.to_string()).map_err(|error| error.problem)
}

#[test]
fn what_belongs_to_a_word_of_the_network_is_no_post() {
    for (platform, raw) in [
        (Instagram, "https://www.instagram.com/explore/p/C4abcDEF_-1/"),
        (Instagram, "https://www.instagram.com/accounts/reel/C4abcDEF_-1/"),
        (X, "https://x.com/search/status/1212092628029698048"),
        (X, "https://x.com/home/status/1212092628029698048"),
        (X, "https://x.com/i/communities/1212092628029698048"),
        (X, "https://x.com/intent/tweet?text=https%3A%2F%2Fx.com%2Fbudi%2Fstatus%2F20"),
        (X, "https://x.com/login?redirect_after_login=%2Fbudi%2Fstatus%2F20"),
        (Facebook, "https://www.facebook.com/login/posts/123"),
        (Facebook, "https://www.facebook.com/help/posts/123"),
        (
            Facebook,
            "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.facebook.com%2Fpolri%2Fposts%2F123",
        ),
        (Facebook, "https://www.facebook.com/stories/123/UzpfSVNDOjEw"),
        (Reddit, "https://redd.it/user"),
        (Reddit, "https://redd.it/r/indonesia"),
        (Tiktok, "https://www.tiktok.com/@budi/playlist/abc-7106594312292453675"),
        (Tiktok, "https://www.tiktok.com/music/original-7106594312292453675"),
        (Youtube, "https://www.youtube.com/embed/?listType=playlist&list=PL1"),
        (Youtube, "https://www.youtube.com/watch?x=1#v=dQw4w9WgXcQ"),
    ] {
        assert_eq!(post(raw), Err(PermalinkProblem::NotAPost(platform)), "{raw}");
    }
    for raw in [
        "https://twitter.com/budi/status/0",
        "https://twitter.com/budi/status/-1",
        "https://twitter.com/budi/status/1e5",
        "https://twitter.com/budi/status/١٢٣",
        "https://twitter.com/budi/status/12120926280296980481212092628029698048",
        "https://www.instagram.com/p/../../budi",
        "https://www.instagram.com/p/С4abcDEF_-1/",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQdQw",
        "urn:li:person:7100000000000000000",
        "https://www.pinterest.com/pin/abc/",
    ] {
        assert!(matches!(post(raw), Err(PermalinkProblem::Code { .. })), "{raw}");
    }
}

#[test]
fn a_host_is_the_networks_or_it_is_not() {
    for raw in [
        "https://www.instаgram.com/p/C4abcDEF_-1/",
        "https://www.xn--instgram-11a.com/p/C4abcDEF_-1/",
        "https://www.instagram.com.evil.example/p/C4abcDEF_-1/",
        "https://evil.example/www.instagram.com/p/C4abcDEF_-1/",
        "https://evil.example/?u=https://www.instagram.com/p/C4abcDEF_-1/",
        "https://user:pw@www.instagram.com/p/C4abcDEF_-1/",
        "https://www.instagram.com\\@evil.example/p/C4abcDEF_-1/",
        "https://www.instagram.com%2Fp%2FC4abcDEF_-1",
        "https://www.instagram.com:8080/p/C4abcDEF_-1/",
        "https://l.instagram.com/?u=https%3A%2F%2Fevil.example%2Fp%2FC4abcDEF_-1",
        "https://www.instagram.com/accounts/login/?next=//evil.example/p/C4abcDEF_-1/",
        "https://www.facebook.com/login.php?next=https%3A%2F%2Fevil.example%2Fposts%2F123",
        "https://www.youtube.com/redirect?q=https%3A%2F%2Fevil.example",
        "https://www.google.com/amp/s/www.instagram.com/p/C4abcDEF_-1/",
        "https://ddinstagram.com/p/C4abcDEF_-1",
        "https://vxtwitter.com/budi/status/20",
    ] {
        assert!(matches!(post(raw), Err(PermalinkProblem::ForeignHost(_))), "{raw}");
        assert!(matches!(account(Instagram, raw), Err(HandleProblem::ForeignHost(_))), "{raw}");
    }
}

#[test]
fn what_was_shared_is_the_post_behind_it() {
    for (raw, platform, code) in [
        ("https://www.instagram.com/p/C4abcDEF_-1/?igsh=MXg%3D&utm_source=qr", Instagram, "C4abcDEF_-1"),
        ("https://www.instagram.com/p/%2543%2534abcDEF_-1/", Instagram, "C4abcDEF_-1"),
        ("https://www.instagram.com/p/C4abcDEF_-1%3Figsh%3Dx", Instagram, "C4abcDEF_-1"),
        ("HTTPS://WWW.INSTAGRAM.COM/P/C4abcDEF_-1/", Instagram, "C4abcDEF_-1"),
        ("https://www.instagram.com/accounts/login/?next=/p/C4abcDEF_-1/", Instagram, "C4abcDEF_-1"),
        ("<https://www.instagram.com/p/C4abcDEF_-1/|foto bersama>", Instagram, "C4abcDEF_-1"),
        (
            "https://l.facebook.com/l.php?u=https%253A%252F%252Fwww.instagram.com%252Fp%252FC4abcDEF_-1",
            Instagram,
            "C4abcDEF_-1",
        ),
        ("https://x.com/i/web/status/1212092628029698048?s=46&t=x", X, "1212092628029698048"),
        ("https://youtu.be/dQw4w9WgXcQ&t=43", Youtube, "dQw4w9WgXcQ"),
        (
            "https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A7100000000000000000",
            Linkedin,
            "activity:7100000000000000000",
        ),
        ("https://www.linkedin.com/safety/go?url=https%3A%2F%2Fx.com%2Fbudi%2Fstatus%2F20", X, "20"),
        (
            "https://assets.pinterest.com/ext/embed.html?id=123456789012345678",
            Pinterest,
            "123456789012345678",
        ),
    ] {
        assert_eq!(post(raw), Ok((platform, code.to_owned())), "{raw}");
    }
    for (raw, platform) in [
        ("https://www.facebook.com/share/v/1AbCdEfGhJ/", Facebook),
        ("https://fb.watch/aBcDeF/?mibextid=x", Facebook),
        ("https://vm.tiktok.com/ZMabc/", Tiktok),
        ("https://lnkd.in/p/abc", Linkedin),
        ("https://pic.twitter.com/aBcDeF", X),
    ] {
        assert_eq!(post(raw), Err(PermalinkProblem::NeedsResolution(platform)), "{raw}");
    }
    for (text, found) in [
        (
            "Lihat ini: https://www.instagram.com/p/C4abcDEF_-1/?igsh=MXg== 😀",
            &["https://www.instagram.com/p/C4abcDEF_-1/?igsh=MXg=="][..],
        ),
        (
            "“https://youtu.be/dQw4w9WgXcQ”、https://youtu.be/dQw4w9WgXcQ。",
            &["https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ"],
        ),
        (
            "https://x.com/a/status/20https://x.com/b/status/21",
            &["https://x.com/a/status/20", "https://x.com/b/status/21"],
        ),
        ("<https://www.instagram.com/p/C4abcDEF_-1/|foto>", &["https://www.instagram.com/p/C4abcDEF_-1/"]),
        (
            "https://l.facebook.com/l.php?u=https://x.com/a/status/20",
            &["https://l.facebook.com/l.php?u=https://x.com/a/status/20"],
        ),
    ] {
        assert_eq!(addresses(text), found, "{text}");
    }
}

#[test]
fn nobody_is_called_by_a_page_or_a_gap() {
    for (platform, raw) in [
        (Reddit, "[deleted]"),
        (Reddit, "u/[deleted]"),
        (Reddit, "[removed]"),
        (Instagram, "[unavailable]"),
        (Instagram, "popular"),
        (X, "@oauth"),
        (Facebook, "checkpoint"),
    ] {
        assert_eq!(account(platform, raw), Err(HandleProblem::Reserved), "{raw}");
    }
    for (platform, raw) in [
        (Instagram, "https://www.instagram.com/popular/siap/"),
        (Instagram, "https://www.instagram.com/qr?x=1"),
        (Instagram, "https://www.instagram.com/robots.txt"),
        (X, "https://x.com/en/tos"),
        (X, "https://x.com/who_to_follow"),
        (X, "https://x.com/oauth/authorize"),
        (Facebook, "https://www.facebook.com/checkpoint/123"),
        (Facebook, "https://www.facebook.com/legal/terms"),
        (Facebook, "https://www.facebook.com/directory/people"),
        (Youtube, "https://youtu.be/@budi"),
        (Linkedin, "urn:li:organization:123"),
    ] {
        assert_eq!(account(platform, raw), Err(HandleProblem::NotAProfile), "{raw}");
    }
    for (platform, raw) in [
        (Instagram, "＠ｂｕｄｉ"),
        (Instagram, "bud\u{456}"),
        (Instagram, "bud\u{131}"),
        (Instagram, "budi,ani"),
        (Instagram, "Budi Contoh (@budi.a)"),
        (Instagram, "https://www.instagram.com/budi.a%2F..%2Fani"),
        (Facebook, "https://www.facebook.com/Budi-Contoh-2019"),
        (X, "RT @budi"),
    ] {
        assert!(matches!(account(platform, raw), Err(HandleProblem::Character(_))), "{raw}");
    }
}

#[test]
fn tags_and_names_in_every_script() {
    let tags = |text: &str| hashtags(text).map(|tag| tag.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(
        tags(
            "#हिन्दी_दिवस #สวัสดีปีใหม่ #السلام_عليكم #می\u{200c}خواهم #ქართული #ខ្មែរ #မြန်မာ \u{200f}#عربي\u{200f} #二〇二六"
        ),
        [
            "हिन्दी_दिवस",
            "สวัสดีปีใหม่",
            "السلام_عليكم",
            "می\u{200c}خواهم",
            "ქართული",
            "ខ្មែរ",
            "မြန်မာ",
            "عربي",
            "二〇二六"
        ]
    );
    assert_eq!(tags("C#sharp #😀 #१२३ #١٢٣ &#x27;x https://a.id/#b a.id/x#c #emoji😀tag"), ["emoji"]);
    let names =
        |platform, text: &str| mentions(platform, text).map(|name| name.key().to_owned()).collect::<Vec<_>>();
    assert_eq!(
        names(X, "@budi's .@sari RT@x ＠lebar @日本 @verylonghandlename123"),
        ["budi", "sari", "x", "lebar"]
    );
    assert_eq!(names(Reddit, "u/budi /u/ani r/x https://reddit.com/u/c hu/x"), ["budi", "ani"]);
}

/// The kinds of vectors of twitter-text that the command does not ask for, each with an answer of our own.
#[test]
fn what_twitter_text_asks_otherwise() {
    let weighted = |text: &str| Measure::of(X).length(text);
    // Emoji count two, of however many characters they are: one each was the rule until October 2018.
    assert_eq!(weighted("👨‍👩‍👧‍👦☺"), 4);
    // 141 characters are a post: the limit has been 280 since November 2017.
    assert_eq!(weighted(&"a".repeat(141)), 141);
    let found = |text: &str| links(text).into_iter().map(|link| text[link].to_owned()).collect::<Vec<_>>();
    // Addresses by the standard that X makes no link of.
    assert_eq!(
        found("http://192.168.0.1/x http://[3ffe:1900::1]:80/ http://budi:x@laman:80/"),
        Vec::<String>::new()
    );
    // The sign of a share is neither a link nor a tag, a list is its owner's name, and who is answered is a name as others.
    assert_eq!(found("$TVI.CA $ABC"), Vec::<String>::new());
    assert_eq!(hashtags("$TVI.CA $ABC").count(), 0);
    let names = |text: &str| mentions(X, text).map(|name| name.key().to_owned()).collect::<Vec<_>>();
    assert_eq!(names("@budi/daftar"), ["budi"]);
    assert_eq!(names("@budi terima kasih"), ["budi"]);
}
