//! The life of an invitation.

use super::{Command, dawn, hours, laws_of_a_life};
use chrono::TimeDelta;
use hadir_core::ids::{InviteId, MemberId, UserId, WorkspaceId};
use hadir_core::secret::TokenHash;
use hadir_core::workspace::{INVITE_LIFETIME, Invite, InviteLifecycle, InviteStatus, NewInvite, Role};

const COMMANDS: &[Command<InviteLifecycle>] = &[
    |life, now| life.accept(now),
    |life, now| life.decline(now),
    |life, now| life.revoke(now),
    |life, now| life.expire(now),
];
laws_of_a_life!(InviteLifecycle::send(Some(dawn() + hours(90)), dawn()), COMMANDS, InviteLifecycle);

fn id(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

fn invite() -> Invite {
    Invite::new(
        WorkspaceId::from_uuid(id(1)),
        InviteId::from_uuid(id(2)),
        "sari@example.org",
        Role::DEFAULT,
        UserId::from_uuid(id(3)),
        TokenHash::new("right"),
        InviteLifecycle::send(None, dawn()),
    )
}

/// Whatever a row says: nobody becomes an administrator of the platform by an invitation, nor gives more than they may.
#[test]
fn nobody_is_invited_to_a_role_that_whoever_invites_may_not_give() {
    for inviter in [Role::SuperAdmin, Role::Owner, Role::Admin, Role::Manager, Role::Editor, Role::Viewer] {
        for role in [Role::SuperAdmin, Role::Owner, Role::Admin, Role::Manager, Role::Editor, Role::Viewer] {
            let new = NewInvite { email: "sari@example.org".to_owned(), role: role.clone() };
            let given = role != Role::SuperAdmin && inviter.manages(&role);
            assert_eq!(new.violations_by(&inviter).is_empty(), given, "{inviter:?} invites {role:?}");
        }
    }
    let mut stored = Invite { role: Role::SuperAdmin, ..invite() };
    let (user, member) = (UserId::from_uuid(id(4)), MemberId::from_uuid(id(5)));
    let refused =
        stored.accept(user, "sari@example.org", &TokenHash::new("right"), member, dawn()).unwrap_err();
    assert!(refused.to_string().contains("its role can be given by an invitation"), "{refused}");
    assert_eq!(stored.lifecycle.status(), InviteStatus::Pending);
}

#[test]
fn it_opens_once_for_the_one_it_was_sent_to() {
    let (user, member) = (UserId::from_uuid(id(4)), MemberId::from_uuid(id(5)));
    let mut invite = invite();
    let before = invite.clone();
    let wrong = [("sari@example.org", "wrong"), ("budi@example.org", "right")];
    for (email, token) in wrong {
        let refused = invite.accept(user, email, &TokenHash::new(token), member, dawn()).unwrap_err();
        assert_eq!(refused.to_string(), "a guard of `accept` failed: it was sent to the one who takes it up");
        assert_eq!(invite, before);
    }
    let joined = invite.accept(user, "sari@example.org", &TokenHash::new("right"), member, dawn()).unwrap();
    assert_eq!((joined.user_id, joined.role, joined.workspace_id), (user, Role::Editor, invite.workspace_id));
    assert_eq!(invite.lifecycle.status(), InviteStatus::Accepted);
    assert!(invite.accept(user, "sari@example.org", &TokenHash::new("right"), member, dawn()).is_err());
}

#[test]
fn it_waits_for_seven_days() {
    let end = dawn() + INVITE_LIFETIME;
    let life = InviteLifecycle::send(None, dawn());
    assert!(life.is_open(end - TimeDelta::seconds(1)) && !life.is_open(end));
    assert!(life.clone().accept(end).is_err() && life.clone().expire(end).is_ok());
    assert!(life.clone().expire(end - TimeDelta::seconds(1)).is_err());
}
