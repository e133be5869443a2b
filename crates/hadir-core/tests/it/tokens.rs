//! Credentials: what can be said of them, when they are renewed, and that nobody prints them.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::{
    Capabilities, ConnectionLifecycle, ConnectionStatus, ConsentRequest, Credential, RefreshRule,
    RenewedWith, Scopes, SocialAccount, TokenState,
};
use hadir_core::ids::{
    ClaimId, CredentialId, InviteId, PasswordResetId, PersonId, SocialAccountId, UserId, WorkspaceId,
};
use hadir_core::platform::Platform;
use hadir_core::secret::{Ciphertext, OneTimeCodeHash, PasswordHash, TokenHash};
use hadir_core::workspace::{Claim, Invite, InviteLifecycle, PasswordReset, Role, UserCredential};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

fn uuid(number: u8) -> uuid::Uuid {
    uuid::Uuid::from_u128(number.into())
}

fn dawn() -> DateTime<Utc> {
    "2026-03-09T00:00:00Z".parse().unwrap()
}

fn account(status: ConnectionStatus) -> SocialAccount {
    let mut lifecycle = ConnectionLifecycle::new(dawn());
    if status != ConnectionStatus::NeedsReview {
        lifecycle.connect(dawn()).unwrap();
    }
    match status {
        ConnectionStatus::NeedsReview | ConnectionStatus::Active => {}
        ConnectionStatus::Inactive => lifecycle.deactivate(dawn()).unwrap(),
        ConnectionStatus::Expired => lifecycle.expire("190", dawn()).unwrap(),
        ConnectionStatus::Error => lifecycle.fail("timeout", dawn()).unwrap(),
        ConnectionStatus::Disconnected => lifecycle.disconnect(dawn()).unwrap(),
    }
    SocialAccount {
        platform_account_id: Some("17841400000000000".to_owned()),
        capabilities: Capabilities::INSTAGRAM,
        lifecycle,
        ..SocialAccount::new(
            WorkspaceId::from_uuid(uuid(1)),
            SocialAccountId::from_uuid(uuid(2)),
            Platform::Instagram,
            dawn(),
        )
    }
}

fn credential(secret: &str, refresh: Option<Ciphertext>, expires_at: Option<DateTime<Utc>>) -> Credential {
    Credential {
        refresh,
        scopes: Scopes::from("instagram_basic"),
        expires_at,
        ..Credential::new(
            WorkspaceId::from_uuid(uuid(1)),
            CredentialId::from_uuid(uuid(3)),
            SocialAccountId::from_uuid(uuid(2)),
            Ciphertext::new(secret),
        )
    }
}

proptest! {
    #[test]
    fn a_token_is_renewed_in_its_window_and_after_its_end(
        status in prop::sample::select(ConnectionStatus::ALL.to_vec()),
        offset in prop::option::of(-900_000..900_000_i64),
        has_refresh in any::<bool>(),
        with in prop::sample::select(RenewedWith::ALL.to_vec()),
        window in 0..700_000_i64,
    ) {
        let (account, now) = (account(status), dawn());
        let end = offset.map(|seconds| now + TimeDelta::seconds(seconds));
        let credential = credential("x", has_refresh.then(|| Ciphertext::new("y")), end);
        let rule = RefreshRule { window: TimeDelta::seconds(window), with };
        // As the source's query: active, with an end before now + window, those past it included; and what failed once, too.
        let picked = matches!(status, ConnectionStatus::Active | ConnectionStatus::Error)
            && end.is_some_and(|end| end < now + rule.window || end <= now)
            && (with == RenewedWith::AccessToken || has_refresh);
        // And what the network refused, if there is something else to renew it with.
        let picked = picked
            || status == ConnectionStatus::Expired && with == RenewedWith::RefreshToken && has_refresh;
        prop_assert_eq!(rule.is_due(&account, Some(&credential), now), picked);
        prop_assert!(!rule.is_due(&account, None, now));

        let foreign = Credential { account_id: SocialAccountId::from_uuid(uuid(9)), ..credential };
        prop_assert!(!rule.is_due(&account, Some(&foreign), now));
    }

    #[test]
    fn a_token_only_grows_older(end in 0..900_000_i64, window in 0..700_000_i64, mut at in prop::collection::vec(0..1_000_000_i64, 2..9)) {
        let credential = credential("x", None, Some(dawn() + TimeDelta::seconds(end)));
        at.sort_unstable();
        let state = |&second: &i64| TokenState::of(Some(&credential), TimeDelta::seconds(window), dawn() + TimeDelta::seconds(second));
        prop_assert!(at.iter().map(state).is_sorted());
        for second in &at {
            prop_assert_eq!(state(second) == TokenState::Expired, *second >= end);
        }
    }

    #[test]
    fn scopes_are_a_set(words in prop::collection::vec("[a-z_.]{1,8}", 0..6), between in prop::sample::select(vec![" ", ",", ", ", "\n"])) {
        let scopes = Scopes::from(&*words.join(between));
        prop_assert_eq!(&Scopes::from(&*scopes.to_string()), &scopes);
        prop_assert!(words.iter().all(|word| scopes.contains(word)));
        prop_assert!(scopes.lacking(words.iter().map(String::as_str)).is_empty());
    }

    #[test]
    fn no_debug_shows_a_secret(secret in "[A-Z]{8}[!-~]{12,60}") {
        let claim = Claim::new(WorkspaceId::from_uuid(uuid(1)), ClaimId::from_uuid(uuid(2)), PersonId::from_uuid(uuid(3)), "sari@example.org", OneTimeCodeHash::new(&*secret), dawn());
        let reset = PasswordReset { expires_at: dawn() + PasswordReset::LIFETIME, ..PasswordReset::new(PasswordResetId::from_uuid(uuid(1)), UserId::from_uuid(uuid(2)), "62811", TokenHash::new(&*secret), dawn()) };
        let invite = Invite::new(WorkspaceId::from_uuid(uuid(1)), InviteId::from_uuid(uuid(2)), "sari@example.org", Role::DEFAULT, UserId::from_uuid(uuid(3)), TokenHash::new(&*secret), InviteLifecycle::send(None, dawn()));
        let user = UserCredential { password: Some(PasswordHash::new(&*secret)), ..UserCredential::new(UserId::from_uuid(uuid(1)), dawn()) };
        let account = credential(&secret, Some(Ciphertext::new(&*secret)), None);
        for shown in [
            format!("{claim:?}"), format!("{reset:?}"), format!("{invite:?}"), format!("{user:?}"), format!("{account:#?}"),
        ] {
            prop_assert!(!shown.contains(&secret[..8]), "{}", shown);
        }
        #[cfg(feature = "serde")]
        prop_assert_eq!(serde_json::to_value(account.access.expose()).unwrap(), secret);
    }
}

#[test]
fn a_reset_opens_once_and_in_time() {
    let reset = PasswordReset {
        expires_at: dawn() + PasswordReset::LIFETIME,
        ..PasswordReset::new(
            PasswordResetId::from_uuid(uuid(1)),
            UserId::from_uuid(uuid(2)),
            "62811",
            TokenHash::new("right"),
            dawn(),
        )
    };
    let (right, end) = (TokenHash::new("right"), reset.expires_at);
    let mut wrong = reset.clone();
    assert!(!wrong.open(&TokenHash::new("wrong"), dawn()) && wrong == reset);
    assert!(!wrong.open(&right, end) && wrong == reset);
    let mut used = reset;
    assert!(used.open(&right, end - TimeDelta::seconds(1)));
    assert!(!used.open(&right, dawn()));
}

#[test]
fn a_claim_opens_its_own_entry_to_the_address_that_was_proven() {
    let person = PersonId::from_uuid(uuid(3));
    let mut claim = Claim::new(
        WorkspaceId::from_uuid(uuid(1)),
        ClaimId::from_uuid(uuid(2)),
        person,
        "sari@example.org",
        OneTimeCodeHash::new("8d969eef"),
        dawn(),
    );
    assert!(!claim.permits(person, "sari@example.org", dawn()));
    claim.answer(&OneTimeCodeHash::new("8d969eef"), dawn()).unwrap();
    assert!(claim.permits(person, "sari@example.org", dawn() + TimeDelta::seconds(599)));
    assert!(!claim.permits(person, "sari@example.org", dawn() + TimeDelta::seconds(600)));
    assert!(!claim.permits(person, "budi@example.org", dawn()));
    assert!(!claim.permits(PersonId::from_uuid(uuid(4)), "sari@example.org", dawn()));
}

fn consent() -> ConsentRequest {
    ConsentRequest::new(
        WorkspaceId::from_uuid(uuid(1)),
        UserId::from_uuid(uuid(2)),
        Platform::Instagram,
        TokenHash::new("state"),
        "https://app.example/back",
        dawn() + ConsentRequest::LIFETIME,
    )
}

proptest! {
    #[test]
    fn a_consent_counts_once_in_time_and_for_whom_was_sent(
        right_state in any::<bool>(), who in 2..4_u8, elsewhere in any::<bool>(), second in 0..1_200_i64
    ) {
        let mut request = consent();
        let state = TokenHash::new(if right_state { "state" } else { "other" });
        let platform = if elsewhere { Platform::Facebook } else { Platform::Instagram };
        let now = dawn() + TimeDelta::seconds(second);
        let opened = request.redeem(&state, UserId::from_uuid(uuid(who)), platform, now);
        prop_assert_eq!(opened, right_state && who == 2 && !elsewhere && second < 600);
        prop_assert_eq!(request.used_at, opened.then_some(now));
        prop_assert!(!(opened && request.redeem(&state, UserId::from_uuid(uuid(who)), platform, now)));
    }
}

#[test]
fn an_account_that_fails_is_renewed_at_once_and_then_after_longer_waits() {
    let mut account = account(ConnectionStatus::Active);
    let ended = credential("x", None, Some(dawn()));
    let rule = RefreshRule { window: TimeDelta::days(7), with: RenewedWith::AccessToken };
    let mut waits = Vec::new();
    for _ in 0..9 {
        account.lifecycle.fail("no answer", dawn()).unwrap();
        let due = |minutes: &i64| rule.is_due(&account, Some(&ended), dawn() + TimeDelta::minutes(*minutes));
        waits.push((0..90).find(due));
    }
    assert_eq!(waits, [0, 1, 2, 4, 8, 16, 32, 60, 60].map(Some));
    account.lifecycle.succeed(dawn()).unwrap();
    assert_eq!(
        (account.lifecycle.status(), account.lifecycle.parts().error_count),
        (ConnectionStatus::Active, 0)
    );
    account.lifecycle.connect(dawn()).unwrap();
    account.lifecycle.expire("refused", dawn()).unwrap();
    assert!(
        !rule.is_due(&account, Some(&ended), dawn() + TimeDelta::days(9)),
        "its owner has to consent again"
    );
    // With a refresh token it comes back by itself, even if its end is not known; at once, and after each refusal later.
    let rule = RefreshRule { with: RenewedWith::RefreshToken, ..rule };
    assert!(!rule.is_due(&account, Some(&ended), dawn()), "it has none");
    let renewable = credential("x", Some(Ciphertext::new("r")), None);
    assert!(rule.is_due(&account, Some(&renewable), dawn()));
    account.lifecycle.refresh(dawn()).unwrap();
    assert_eq!(account.lifecycle.status(), ConnectionStatus::Active);
    account.lifecycle.connect(dawn()).unwrap();
}
