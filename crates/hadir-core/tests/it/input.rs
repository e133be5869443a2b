//! What people type is checked, and every violation is named.

use hadir_core::ids::{DelegationId, ObservedPostId, PersonId, PostId, UserId, WorkspaceId};
use hadir_core::observed::{AmplifiedLinks, LinkReport};
use hadir_core::publishing::{Content, MAX_TEXT, Post};
use hadir_core::review::Delegation;
use hadir_core::time::Window;
use hadir_core::validation::Validated as _;
use hadir_core::workspace::{
    Contact, MAX_EMAIL, MAX_NAME, NewInvite, NewWorkspace, Registration, Role, SingleSignOn, UserCredential,
};
use proptest::prelude::{prop, prop_assert_eq, proptest};
use validator::Validate;

fn chars(count: u64) -> String {
    "é".repeat(usize::try_from(count).unwrap())
}

#[test]
fn every_violation_is_listed_with_its_field_its_rule_and_its_limit() {
    let workspace = NewWorkspace { name: chars(MAX_NAME + 1), slug: Some("Warung--Sari".to_owned()) };
    let errors = workspace.validate().unwrap_err();
    let fields = errors.field_errors();
    assert_eq!(fields.len(), 2);
    let name = &fields["name"][0];
    assert_eq!((&*name.code, &name.params["limit"]), ("at_most", &MAX_NAME.into()));
    assert_eq!(fields["slug"][0].code, "malformed");

    let nobody = Registration { email: "sari".to_owned(), name: String::new() };
    assert_eq!(nobody.validate().unwrap_err().field_errors().len(), 2);
}

#[test]
fn characters_count_and_not_bytes() {
    let named = |name| NewWorkspace { name, slug: None }.validate().is_ok();
    assert!(named(chars(1)) && named(chars(MAX_NAME)));
    assert!(!named(String::new()) && !named(chars(MAX_NAME + 1)));
}

#[test]
fn an_address_is_no_longer_than_the_standard_allows() {
    let host = format!("{0}.{0}.{0}.{0}.id", "a".repeat(60));
    let invited = |local: usize| {
        let email = format!("{}@{host}", "s".repeat(local));
        (email.len(), NewInvite { email, role: Role::DEFAULT }.validate().is_ok())
    };
    for local in [1, 7, 8, 64] {
        let (length, valid) = invited(local);
        assert_eq!(valid, u64::try_from(length).unwrap() <= MAX_EMAIL, "{length}");
    }
}

proptest! {
    #[test]
    fn a_slug_is_words_between_single_hyphens(text in "[a-zA-Z0-9-]{0,6}", words in prop::collection::vec("[a-z0-9]{1,4}", 1..4)) {
        let valid = |slug: &str| NewWorkspace { name: "x".to_owned(), slug: Some(slug.to_owned()) }.validate().is_ok();
        prop_assert_eq!(valid(&words.join("-")), true);
        let small = !text.chars().any(|c| c.is_ascii_uppercase());
        let parted = !text.is_empty() && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        prop_assert_eq!(valid(&text), small && parted);
    }
}

#[test]
fn both_shapes_say_the_same() {
    let nobody = Registration { email: "sari@-x".to_owned(), name: " ".to_owned() };
    let all = nobody.check().unwrap_err();
    assert_eq!(all.to_string(), "`email` is not an e-mail address; `name` is required");
    let errors = nobody.validate().unwrap_err();
    for violation in all.as_slice() {
        let error = &errors.field_errors()[&*violation.field][0];
        assert_eq!(error.message.as_deref(), Some(&*violation.to_string()));
    }
    assert!(!format!("{errors:?}").contains("sari"), "what was typed is not repeated");
}

#[test]
fn a_record_is_checked_down_to_its_content() {
    let now = "2026-03-10T18:30:00Z".parse().unwrap();
    let nil = uuid::Uuid::nil();
    let (workspace, id, author) =
        (WorkspaceId::from_uuid(nil), PostId::from_uuid(nil), UserId::from_uuid(nil));
    let post = Post::draft(workspace, id, author, Content::of_text("a".repeat(1 << 20)), now);
    let error = &post.validate().unwrap_err();
    let error = &error.field_errors()["content.text"][0];
    assert_eq!((&error.params["limit"], &error.params["found"]), (&MAX_TEXT.into(), &(1 << 20).into()));
}

#[test]
fn an_address_is_written_as_browsers_take_it() {
    let typed = |email: &str| NewInvite { email: email.to_owned(), role: Role::DEFAULT }.check().is_ok();
    for good in ["sari@example.id", "s.a+r!i@a-b.example", "a@localhost"] {
        assert!(typed(good), "{good}");
    }
    for bad in [
        "",
        "@",
        "sari",
        "sari@",
        "@example.id",
        "a@b@c",
        "a b@c.id",
        "a@-b.id",
        "a@b-.id",
        "a@b..id",
        "é@b.id",
    ] {
        assert!(!typed(bad), "{bad}");
    }
}

#[test]
fn a_report_of_links_names_each_that_is_none() {
    let nil = uuid::Uuid::nil();
    let mut report = LinkReport::new(
        WorkspaceId::from_uuid(nil),
        ObservedPostId::from_uuid(nil),
        PersonId::from_uuid(nil),
        AmplifiedLinks::default(),
        chrono::DateTime::UNIX_EPOCH,
    );
    assert_eq!(report.check().unwrap_err().to_string(), "`links` is required");
    report.links.instagram = Some("https://www.instagram.com/p/C4abcDEF_-1/".to_owned());
    assert!(report.check().is_ok());
    report.links.facebook = Some("https://www.tiktok.com/@budi/video/7106594312292453675".to_owned());
    report.links.x = Some("none".to_owned());
    assert_eq!(
        report.check().unwrap_err().to_string(),
        "`links.facebook` is not the address of a post on this network; `links.x` is not the address of a post"
    );
}

#[test]
fn a_phone_number_is_digits_that_begin_with_the_country_code() {
    let contact = |phone: &str| {
        Contact::new(
            WorkspaceId::from_uuid(uuid::Uuid::from_u128(1)),
            phone.to_owned(),
            chrono::DateTime::UNIX_EPOCH,
        )
    };
    for valid in ["628110000000", "+628110000000", "1234567", "123456789012345"] {
        assert_eq!(contact(valid).violations(), [], "{valid}");
    }
    for wrong in ["", "+", "08110000000", "123456", "1234567890123456", "62 811 0000 000", "6281x0000000"] {
        let violations = contact(wrong).violations();
        assert_eq!(violations.len(), 1, "{wrong}");
        assert_eq!(violations[0].field, "phone");
    }
}

#[test]
fn a_delegation_goes_to_somebody_else() {
    let user = |n| UserId::from_uuid(uuid::Uuid::from_u128(n));
    let delegation = |delegate| {
        Delegation::new(
            WorkspaceId::from_uuid(uuid::Uuid::from_u128(1)),
            DelegationId::from_uuid(uuid::Uuid::from_u128(2)),
            user(3),
            user(delegate),
            Window::ALL,
        )
    };
    assert_eq!(delegation(4).violations(), []);
    assert_eq!(delegation(3).violations()[0].field, "delegate_id");
}

#[test]
fn somebody_without_any_proof_of_who_they_are_is_named() {
    let credential = |service: Option<SingleSignOn>| UserCredential {
        single_sign_on: service,
        ..UserCredential::new(UserId::from_uuid(uuid::Uuid::from_u128(3)), chrono::DateTime::UNIX_EPOCH)
    };
    assert_eq!(credential(None).violations()[0].field, "password");
    let service = |subject: &str| SingleSignOn { provider: "google".into(), subject: subject.into() };
    assert_eq!(credential(Some(service("113"))).violations(), []);
    assert_eq!(credential(Some(service(" "))).violations()[0].field, "single_sign_on.subject");
}
