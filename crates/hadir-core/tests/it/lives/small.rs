//! The smaller lives: one module each, all under the same laws.

use super::{Command, dawn, hours, laws_of_a_life};
use hadir_core::ids::UserId;

fn user(number: u128) -> UserId {
    UserId::from_uuid(uuid::Uuid::from_u128(number))
}

mod connection {
    use super::{Command, dawn, laws_of_a_life};
    use hadir_core::account::ConnectionLifecycle;

    const COMMANDS: &[Command<ConnectionLifecycle>] = &[
        |life, now| life.connect(now),
        |life, now| life.refresh(now),
        |life, now| life.expire("190", now),
        |life, now| life.fail("timeout", now),
        |life, now| life.deactivate(now),
        |life, now| life.activate(now),
        |life, now| life.disconnect(now),
    ];
    laws_of_a_life!(ConnectionLifecycle::new(dawn()), COMMANDS, ConnectionLifecycle);

    #[test]
    fn failures_are_counted_until_a_success() {
        let mut life = ConnectionLifecycle::new(dawn());
        life.connect(dawn()).unwrap();
        life.fail("timeout", dawn()).unwrap();
        life.fail("timeout", dawn()).unwrap();
        assert_eq!(life.parts().error_count, 2);
        life.refresh(dawn()).unwrap();
        assert_eq!((life.parts().error_count, &life.parts().reason), (0, &None));
    }
}

mod approval {
    use super::{Command, dawn, hours, laws_of_a_life, user};
    use hadir_core::publishing::ContentHash;
    use hadir_core::review::ApprovalLifecycle;

    const COMMANDS: &[Command<ApprovalLifecycle>] = &[
        |life, now| life.approve(user(1), None, now),
        |life, now| life.reject(user(1), Some("no".into()), now),
        |life, now| life.approve(user(2), None, now),
        |life, now| life.skip(now),
        |life, now| life.withdraw(now),
    ];
    laws_of_a_life!(ApprovalLifecycle::request(Some(user(1)), None, dawn()), COMMANDS, ApprovalLifecycle);

    #[test]
    fn it_is_answered_once_by_whom_was_asked_for_what_was_shown() {
        let (shown, edited) = (ContentHash::from_bytes([1; 32]), ContentHash::from_bytes([2; 32]));
        let mut life = ApprovalLifecycle::request(Some(user(1)), Some(shown), dawn());
        let refused = life.approve(user(2), None, dawn()).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "a guard of `approve` failed: the one who answers was asked, or stands in for who was"
        );
        life.approve(user(1), None, dawn() + hours(1)).unwrap();
        let refused = life.reject(user(1), None, dawn() + hours(2)).unwrap_err();
        assert_eq!(refused.to_string(), "an approval that is `approved` cannot reject: only from `pending`");
        assert!(life.covers(shown) && !life.covers(edited));
    }
}

mod campaign {
    use super::{Command, dawn, hours, laws_of_a_life};
    use hadir_core::publishing::CampaignLifecycle;

    const COMMANDS: &[Command<CampaignLifecycle>] = &[
        |life, now| life.activate(now),
        |life, now| life.pause(now),
        |life, now| life.resume(now),
        |life, now| life.complete(now),
        |life, now| life.reopen(now + hours(9), now),
        |life, now| life.replan(now - hours(9), now + hours(9), now),
    ];
    laws_of_a_life!(
        CampaignLifecycle::draft(dawn(), dawn() + hours(9), dawn()).unwrap(),
        COMMANDS,
        CampaignLifecycle
    );

    #[test]
    fn it_begins_before_it_ends() {
        let error = CampaignLifecycle::draft(dawn(), dawn(), dawn()).unwrap_err();
        assert_eq!(error.field(), "ends_at");
    }
}

mod video {
    use super::{Command, dawn, laws_of_a_life};
    use hadir_core::publishing::VideoLifecycle;

    const COMMANDS: &[Command<VideoLifecycle>] = &[
        |life, now| life.start(now),
        |life, now| life.advance(40, now),
        |life, now| life.advance(101, now),
        |life, now| life.complete("https://cdn.example/film.mp4", now),
        |life, now| life.fail("timeout", now),
        |life, now| life.retry(now),
    ];
    laws_of_a_life!(VideoLifecycle::queued(dawn()), COMMANDS, VideoLifecycle);

    #[test]
    fn three_retries_are_all() {
        let mut life = VideoLifecycle::queued(dawn());
        for _ in 0..3 {
            life.fail("timeout", dawn()).unwrap();
            life.retry(dawn()).unwrap();
        }
        life.fail("timeout", dawn()).unwrap();
        assert_eq!(life.retry(dawn()).unwrap_err().to_string(), "a guard of `retry` failed: a retry is left");
    }
}

mod conversation {
    use super::{Command, dawn, hours, laws_of_a_life};
    use hadir_core::inbox::ConversationLifecycle;

    const COMMANDS: &[Command<ConversationLifecycle>] = &[
        |life, now| life.receive(Some(now + hours(1)), now),
        |life, now| life.answer(now),
        |life, now| life.resolve(now),
        |life, now| life.reopen(now),
        |life, now| life.archive(now),
    ];
    laws_of_a_life!(ConversationLifecycle::open(Some(dawn()), dawn()), COMMANDS, ConversationLifecycle);

    #[test]
    fn a_message_opens_what_waited_but_not_what_is_archived() {
        let mut life = ConversationLifecycle::open(None, dawn());
        life.answer(dawn() + hours(1)).unwrap();
        life.receive(Some(dawn() + hours(9)), dawn() + hours(2)).unwrap();
        assert_eq!(life.parts().sla_deadline, Some(dawn() + hours(9)));
        life.answer(dawn() + hours(3)).unwrap();
        assert_eq!(life.parts().first_response_at, Some(dawn() + hours(1)));
        life.archive(dawn() + hours(4)).unwrap();
        assert_eq!(life.parts().sla_deadline, None);
        assert!(life.receive(None, dawn() + hours(5)).is_err());
    }
}

mod consent {
    use super::{Command, dawn, hours, laws_of_a_life};
    use hadir_core::automation::ConsentLifecycle;

    const COMMANDS: &[Command<ConsentLifecycle>] = &[
        |life, now| life.revoke(now),
        |life, now| life.grant(now),
        |life, _| life.revoke(dawn() - hours(1)),
    ];
    laws_of_a_life!(ConsentLifecycle::granted(dawn()), COMMANDS, ConsentLifecycle);

    #[test]
    fn the_history_is_kept() {
        let mut life = ConsentLifecycle::granted(dawn());
        life.revoke(dawn() + hours(2)).unwrap();
        life.grant(dawn() + hours(4)).unwrap();
        let held: Vec<bool> = (0..6).map(|hour| life.holds_at(dawn() + hours(hour))).collect();
        assert_eq!(held, [true, true, false, false, true, true]);
    }

    #[test]
    fn a_history_of_the_future_is_refused() {
        let mut life = ConsentLifecycle::granted(dawn());
        life.revoke(dawn() + hours(2)).unwrap();
        let json = serde_json::to_value(&life).unwrap();
        for (start, end) in [("2025-01-01", "2099-01-01"), ("2098-01-01", "2099-01-01")] {
            let mut forged = json.clone();
            forged["history"] = serde_json::json!([{"start": format!("{start}T00:00:00Z"), "end": format!("{end}T00:00:00Z")}]);
            let refused = serde_json::from_value::<ConsentLifecycle>(forged).unwrap_err().to_string();
            assert!(refused.contains("`history`") && refused.contains("before `granted_at`"), "{refused}");
        }
    }
}

mod editorial {
    use super::{Command, dawn, laws_of_a_life};
    use hadir_core::editorial::EditorialLifecycle;

    const COMMANDS: &[Command<EditorialLifecycle>] = &[
        |life, now| life.submit(now),
        |life, now| life.approve(now),
        |life, now| life.reject(now),
        |life, now| life.withdraw(now),
        |life, now| life.revise(now),
        |life, now| life.publish(now),
    ];
    laws_of_a_life!(EditorialLifecycle::draft(dawn()), COMMANDS, EditorialLifecycle);
}

mod access {
    use super::{Command, dawn, laws_of_a_life};
    use hadir_core::workspace::AccessLifecycle;

    const COMMANDS: &[Command<AccessLifecycle>] = &[
        |life, now| life.approve(now),
        |life, now| life.reject(now),
        |life, now| life.suspend(now),
        |life, now| life.reinstate(now),
    ];
    laws_of_a_life!(AccessLifecycle::pending(dawn()), COMMANDS, AccessLifecycle);
}

mod claim {
    use super::{Command, dawn, hours, laws_of_a_life};
    use chrono::TimeDelta;
    use hadir_core::secret::OneTimeCodeHash;
    use hadir_core::workspace::{Answer, ClaimLifecycle, ClaimStatus};

    fn code(text: &str) -> OneTimeCodeHash {
        OneTimeCodeHash::new(text)
    }

    /// Answers given at once: the walk's pauses are longer than any code lives.
    fn at_once(
        life: &mut ClaimLifecycle,
        typed: &str,
    ) -> Result<(), hadir_core::lifecycle::Refused<ClaimStatus>> {
        let now = life.changed_at();
        life.answer(&code("right"), &code(typed), now).map(drop)
    }

    const COMMANDS: &[Command<ClaimLifecycle>] = &[
        |life, _| at_once(life, "wrong"),
        |life, _| at_once(life, "right"),
        |life, now| life.answer(&code("right"), &code("right"), now).map(drop),
        |life, now| life.extend(now),
        |life, now| life.expire(now),
    ];
    laws_of_a_life!(ClaimLifecycle::issue(dawn()), COMMANDS, ClaimLifecycle);

    #[test]
    fn three_wrong_codes_lock_it() {
        let mut life = ClaimLifecycle::issue(dawn());
        let mut answer = |typed: &str| life.answer(&code("123456"), &code(typed), dawn());
        assert_eq!(answer("000000"), Ok(Answer::Wrong { left: 2 }));
        assert_eq!(answer("000001"), Ok(Answer::Wrong { left: 1 }));
        assert_eq!(answer("000002"), Ok(Answer::Locked));
        assert!(answer("123456").is_err());
    }

    #[test]
    fn the_code_lives_300_s_and_the_window_600_s() {
        let second = |count| dawn() + TimeDelta::seconds(count);
        let mut late = ClaimLifecycle::issue(dawn());
        assert_eq!(late.answer(&code("1"), &code("1"), second(300)), Ok(Answer::Expired));
        let mut life = ClaimLifecycle::issue(dawn());
        assert_eq!(life.answer(&code("1"), &code("1"), second(299)), Ok(Answer::Verified));
        assert!(life.is_open(second(898)) && !life.is_open(second(899)));
        life.extend(second(800)).unwrap();
        assert!(life.is_open(second(1_399)) && !life.is_open(second(1_400)));
        assert!(life.extend(dawn() + hours(1)).is_err());
    }
}

mod premium_request {
    use super::{Command, dawn, hours, laws_of_a_life};
    use hadir_core::billing::PremiumRequestLifecycle;

    const COMMANDS: &[Command<PremiumRequestLifecycle>] = &[
        |life, now| life.confirm("https://cdn.example/proof.jpg", now),
        |life, now| life.approve(Some("admin".into()), now),
        |life, now| life.deny(None, now),
        |life, now| life.expire(now),
    ];
    laws_of_a_life!(PremiumRequestLifecycle::open(dawn()), COMMANDS, PremiumRequestLifecycle);

    #[test]
    fn it_waits_24_h_and_48_h_after_proof() {
        let mut life = PremiumRequestLifecycle::open(dawn());
        assert!(life.is_open(dawn() + hours(23)) && !life.is_open(dawn() + hours(24)));
        assert!(life.expire(dawn() + hours(23)).is_err());
        life.confirm("https://cdn.example/proof.jpg", dawn() + hours(20)).unwrap();
        assert!(life.is_open(dawn() + hours(67)) && !life.is_open(dawn() + hours(68)));
        let refused = life.approve(None, dawn() + hours(68)).unwrap_err();
        assert_eq!(refused.to_string(), "a guard of `approve` failed: its time has not run out");
    }
}

mod subscription {
    use super::{Command, dawn, hours, laws_of_a_life};
    use hadir_core::billing::SubscriptionLifecycle;

    const COMMANDS: &[Command<SubscriptionLifecycle>] = &[
        |life, now| life.expire(now),
        |life, now| life.cancel(now),
        |life, now| life.renew(now + hours(24), now),
        |life, now| life.renew(now, now),
    ];
    laws_of_a_life!(
        SubscriptionLifecycle::begin(Some(dawn() + hours(5)), dawn()),
        COMMANDS,
        SubscriptionLifecycle
    );

    #[test]
    fn it_runs_for_thirty_days_unless_agreed_otherwise() {
        let life = SubscriptionLifecycle::begin(None, dawn());
        assert_eq!(life.expires_at(), Some(dawn() + hours(30 * 24)));
        assert!(life.is_current(dawn() + hours(719)) && !life.is_current(dawn() + hours(720)));
    }
}
