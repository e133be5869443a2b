//! Verdicts: the rules of the crate's documentation, in one place.

use super::selection::Selection;
use crate::evidence::{Capture, Look, Seen, Sighting, Span, Trust, proved_at};
use crate::ledger::{Asked, Claims, Held, Ledger, Member};
use crate::obligation::Obligation;
use crate::policy::{Exempt, Policy, Unreadable};
use crate::scope::Scope;
use crate::standing::{Reach, Standing, Tally};
use crate::verdict::{Doubt, NotDue, Verdict, VerdictCounts};
use chrono::{DateTime, Utc};
use hadir_core::platform::{Handle, Platform};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A selected obligation with what its evidence proves about everybody whose handles have no bounds.
#[derive(Debug, Clone)]
pub(crate) struct Case<'l> {
    pub(crate) asked: &'l Asked,
    pub(crate) proof: Result<DateTime<Utc>, Doubt>,
    pub(crate) counts: VerdictCounts,
    trust: Trust,
    /// The time that the report speaks of, if its window was still open then.
    pub(super) open_at: Option<DateTime<Utc>>,
    looks: Vec<Look>,
    claims: &'l Claims,
    scope: Arc<Scope>,
    /// Members whose accounts were seen under handles that the roster does not have.
    renamed: Arc<BTreeSet<(Platform, usize)>>,
}

/// A member who counts, with what their verdicts add up to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standee<'l> {
    pub(super) at: usize,
    pub(super) member: &'l Member,
    pub(super) standing: Standing,
}

pub(super) fn all<'l>(
    ledger: &'l Ledger,
    policy: &Policy,
    selection: &Selection,
    scope: &Scope,
) -> (Vec<Case<'l>>, Vec<Standee<'l>>) {
    let renamed = Arc::new(ledger.all_renamed());
    let shared = Arc::new(scope.clone());
    let mut cases: Vec<Case<'l>> = ledger
        .asked_in(selection, scope)
        .map(|asked| Case::new(asked, &ledger.claims, &renamed, &shared, policy, selection))
        .collect();
    let mut tallies: Vec<(usize, &'l Member, Tally)> =
        ledger.members_in(selection, scope).map(|(at, member)| (at, member, Tally::default())).collect();
    for case in &mut cases {
        let mut credited = case.asked.credited.iter().peekable();
        for (at, member, tally) in &mut tallies {
            while credited.next_if(|&(index, _)| index < at).is_some() {}
            let seen = credited.next_if(|&(index, _)| index == at).map(|(_, &seen)| seen);
            let verdict = case.verdict(*at, member, seen, policy);
            case.counts.add(verdict.kind());
            tally.add(&verdict);
        }
    }
    let platforms = platforms(&cases, selection);
    let standing = |(at, member, tally): (usize, &'l Member, Tally)| Standee {
        at,
        member,
        standing: tally.standing(policy, reach(member, &platforms)),
    };
    let mut standees: Vec<Option<Standee<'l>>> = vec![None; ledger.members.len()];
    for tally in tallies {
        let standee = standing(tally);
        if let Some(place) = standees.get_mut(standee.at) {
            *place = Some(standee);
        }
    }
    let standings = ledger.order.iter().filter_map(|&at| *standees.get(at)?).collect();
    (cases, standings)
}

/// The networks that a report speaks of.
pub(super) fn platforms(cases: &[Case<'_>], selection: &Selection) -> BTreeSet<Platform> {
    match selection.platform {
        Some(platform) => [platform].into(),
        None => cases.iter().map(|case| case.asked.obligation.platform).collect(),
    }
}

/// Whether a member can be seen on any of them.
pub(super) fn reach(member: &Member, platforms: &BTreeSet<Platform>) -> Reach {
    let unreachable = platforms.iter().all(|&platform| member.on(platform).next().is_none());
    if unreachable && !platforms.is_empty() { Reach::NoHandle } else { Reach::SomeHandle }
}

impl<'l> Case<'l> {
    fn new(
        asked: &'l Asked,
        claims: &'l Claims,
        renamed: &Arc<BTreeSet<(Platform, usize)>>,
        scope: &Arc<Scope>,
        policy: &Policy,
        selection: &Selection,
    ) -> Self {
        let trust = match policy.unreadable {
            Unreadable::Undetermined => Trust::Strict,
            Unreadable::AssumedStrangers => Trust::UnreadableAreStrangers,
        };
        let Obligation { window, action, withdrawn_at, .. } = asked.obligation;
        let looks = asked.evidence.looks(action, withdrawn_at);
        Self {
            asked,
            proof: prove(asked, &looks, trust, |_| true),
            counts: VerdictCounts::default(),
            trust,
            open_at: selection.as_of.filter(|now| *now < window.end()),
            looks,
            claims,
            scope: Arc::clone(scope),
            renamed: Arc::clone(renamed),
        }
    }

    /// The handles that were seen by the time that the report speaks of: what came later is not there yet.
    fn seen_by_then(&self) -> impl Iterator<Item = (&'l str, &'l Seen)> {
        let evidence = &self.asked.evidence;
        let (open_at, all) =
            (self.open_at, evidence.sightings.iter().map(|(handle, seen)| (&**handle, seen)));
        all.filter(move |(_, seen)| {
            open_at.is_none_or(|now| seen.parts().any(|(_, sighting)| sighting.first <= now))
        })
    }

    /// How many they are.
    pub(super) fn handles_seen(&self) -> u64 {
        let seen = match self.open_at {
            None => self.asked.evidence.sightings.len(),
            Some(_) => self.seen_by_then().count(),
        };
        u64::try_from(seen).unwrap_or(u64::MAX)
    }

    /// How many of them are nobody's on the roster.
    pub(super) fn strangers(&self) -> u64 {
        if self.open_at.is_none() {
            return self.asked.strangers;
        }
        let platform = self.asked.obligation.platform;
        let unknown = self.seen_by_then().filter(|(name, seen)| {
            Handle::parse(platform, name).is_ok_and(|handle| !self.claims.know(&handle, seen))
        });
        u64::try_from(unknown.count()).unwrap_or(u64::MAX)
    }

    /// The captures that were taken by then.
    pub(super) fn captures(&self) -> impl Iterator<Item = Capture> {
        let open_at = self.open_at;
        let all = self.asked.evidence.captures.values().copied();
        all.filter(move |capture| open_at.is_none_or(|now| capture.captured_at <= now))
    }

    /// The verdict on one member, who was first `seen` then.
    pub(crate) fn verdict(
        &self,
        at: usize,
        member: &Member,
        seen: Option<DateTime<Utc>>,
        policy: &Policy,
    ) -> Verdict {
        let obligation = &self.asked.obligation;
        if let Some(reason) = member.never_due(obligation) {
            return Verdict::NotDue { reason };
        }
        if !self.scope.has_unit(member.person.id, member.unit_on(obligation.day)) {
            return Verdict::NotDue { reason: NotDue::NotAsked };
        }
        if policy.exempt != Exempt::Ignored
            && member.exemptions.iter().any(|exemption| exemption.covers(obligation.day))
        {
            return Verdict::Exempt { seen };
        }
        if let Some(now) = self.open_at {
            // What was seen later was not done yet then.
            return match seen.filter(|&first_seen| first_seen <= now) {
                Some(first_seen) => Verdict::Met { first_seen },
                None if obligation.withdrawn_at.is_some_and(|withdrawn| withdrawn <= now) => {
                    Verdict::NotDue { reason: NotDue::Withdrawn }
                }
                None => Verdict::NotDue { reason: NotDue::StillOpen },
            };
        }
        if let Some(first_seen) = seen {
            // Of whom nothing could be seen in time may have done it then.
            return match self.proof_for(member) {
                Ok(proved_at) if proved_at < first_seen && !self.is_unseen(member) => {
                    Verdict::MetLate { first_seen, proved_at }
                }
                _ => Verdict::Met { first_seen },
            };
        }
        if obligation.withdrawn_at.is_some_and(|withdrawn| withdrawn < obligation.window.end()) {
            return Verdict::NotDue { reason: NotDue::Withdrawn };
        }
        let span = self.span();
        let known = |held: &&Held| held.within(span) || held.account.is_some();
        if !member.on(obligation.platform).any(|held| known(&held)) {
            return Verdict::NoHandle;
        }
        match self.mistaken(at, member, span).map_or_else(|| self.proof_for(member), Err) {
            Ok(proved_at) => Verdict::NotMet { proved_at },
            Err(reason) => Verdict::Indeterminate { reason },
        }
    }

    /// Why a member may be somebody else in the captures, if they may.
    fn mistaken(&self, at: usize, member: &Member, span: Sighting) -> Option<Doubt> {
        let platform = self.asked.obligation.platform;
        let held = || member.on(platform).filter(|held| held.within(span));
        if self.is_unseen(member) {
            return Some(Doubt::Unseen);
        }
        if held().any(|held| held.account_shared) {
            Some(Doubt::SharedAccount)
        } else if held().any(|held| held.shared) {
            Some(Doubt::SharedHandle)
        } else if held().any(|held| self.claims.reused(self.asked, member, held).next().is_some()) {
            Some(Doubt::ReusedHandle)
        } else {
            self.renamed.contains(&(platform, at)).then_some(Doubt::RenamedAccount)
        }
    }

    fn is_unseen(&self, member: &Member) -> bool {
        let Obligation { platform, window, .. } = self.asked.obligation;
        member.unseen.iter().any(|unseen| unseen.hides(platform, window))
    }

    /// From the start of the obligation until nothing about it can be seen any more.
    fn span(&self) -> Sighting {
        let window = self.asked.obligation.window;
        let captured = self.asked.evidence.captures.values().map(|capture| capture.captured_at).max();
        Sighting { first: window.start(), last: captured.unwrap_or(window.end()).max(window.end()) }
    }

    /// A capture proves nothing about someone whose handle was not known to be theirs when it was taken.
    fn proof_for(&self, member: &Member) -> Result<DateTime<Utc>, Doubt> {
        let platform = self.asked.obligation.platform;
        if member.on(platform).any(|held| held.from.is_none() && held.until.is_none()) {
            return self.proof;
        }
        prove(self.asked, &self.looks, self.trust, |instant| member.on(platform).any(|held| held.at(instant)))
    }
}

fn prove(
    asked: &Asked,
    looks: &[Look],
    trust: Trust,
    held: impl Fn(DateTime<Utc>) -> bool + Copy,
) -> Result<DateTime<Utc>, Doubt> {
    let Obligation { window, margin, .. } = asked.obligation;
    let span = Span { window, margin };
    let counts =
        |look: &Look| look.doubt.is_none() && look.is_readable(trust) && held(look.capture.captured_at);
    proved_at(looks, span, counts).ok_or_else(|| asked.evidence.doubt(looks, span, trust, held))
}
