//! Captures as other tools write them, and answers that are none: whoever stands there is read, and what may not be the whole
//! list proves nothing.

use hadir_attendance::reader::{Entries, read, read_action};
use hadir_core::ids::{ObservationId, ObservedPostId, Origin};
use hadir_core::observed::{Action, Completeness, Observation};
use hadir_core::platform::Platform::{self, Instagram, Tiktok};
use hadir_core::time::Window;

fn names(entries: &Entries) -> Vec<&str> {
    entries.handles().map(hadir_core::platform::Handle::as_str).collect()
}

/// The capture that had this list, and claimed to be complete.
fn captured(entries: &Entries) -> Observation {
    let (from, until) = ("2026-03-10T00:00:00Z".parse().unwrap(), "2026-03-11T00:00:00Z".parse().unwrap());
    let origin = Origin::new("sample", "row", "1");
    let window = Window::new(from, until).unwrap();
    let observation = Observation::new(
        crate::fixture::workspace(),
        ObservationId::imported(origin),
        ObservedPostId::imported(origin),
        Action::Like,
        window,
        until,
        Completeness::Complete,
    );
    entries.observed(&observation)
}

/// Network, list, who is in it, unreadable entries, whether it is all there is.
type Case = (Platform, &'static str, &'static [&'static str], usize, bool);

const TOOLS: &[Case] = &[
    // Bright Data: comments, posts, comments on TikTok with the address of the profile.
    (
        Instagram,
        r#"[{"url":"https://www.instagram.com/p/X","comment_user":"budi.a","comment":"siap","likes_number":2,"replies_number":1,"replies":[{"reply_user":"ani_","reply":"y"}],"comment_id":"1","tagged_users_in_comment":["evil"],"post_url":"x","post_user":"polres","post_id":"1"}]"#,
        &["budi.a", "ani_"],
        0,
        true,
    ),
    (
        Instagram,
        r#"[{"url":"https://www.instagram.com/p/X","user_posted":"polres","num_comments":2,"likes":30,"latest_comments":[{"comments":"siap","user_commenting":"budi.a"}]}]"#,
        &["budi.a"],
        0,
        true,
    ),
    (
        Tiktok,
        r#"[{"url":"https://www.tiktok.com/@polres/video/7","comment_text":"siap","commenter_user_name":"Budi A","commenter_id":"99","commenter_url":"https://www.tiktok.com/@budi_a","comment_id":"1"}]"#,
        &["budi_a"],
        0,
        true,
    ),
    // Apify, with hidden counts; a private account likes as well.
    (
        Instagram,
        r#"[{"inputUrl":"x","shortCode":"X","caption":"@evil hi","mentions":["evil"],"commentsCount":1,"latestComments":[{"id":"2","text":"siap","ownerUsername":"budi.a","replies":[]}],"likesCount":-1,"ownerUsername":"polres","taggedUsers":[{"username":"evil"}]}]"#,
        &["budi.a"],
        0,
        true,
    ),
    // PhantomBuster, instagrapi, a document store.
    (
        Instagram,
        r#"[{"profileUrl":"https://www.instagram.com/budi.a","username":"budi.a","postUrl":"https://www.instagram.com/p/X/"}]"#,
        &["budi.a"],
        0,
        true,
    ),
    (Instagram, r#"[{"pk":"99","username":"budi.a","is_private":true,"stories":[]}]"#, &["budi.a"], 0, true),
    (
        Instagram,
        r#"[{"_id":{"$oid":"65"},"username":"budi.a","pk":{"$numberLong":"99"}}]"#,
        &["budi.a"],
        0,
        true,
    ),
    // Guarded against being run as a script.
    (Instagram, "for (;;);{\"users\":[{\"username\":\"budi.a\"}]}", &["budi.a"], 0, true),
    (Instagram, ")]}'\n{\"users\":[{\"username\":\"budi.a\"}]}", &["budi.a"], 0, true),
    // Tables.
    (
        Instagram,
        "\u{FEFF}username,full_name,text\r\nbudi.a,Budi,\"siap\nkomandan\"\r\nani_,Ani,\"a \"\"evil\"\", c\"\r\n",
        &["budi.a", "ani_"],
        0,
        true,
    ),
    (Instagram, "id;User Name;comment\n1;budi.a;siap\n2;@Ani_;\"x;y\"\n", &["budi.a", "ani_"], 0, true),
    (Instagram, "sep=;\nUSERNAME;text\nbudi.a;a,b,c\n", &["budi.a"], 0, true),
    (Instagram, "Username\tText\nbudi.a\tsiap", &["budi.a"], 0, true),
    (Instagram, "username,text\rbudi.a,x\rani_,y\r", &["budi.a", "ani_"], 0, true),
    (Instagram, "username,text\n", &[], 0, true),
    (Instagram, "username,text\nbudi.a,siap\n,hadir\n\n", &["budi.a"], 1, true),
    (Instagram, "username,text\nbudi.a,siap\nani_", &["budi.a"], 1, false),
    (Instagram, "username,text\nbudi.a,siap\nani_,\"had", &["budi.a"], 1, false),
    (Instagram, "shortcode,owner,caption,likes\nX,polres,c,30\n", &[], 1, false),
    (
        Instagram,
        r#"{"columns":["username","text"],"index":[0,1],"data":[["budi.a","siap"],["ani_","evil"]]}"#,
        &["budi.a", "ani_"],
        0,
        true,
    ),
    (Instagram, r#"{"columns":["id","text"],"data":[["1","evil"]]}"#, &[], 1, false),
    (Instagram, r#"[["username","text"],["budi.a","siap"],["ani_","evil"]]"#, &["budi.a", "ani_"], 0, true),
    (Instagram, r#"[["username","text"],["budi.a","siap"],["ani_"]]"#, &["budi.a"], 1, false),
    // Names one below the other: they took part, and nothing says that nobody else did.
    (Instagram, "budi.a\n@ani_\nhttps://www.instagram.com/eka/\n", &["budi.a", "ani_", "eka"], 1, false),
    (Instagram, "budi.a, ani_", &["budi.a", "ani_"], 1, false),
    (Instagram, "unauthorized", &[], 1, false),
    (Instagram, "Please wait a few minutes\nbefore you try again.", &[], 1, false),
    (
        Instagram,
        "<!DOCTYPE html><html><head><title>429 Too Many Requests</title></head></html>",
        &[],
        1,
        false,
    ),
    (Instagram, "<a href=\"/budi.a/\">budi.a</a>", &[], 1, false),
    // Answers that say that something went wrong.
    (Instagram, r#"{"users":[],"message":"feedback_required","status":"fail"}"#, &[], 0, false),
    (Instagram, r#"{"likes":[],"status":"fail"}"#, &[], 0, false),
    (Instagram, r#"{"likes":[],"status":429}"#, &[], 0, false),
    (Instagram, r#"{"likes":["budi.a"],"status":"ok"}"#, &["budi.a"], 0, true),
    (Instagram, r#"{"likes":["budi.a"],"success":true,"error":null}"#, &["budi.a"], 0, true),
    (Instagram, r#"{"likes":["budi.a"],"success":false}"#, &["budi.a"], 0, false),
    (Instagram, r#"{"message":"login_required","status":"fail"}"#, &[], 1, false),
    (
        Instagram,
        r#"{"error":{"message":"Unsupported get","type":"OAuthException","code":100}}"#,
        &[],
        1,
        false,
    ),
    (
        Instagram,
        r#"{"data":{"likers":{"users":[{"username":"budi.a"}]}},"errors":[{"message":"timeout"}]}"#,
        &["budi.a"],
        0,
        false,
    ),
    (
        Instagram,
        r#"{"data":{"xdt_api__v1__likes__media_id__likers":null},"errors":[{"message":"x"}]}"#,
        &[],
        1,
        false,
    ),
    (
        Instagram,
        r#"[{"url":"https://www.instagram.com/p/X","error":"no_items","errorDescription":"Empty"}]"#,
        &[],
        1,
        false,
    ),
    (
        Tiktok,
        r#"{"status_code":0,"comments":[{"user":{"unique_id":"budi_a"},"text":"s"}],"has_more":0}"#,
        &["budi_a"],
        0,
        true,
    ),
    (Tiktok, r#"{"status_code":8,"comments":[],"has_more":0}"#, &[], 0, false),
    (
        Tiktok,
        r#"{"data":{"comments":[{"username":"budi_a","text":"x"}],"has_more":false},"error":{"code":"ok","message":""}}"#,
        &["budi_a"],
        0,
        true,
    ),
    // Nobody could be read: it may be no list at all.
    (Instagram, r#"{"99":{"username":"budi.a"}}"#, &[], 1, false),
    (Instagram, r#"[{"akun":"budi.a"},{"akun":"ani_"}]"#, &[], 2, false),
    (Instagram, "null", &[], 1, false),
    // Ids, which may be names: whoever has either is credited, and nobody is absent.
    (Instagram, r#"["17841400000","99"]"#, &["17841400000", "99"], 2, true),
    (Instagram, "[17841400000,99]", &[], 2, false),
    // Pages of one list: the last says for all whether more follow. Two posts are none.
    (
        Instagram,
        "{\"users\":[{\"username\":\"budi.a\"}],\"next_max_id\":\"x\"}\n{\"users\":[{\"username\":\"ani_\"}]}\n",
        &["budi.a", "ani_"],
        0,
        true,
    ),
    (
        Instagram,
        r#"[{"data":[{"username":"budi.a"}],"paging":{"next":"https://x"}},{"data":[{"username":"ani_"}],"paging":{}}]"#,
        &["budi.a", "ani_"],
        0,
        true,
    ),
    (
        Instagram,
        r#"[{"users":[{"username":"budi.a"}]},{"users":[{"username":"ani_"}],"next_max_id":"y"}]"#,
        &["budi.a", "ani_"],
        0,
        false,
    ),
    (
        Instagram,
        r#"[{"code":"X","likers":[{"username":"budi.a"}],"next_max_id":"x"},{"code":"Y","likers":[{"username":"ani_"}]}]"#,
        &["budi.a", "ani_"],
        0,
        false,
    ),
    // The later of two equal keys; names in other spellings; accounts that are gone.
    (Instagram, r#"[{"username":"evil","username":"budi.a"}]"#, &["budi.a"], 0, true),
    (
        Instagram,
        r#"["BUDI.A","@Budi.a","https://instagram.com/BUDI.A?igsh=1"]"#,
        &["budi.a", "budi.a", "budi.a"],
        0,
        true,
    ),
    (Instagram, r#"["budi.a",{"username":""},{"user":null,"text":"x"}]"#, &["budi.a"], 2, true),
    // Whoever is named beside the list is not in it.
    (
        Instagram,
        r#"{"users":[{"username":"budi.a"}],"suggested_users":[{"username":"evil"}],"viewer":{"username":"evil"}}"#,
        &["budi.a"],
        0,
        true,
    ),
];

#[test]
fn what_other_tools_write_is_read_and_what_is_no_whole_list_proves_nothing() {
    let mut wrong = Vec::new();
    for &(platform, text, expected, unreadable, whole) in TOOLS {
        let utf16: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [text.as_bytes(), &utf16] {
            let entries = read(platform, bytes);
            let found = (
                names(&entries),
                entries.unreadable.len(),
                captured(&entries).completeness == Completeness::Complete,
            );
            if found != (expected.to_vec(), unreadable, whole) {
                wrong.push(format!("{text}: {found:?} {:?} {:?}", entries.unreadable, entries.hints));
            }
            let [fast, full] = crate::readers::both_on(platform, bytes);
            assert_eq!(fast, full, "{text}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_network_counts_is_read_as_it_is_written() {
    for (text, reported) in [
        (r#"{"like_count":"1.2K","users":[{"username":"budi.a"}]}"#, 1_200),
        (r#"{"likes_count":"1,234","likes":["budi.a"]}"#, 1_234),
        (r#"{"count":"1.234","likes":["budi.a"]}"#, 1_234),
        (r#"{"count":1234.0,"likes":["budi.a"]}"#, 1_234),
        (r#"{"like_count":"2 rb","likers":["budi.a"]}"#, 2_000),
    ] {
        assert_eq!(read(Instagram, text.as_bytes()).hints.reported, Some(reported), "{text}");
    }
    let likes_and_comments = br#"{"like_count":"1,5 jt","comments_count":2,"comments":{"data":[{"username":"budi.a","text":"x"}]}}"#;
    assert_eq!(read_action(Instagram, Action::Comment, likes_and_comments).hints.reported, Some(2));
}

#[test]
fn what_went_wrong_is_told() {
    let failed = read(Instagram, br#"{"users":[],"message":"feedback_required","status":"fail"}"#);
    assert_eq!(failed.hints.failed.as_deref(), Some("`status` is `fail`"));
    assert_eq!(captured(&failed).completeness, Completeness::Failed);
    let partly = read(Instagram, br#"{"users":[{"username":"budi.a"}],"errors":[{"message":"timeout"}]}"#);
    assert_eq!(captured(&partly).completeness, Completeness::Truncated);
}

#[test]
fn a_name_that_is_read_is_read_as_itself() {
    // A word of the network's own, with what is left out of names around it.
    for text in
        ["[\"s\0\0?\0c:\0/x\",\"budi.a\"]", "[\"explore\u{200b}\",\"\u{202a}s\u{202c}\"]", "[\"s\0\0?\0\"]"]
    {
        for platform in Platform::ALL.iter().copied() {
            for handle in read(platform, text.as_bytes()).handles() {
                assert_eq!(
                    hadir_core::platform::Handle::parse(platform, handle.key()).as_ref(),
                    Ok(handle),
                    "{text}"
                );
            }
        }
    }
}
