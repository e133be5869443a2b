//! Passages through workflows, against a reading of the same rules that keeps no state.

use crate::approvals::{dawn, delegation, hour, user, workspace};
use hadir_core::audit::EntityRef;
use hadir_core::ids::{ApprovalId, UserId, WorkflowId, WorkflowInstanceId, WorkflowStepId};
use hadir_core::json::{Extra, Json};
use hadir_core::publishing::ContentHash;
use hadir_core::review::{
    Answer, ApprovalRule, ApprovalStatus, CannotStart, ConditionOperator, Connective, Engine, EngineRules,
    Facts, Happened, InstanceStatus, NotAnswered, Opening, Passage, Reply, StepCondition, StepConfig,
    StepKind, Workflow, WorkflowKind, WorkflowLifecycle, WorkflowStep,
};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_assert_ne, proptest};
use uuid::Uuid;

const SHOWN: ContentHash = ContentHash::from_bytes([1; 32]);

fn step_id(position: u16) -> WorkflowStepId {
    WorkflowStepId::from_uuid(Uuid::from_u128(u128::from(position)))
}

fn condition(holds: bool) -> StepCondition {
    StepCondition {
        join: Connective::And,
        field: "flags.on".into(),
        operator: ConditionOperator::Equals,
        value: holds.into(),
    }
}

fn entity() -> Json {
    let flags: Extra = [("on".to_owned(), Json::from(true))].into();
    Extra::from([("flags".to_owned(), Json::from(flags))]).into()
}

/// How a step is made: its kind, whether its conditions hold, whether it is required, how many are asked, by which rule.
type Plan = (usize, bool, bool, u128, usize);

fn workflow(plans: &[Plan]) -> Workflow {
    let mut lifecycle = WorkflowLifecycle::draft(dawn());
    lifecycle.activate(dawn()).unwrap();
    let mut steps: Vec<_> = plans
        .iter()
        .zip(1..)
        .map(|(&(kind, holds, is_required, asked, rule), position)| WorkflowStep {
            id: step_id(position),
            position,
            name: format!("step {position}"),
            kind: StepKind::ALL[kind],
            is_required,
            conditions: vec![condition(holds)],
            config: StepConfig {
                approvers: (0..asked).map(user).collect(),
                approval_type: Some(ApprovalRule::ALL[rule]),
                ..StepConfig::default()
            },
        })
        .collect();
    steps.reverse();
    Workflow {
        is_active: true,
        lifecycle,
        ..Workflow::new(
            workspace(),
            WorkflowId::from_uuid(Uuid::from_u128(1)),
            "Two pairs of eyes",
            WorkflowKind::Approval,
            steps,
            dawn(),
        )
    }
}

fn opening() -> Opening {
    Opening {
        instance_id: WorkflowInstanceId::from_uuid(Uuid::from_u128(1)),
        subject: EntityRef { kind: "post".into(), id: "1".into() },
        content: Some(SHOWN),
        requester_id: Some(user(99)),
        metadata: Extra::new(),
    }
}

fn ids() -> impl FnMut() -> ApprovalId {
    let mut next = 0_u128;
    move || {
        next += 1;
        ApprovalId::from_uuid(Uuid::from_u128(next))
    }
}

const fn engine(workflow: &Workflow) -> Engine<'_> {
    Engine { workflow, rules: EngineRules::Repaired, delegations: &[] }
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    prop::collection::vec((0_usize..4, any::<bool>(), any::<bool>(), 1_u128..5, 0_usize..3), 1..6)
}

/// What everyone thinks of every step.
type Ballot = Vec<(u16, u128, Answer)>;

/// Everyone of the ballot answers whenever they are asked; among those asked, in the order of the ballot.
fn vote(workflow: &Workflow, ballot: &Ballot) -> Passage {
    let (engine, entity, mut ids) = (engine(workflow), entity(), ids());
    let (mut passage, _) = engine.start(opening(), &entity, &mut ids, dawn()).unwrap();
    loop {
        let open = |step: u16, of: UserId| {
            passage.approvals.iter().find(|approval| {
                approval.status() == ApprovalStatus::Pending
                    && approval.lifecycle.parts().approver_id == Some(of)
                    && approval.step.unwrap().step_id == step_id(step)
            })
        };
        let next = ballot.iter().find_map(|&(step, voter, answer)| {
            open(step, user(voter)).map(|approval| (approval.id, voter, answer))
        });
        let Some((approval_id, voter, answer)) = next else { return passage };
        let reply = Reply { approval_id, answer, by: user(voter), comments: None };
        engine.answer(&mut passage, reply, Some(SHOWN), &entity, &mut ids, hour(1)).unwrap();
    }
}

/// The same, told in one sentence: it is refused at the first step whose votes amount to no.
fn verdict(plans: &[Plan], ballot: &Ballot) -> (InstanceStatus, Option<WorkflowStepId>) {
    for (&(kind, holds, _, asked, rule), position) in plans.iter().zip(1_u16..) {
        if StepKind::ALL[kind] != StepKind::Approval || !holds {
            continue;
        }
        let yes = ballot
            .iter()
            .filter(|vote| vote.0 == position && vote.1 < asked && vote.2 == Answer::Approve)
            .count();
        let asked = usize::try_from(asked).unwrap();
        let agreed = match ApprovalRule::ALL[rule] {
            ApprovalRule::All => yes == asked,
            ApprovalRule::Any => yes > 0,
            ApprovalRule::Majority => 2 * yes > asked,
        };
        if !agreed {
            return (InstanceStatus::Rejected, Some(step_id(position)));
        }
    }
    (InstanceStatus::Completed, None)
}

proptest! {
    #[test]
    fn the_end_follows_from_the_votes_and_not_from_their_order(
        plans in plans(),
        (ballot, shuffled) in prop::collection::vec(any::<bool>(), 24).prop_map(|votes| {
            votes.iter().zip(0_u16..).map(|(&yes, number)| {
                let answer = if yes { Answer::Approve } else { Answer::Reject };
                (number % 6 + 1, u128::from(number / 6), answer)
            }).collect::<Ballot>()
        }).prop_flat_map(|ballot| (Just(ballot.clone()), Just(ballot).prop_shuffle()))
    ) {
        let workflow = workflow(&plans);
        let expected = verdict(&plans, &ballot);
        for ballot in [&ballot, &shuffled] {
            let passage = vote(&workflow, ballot);
            let life = &passage.instance.lifecycle;
            prop_assert_eq!((life.status(), life.step_id()), expected);
            prop_assert!(passage.approvals.iter().all(|approval| approval.status() != ApprovalStatus::Pending));
            prop_assert_eq!(passage.covers(Some(SHOWN)), expected.0 == InstanceStatus::Completed);
        }
    }

    /// Anybody answers anything, at any time, in place of anybody.
    #[test]
    fn random_replies_never_break_a_passage(
        plans in plans(), replies in prop::collection::vec((0_u128..16, 0_u128..5, 0_u8..10), 0..40)
    ) {
        let workflow = workflow(&plans);
        let stand_ins = [delegation(1, 10, 20)];
        let engine = Engine { delegations: &stand_ins, ..engine(&workflow) };
        let (entity, mut ids) = (entity(), ids());
        let (mut passage, _) = engine.start(opening(), &entity, &mut ids, dawn()).unwrap();
        for ((approval, by, kind), now) in replies.into_iter().zip(1..) {
            let before = passage.clone();
            let approval_id = ApprovalId::from_uuid(Uuid::from_u128(approval));
            let outcome = match kind {
                0 => engine.skip(&mut passage, approval_id, &entity, &mut ids, hour(now)),
                1 => engine.answer(
                    &mut passage,
                    Reply { approval_id, answer: Answer::Approve, by: user(by), comments: None },
                    Some(ContentHash::from_bytes([9; 32])),
                    &entity,
                    &mut ids,
                    hour(now),
                ),
                _ => {
                    let answer = if kind % 3 == 0 { Answer::Reject } else { Answer::Approve };
                    let reply = Reply { approval_id, answer, by: user(by), comments: None };
                    engine.answer(&mut passage, reply, Some(SHOWN), &entity, &mut ids, hour(now))
                }
            };
            let known = before.approvals.iter().find(|one| one.id == approval_id);
            match outcome {
                Err(NotAnswered::NoSuchApproval(_)) => prop_assert!(known.is_none()),
                Err(refused) => prop_assert_eq!(&passage, &before, "changed although {}", refused),
                Ok(_) => {
                    let known = known.unwrap();
                    prop_assert!(kind != 1, "an edit voids what was shown");
                    prop_assert_eq!(known.status(), ApprovalStatus::Pending, "answered once");
                    prop_assert_eq!(known.step.unwrap().step_id, before.instance.lifecycle.step_id().unwrap());
                    let asked = known.lifecycle.parts().approver_id.unwrap();
                    let stands_in = asked == user(0) && by == 1 && (10..20).contains(&now);
                    prop_assert!(kind == 0 || asked == user(by) || stands_in);
                }
            }
            let going = passage.instance.lifecycle.status() == InstanceStatus::InProgress;
            let open: Vec<_> = passage.approvals.iter().filter(|one| one.status() == ApprovalStatus::Pending).collect();
            prop_assert_eq!(going, !open.is_empty(), "it goes on as long as somebody is asked");
            let here = passage.instance.lifecycle.step_id();
            prop_assert!(open.iter().all(|one| Some(one.step.unwrap().step_id) == here));
        }
    }

    #[test]
    fn or_joins_groups_and_and_binds_tighter(terms in prop::collection::vec((any::<bool>(), any::<bool>()), 0..8)) {
        let conditions: Vec<StepCondition> = terms.iter().map(|&(or, holds)| StepCondition {
            join: if or { Connective::Or } else { Connective::And },
            ..condition(holds)
        }).collect();
        let (entity, metadata) = (entity(), Extra::new());
        let facts = Facts { entity: &entity, metadata: &metadata };
        // Written out: the term before the first one's join is nothing.
        let mut sums = vec![true];
        for (position, &(or, holds)) in terms.iter().enumerate() {
            if or && position > 0 { sums.push(true); }
            *sums.last_mut().unwrap() &= holds;
        }
        prop_assert_eq!(facts.satisfy(&conditions, EngineRules::Repaired), sums.contains(&true));
        let all = terms.iter().all(|term| term.1);
        prop_assert_eq!(facts.satisfy(&conditions, EngineRules::Agentic), all, "the source takes every or for an and");
    }

    #[test]
    fn an_operator_and_its_opposite_never_agree(value in any::<i64>(), wanted in any::<i64>(), there in any::<bool>()) {
        let found = Json::from(value);
        let found = there.then_some(&found);
        let holds = |operator, wanted: Json| {
            StepCondition { operator, value: wanted, ..condition(true) }.holds(found)
        };
        let list = || Json::List(vec![wanted.into(), Json::Null]);
        prop_assert_ne!(holds(ConditionOperator::Equals, wanted.into()), holds(ConditionOperator::NotEquals, wanted.into()));
        prop_assert_ne!(holds(ConditionOperator::Contains, wanted.into()), holds(ConditionOperator::NotContains, wanted.into()));
        prop_assert_ne!(holds(ConditionOperator::In, list()), holds(ConditionOperator::NotIn, list()));
        prop_assert_eq!(holds(ConditionOperator::In, list()), there && value == wanted);
        prop_assert_eq!(holds(ConditionOperator::GreaterThan, wanted.into()), there && value > wanted);
        prop_assert_eq!(holds(ConditionOperator::LessThan, wanted.into()), there && value < wanted);
    }
}

#[test]
fn a_path_is_looked_up_in_the_subject_and_then_in_the_metadata() {
    let (subject, metadata) = (entity(), Extra::from([("flags".to_owned(), Json::List(vec!["a".into()]))]));
    let facts = Facts { entity: &subject, metadata: &metadata };
    assert_eq!(facts.at("flags.on"), Some(&true.into()));
    assert_eq!(facts.at("flags.0"), Some(&"a".into()));
    assert_eq!(facts.at("flags.1"), None);
    assert_eq!(facts.at(""), None);
}

#[test]
fn unmet_conditions_skip_a_step_whether_it_is_required_or_not() {
    for (is_required, agentic) in
        [(true, Happened::Skipped(step_id(1))), (false, Happened::Asked(step_id(1)))]
    {
        let workflow = workflow(&[(0, false, is_required, 1, 0)]);
        let happened = |rules| {
            let engine = Engine { rules, ..engine(&workflow) };
            engine.start(opening(), &entity(), &mut ids(), dawn()).unwrap().1
        };
        assert_eq!(happened(EngineRules::Repaired), [Happened::Skipped(step_id(1)), Happened::Completed]);
        assert_eq!(
            happened(EngineRules::Agentic).first(),
            Some(&agentic),
            "the source skips required steps alone"
        );
    }
}

#[test]
fn what_a_workflow_lacks_is_named() {
    let start =
        |workflow: &Workflow| engine(workflow).start(opening(), &entity(), &mut ids(), dawn()).unwrap_err();
    let mut off = workflow(&[(0, true, true, 1, 0)]);
    off.is_active = false;
    assert_eq!(start(&off).to_string(), "the workflow is not in use: it is `active` and its switch is off");
    off.is_active = true;
    off.lifecycle.pause(dawn()).unwrap();
    assert_eq!(start(&off).to_string(), "the workflow is not in use: it is `paused` and its switch is on");
    assert_eq!(start(&workflow(&[])), CannotStart::NoSteps);
    let nobody = workflow(&[(2, true, true, 0, 0), (0, true, true, 0, 0)]);
    assert_eq!(start(&nobody), CannotStart::NoApprovers(step_id(2)), "nobody is not everybody");
    let mut other = workflow(&[(0, true, true, 1, 0)]);
    other.config.entity_types = vec!["editorial_event".into()];
    assert_eq!(start(&other).to_string(), "a `post` does not pass through this workflow");
}

#[test]
fn an_edit_makes_a_passage_void() {
    let workflow = workflow(&[(0, true, true, 2, 0)]);
    let (engine, mut ids) = (engine(&workflow), ids());
    let (mut passage, _) = engine.start(opening(), &entity(), &mut ids, dawn()).unwrap();
    passage.revise(SHOWN, hour(1)).unwrap();
    assert_eq!(passage.instance.lifecycle.status(), InstanceStatus::InProgress, "nothing was edited");
    passage.revise(ContentHash::from_bytes([2; 32]), hour(1)).unwrap();
    assert_eq!(passage.instance.lifecycle.status(), InstanceStatus::Cancelled);
    assert!(passage.approvals.iter().all(|approval| approval.status() == ApprovalStatus::Withdrawn));
    let reply =
        Reply { approval_id: passage.approvals[0].id, answer: Answer::Approve, by: user(0), comments: None };
    let before = passage.clone();
    let refused = engine.answer(&mut passage, reply, Some(SHOWN), &entity(), &mut ids, hour(2)).unwrap_err();
    assert_eq!(refused.to_string(), "an approval that is `withdrawn` cannot approve: only from `pending`");
    assert_eq!(passage, before);
}

#[cfg(feature = "serde")]
#[test]
fn a_config_keeps_every_key_of_its_source() {
    let texts = [
        r#"{"autoApprove":{"conditions":{"aiGenerated":false,"authorRole":["ADMIN"]},"enabled":true},"levels":[{"approvers":["manager"],"level":1,"required":true}]}"#,
        r#"{"triggers":[{"keywords":["harga"],"response":"DM ya","type":"keyword"}]}"#,
        r#"{"fallback":"Maaf","intents":[{"name":"jam","patterns":["buka"],"responses":["08.00"],"score":0.5}],"theme":{"dark":true}}"#,
        r#"{"deadlineHours":48,"entityTypes":["post"],"escalationEnabled":true,"escalationHours":4,"triggerType":"manual"}"#,
    ];
    for text in texts {
        let config: hadir_core::review::WorkflowConfig = serde_json::from_str(text).unwrap();
        let written = serde_json::to_value(&config).unwrap();
        assert_eq!(written, serde_json::from_str::<serde_json::Value>(text).unwrap());
    }
    let step: StepConfig = serde_json::from_str(r#"{"approvalType":"MAJORITY","colour":"red"}"#).unwrap();
    assert_eq!((step.rule(), step.extra.len()), (ApprovalRule::Majority, 1));

    let whole = workflow(&[(0, true, true, 2, 1), (2, false, false, 1, 0)]);
    let json = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<Workflow>(&json).unwrap(), whole);
}
