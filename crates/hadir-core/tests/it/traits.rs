//! What people reach for: ids, words and texts go in and out by the usual traits.

use hadir_core::account::Scopes;
use hadir_core::ids::PostId;
use hadir_core::platform::{Handle, Hashtag, MediaType, Permalink, Platform, PlatformUserId};
use std::str::FromStr;
use uuid::Uuid;

/// An id is a UUID wherever one is asked for, and comes from one.
#[test]
fn an_id_goes_in_and_out_as_a_uuid() {
    fn shown(id: impl Into<Uuid>) -> String {
        id.into().to_string()
    }
    let uuid = Uuid::from_u128(7);
    let id: PostId = uuid.into();
    assert_eq!((shown(id), AsRef::<Uuid>::as_ref(&id)), (uuid.to_string(), &uuid));
    assert_eq!(PostId::try_from(shown(id)), Ok(id));
    assert_eq!(PostId::from_str("7").ok(), PostId::try_from("7").ok());
    assert!(PostId::from(Uuid::from_u128(8)) > id);
}

#[test]
fn words_and_texts_go_in_and_out_as_text() {
    fn text(value: &impl AsRef<str>) -> &str {
        value.as_ref()
    }
    assert_eq!(Platform::try_from("twitter").as_ref().map(text), Ok("x"));
    assert_eq!(Platform::try_from("orkut".to_owned()), "orkut".parse());
    assert_eq!(text(&MediaType::from("hologram")), "hologram");
    let handle = Handle::try_from((Platform::Linkedin, "https://www.linkedin.com/company/Acme")).unwrap();
    assert_eq!(text(&handle), "acme");
    assert_eq!(Hashtag::try_from("#Polisi").as_ref().map(text), Ok("Polisi"));
    assert_eq!(Hashtag::try_from("#1".to_owned()), "#1".parse());
    let post = "https://www.instagram.com/p/DWJpYHbCaaa/";
    assert_eq!(Permalink::try_from(post), post.parse());
    assert_eq!(Permalink::try_from(post.to_owned()).map(|post| post.platform()), Ok(Platform::Instagram));
    assert_eq!(PlatformUserId::try_from("17841").as_ref().map(text), Ok("17841"));
    let scopes: Scopes = ["b".to_owned(), "a".to_owned()].into_iter().collect();
    assert_eq!(scopes.into_iter().collect::<Vec<_>>(), ["a", "b"]);
}
