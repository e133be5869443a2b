//! Who may do what, and who may change the team.

use hadir_core::ids::{CampaignId, MemberId, PermissionGrantId, SocialAccountId, UserId, WorkspaceId};
use hadir_core::json::{Extra, Json};
use hadir_core::workspace::{
    ActedOn, Action, GrantConditions, Member, PermissionGrant, Resource, Role, Team,
};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use std::collections::BTreeSet;

/// The guard table of the management platform, as its code has it: resource, actions, manager, editor, viewer. Its
/// administrators may do everything in every row.
const SOURCE: &[[&str; 5]] = &[
    [
        "posts",
        "create read update delete publish schedule approve",
        "all",
        "create read update schedule",
        "read",
    ],
    ["analytics", "read export", "all", "read", "read"],
    ["social_accounts", "create read update delete", "read", "read", "read"],
    ["media", "create read update delete", "all", "create read update", "read"],
    ["campaigns", "create read update delete", "all", "read", "read"],
    ["inbox", "read reply assign manage", "all", "read reply", "read"],
    ["listening", "read create update delete", "read create update", "read", "read"],
    ["team", "read invite update remove", "read invite", "read", "read"],
    ["workspace", "read update delete billing", "read", "read", "read"],
    ["workflows", "create read update delete", "create read update", "read", "read"],
    ["ai", "generate train", "generate", "generate", ""],
    ["audit", "read", "", "", ""],
];

fn actions(words: &str) -> BTreeSet<Action> {
    words.split_whitespace().map(|word| word.parse().unwrap()).collect()
}

fn allowed(role: &Role, resource: Resource) -> BTreeSet<Action> {
    Action::ALL.iter().copied().filter(|&action| role.allows(resource, action)).collect()
}

#[test]
fn the_matrix_is_the_source_s_table() {
    assert_eq!(SOURCE.len(), Resource::ALL.len());
    for [resource, all, manager, editor, viewer] in SOURCE {
        let on: Resource = resource.parse().unwrap();
        assert_eq!(on.actions().collect::<BTreeSet<_>>(), actions(all), "{resource}");
        let manager = if *manager == "all" { all } else { manager };
        for (role, expected) in [(Role::Manager, manager), (Role::Editor, editor), (Role::Viewer, viewer)] {
            assert_eq!(allowed(&role, on), actions(expected), "{role} on {resource}");
        }
        for role in [Role::SuperAdmin, Role::Owner, Role::Admin] {
            assert_eq!(allowed(&role, on), actions(all), "{role} on {resource}");
        }
    }
}

#[test]
fn an_analyst_is_a_viewer_who_exports() {
    for &resource in Resource::ALL {
        let mut viewer = allowed(&Role::Viewer, resource);
        if resource == Resource::Analytics {
            viewer.insert(Action::Export);
        }
        assert_eq!(allowed(&Role::Analyst, resource), viewer, "{resource}");
    }
}

#[test]
fn every_higher_role_may_do_what_a_lower_one_may() {
    let orders = [
        [Role::Viewer, Role::Editor, Role::Manager, Role::Admin, Role::Owner],
        [Role::Viewer, Role::Analyst, Role::Manager, Role::Admin, Role::SuperAdmin],
    ];
    for order in &orders {
        for (lower, higher) in order.iter().zip(&order[1..]) {
            for &resource in Resource::ALL {
                assert!(
                    allowed(lower, resource).is_subset(&allowed(higher, resource)),
                    "{higher} {resource}"
                );
            }
        }
    }
}

fn uuid(number: u8) -> uuid::Uuid {
    uuid::Uuid::from_u128(number.into())
}

fn user(number: u8) -> UserId {
    UserId::from_uuid(uuid(number))
}

fn member(number: u8, role: Role) -> Member {
    Member::new(
        WorkspaceId::from_uuid(uuid(0)),
        MemberId::from_uuid(uuid(number)),
        user(number),
        role,
        chrono::DateTime::UNIX_EPOCH,
    )
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![prop::sample::select(Role::KNOWN.to_vec()), "[a-z]{1,6}".prop_map(|word| Role::from(&*word))]
}

fn some<T: core::fmt::Debug + Clone>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(value)
}

fn conditions() -> impl Strategy<Value = GrantConditions> {
    let accounts =
        prop::collection::btree_set((0..3_u8).prop_map(|n| SocialAccountId::from_uuid(uuid(n))), 0..3);
    let campaigns = prop::collection::btree_set((0..3_u8).prop_map(|n| CampaignId::from_uuid(uuid(n))), 0..3);
    let extra = prop_oneof![
        4 => Just(Extra::new()),
        1 => Just(Extra::from([("weekdays_only".to_owned(), Json::from(true))])),
    ];
    (some(any::<bool>()), some(accounts), some(campaigns), extra).prop_map(
        |(own_only, account_ids, campaign_ids, extra)| GrantConditions {
            own_only,
            account_ids,
            campaign_ids,
            extra,
        },
    )
}

fn grant() -> impl Strategy<Value = PermissionGrant> {
    let on = prop::sample::select(vec![Resource::Posts, Resource::Audit]);
    let what = prop::sample::select(vec![Action::Publish, Action::Read, Action::Train]);
    (0..2_u8, 1..3_u8, on, what, conditions()).prop_map(|(workspace, who, resource, action, conditions)| {
        PermissionGrant {
            conditions,
            ..PermissionGrant::new(
                WorkspaceId::from_uuid(uuid(workspace)),
                PermissionGrantId::from_uuid(uuid(9)),
                user(who),
                resource,
                action,
            )
        }
    })
}

proptest! {
    #[test]
    fn the_function_is_total_and_a_free_role_may_nothing(word in "\\PC{0,12}", on in 0..12_usize, what in 0..16_usize) {
        let (role, resource, action) = (Role::from(&*word), Resource::ALL[on], Action::ALL[what]);
        let allowed = role.allows(resource, action);
        prop_assert!(!allowed || resource.actions().any(|possible| possible == action));
        prop_assert!(!allowed || Role::KNOWN.contains(&role));
    }

    #[test]
    fn grants_add_and_only_to_whom_they_were_given(
        grants in prop::collection::vec(grant(), 0..6),
        role in role(),
        on in prop::sample::select(vec![Resource::Posts, Resource::Audit]),
        what in prop::sample::select(vec![Action::Publish, Action::Read, Action::Train]),
        thing in (some(1..3_u8), some(0..3_u8), some(0..3_u8)),
    ) {
        let member = member(1, role);
        let thing = ActedOn {
            created_by: thing.0.map(user),
            account_id: thing.1.map(|n| SocialAccountId::from_uuid(uuid(n))),
            campaign_id: thing.2.map(|n| CampaignId::from_uuid(uuid(n))),
        };
        let mut expected = member.role.allows(on, what);
        for grant in &grants {
            let theirs = grant.workspace_id == member.workspace_id && grant.user_id == member.user_id;
            let same = grant.resource == on && grant.action == what && what != Action::Train;
            let GrantConditions { own_only, account_ids, campaign_ids, extra } = &grant.conditions;
            let mut holds = extra.is_empty();
            if *own_only == Some(true) { holds &= thing.created_by == Some(member.user_id); }
            if let Some(ids) = account_ids { holds &= thing.account_id.is_some_and(|id| ids.contains(&id)); }
            if let Some(ids) = campaign_ids { holds &= thing.campaign_id.is_some_and(|id| ids.contains(&id)); }
            // Nothing can be done with the audit log but read it.
            let sensible = on != Resource::Audit || what == Action::Read;
            expected |= theirs && same && sensible && holds;
        }
        prop_assert_eq!(member.may(&grants, on, what, &thing), expected);
        prop_assert_eq!(member.may([], on, what, &thing), member.role.allows(on, what));
    }

    #[test]
    fn a_team_with_an_owner_keeps_one(
        roles in prop::collection::vec(role(), 0..5),
        steps in prop::collection::vec((0..7_u8, 0..7_u8, prop::option::of(role())), 0..30),
    ) {
        let others = (1_u8..).zip(roles).map(|(number, role)| member(number, role));
        let mut team = Team::new([member(0, Role::Owner)].into_iter().chain(others).collect());
        for (actor, of, to) in steps {
            let before = team.clone();
            let by = before.member(user(actor)).map(|member| member.role.clone());
            let was = before.member(user(of)).map(|member| member.role.clone());
            let outcome = match to.clone() {
                Some(role) => team.set_role(user(actor), user(of), role),
                None => team.remove(user(actor), user(of)).map(drop),
            };
            prop_assert!(team.members().iter().any(|member| member.role == Role::Owner));
            if outcome.is_err() {
                prop_assert_eq!(&team, &before);
                continue;
            }
            let (by, was) = (by.unwrap(), was.unwrap());
            let left = actor == of && to.is_none();
            prop_assert!(left || by.manages(&was) && to.as_ref().is_none_or(|role| by.manages(role)));
            prop_assert_eq!(team.member(user(of)).map(|member| member.role.clone()), to);
            let untouched = |team: &Team| -> Vec<Member> {
                team.members().iter().filter(|member| member.user_id != user(of)).cloned().collect()
            };
            prop_assert_eq!(untouched(&team), untouched(&before));
        }
    }
}

#[test]
fn refusals_say_why() {
    let mut team = Team::new(vec![member(1, Role::Owner), member(2, Role::Manager), member(3, Role::Editor)]);
    let say = |outcome: Result<(), hadir_core::workspace::TeamRefused>| outcome.unwrap_err().to_string();
    assert_eq!(
        say(team.set_role(user(1), user(1), Role::Admin)),
        format!("{} is the last owner: make somebody else an owner first", user(1))
    );
    assert_eq!(
        say(team.set_role(user(2), user(3), Role::Admin)),
        "`manager` may not give or take the role `admin`"
    );
    assert_eq!(
        say(team.remove(user(3), user(2)).map(drop)),
        "`editor` may not give or take the role `manager`"
    );
    assert_eq!(
        say(team.remove(user(9), user(2)).map(drop)),
        format!("{} is not a member of the workspace", user(9))
    );
    team.set_role(user(2), user(3), Role::Viewer).unwrap();
    assert_eq!(team.remove(user(3), user(3)).unwrap().role, Role::Viewer);
}
