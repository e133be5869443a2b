//! The columns of who pays, shared by the tables of billing.

use crate::codec::{Codec, Id, Key, Opt, Word};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::Value;
use hadir_core::billing::Subscriber;
use hadir_core::ids::{PersonId, UserId};

hadir_core::text_enum! {
    /// What a subscriber is.
    pub(crate) enum SubscriberKind {
        /// The whole workspace.
        Workspace = "workspace",
        /// Somebody who signs in.
        User = "user",
        /// Somebody of the roster.
        Person = "person",
    }
}

/// What a subscriber is, and the text of its key.
pub(crate) fn subscriber_key(subscriber: Subscriber) -> (SubscriberKind, String) {
    match subscriber {
        Subscriber::Workspace => (SubscriberKind::Workspace, String::new()),
        Subscriber::User(id) => (SubscriberKind::User, id.to_string()),
        Subscriber::Person(id) => (SubscriberKind::Person, id.to_string()),
    }
}

/// Who pays: what they are, `subscriber` as the text of a key (empty for the workspace: a key has no nulls), and the same as a
/// reference to a user or to a person.
pub(super) struct Payer;

impl Codec<Subscriber> for Payer {
    const WIDTH: usize = 4;

    fn columns(field: &'static str) -> Vec<Column> {
        let kinds = SubscriberKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let reference = |name| Column::new(name, Storage::Id, Nulls::Allowed, Rule::Free);
        vec![
            Column::new("subscriber_kind", Storage::Word, Nulls::Refused, Rule::Words(kinds)),
            Column::new(field, Storage::Key(36), Nulls::Refused, Rule::Free),
            reference("user_id"),
            reference("person_id"),
        ]
    }

    fn encode(subscriber: &Subscriber, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        let (kind, key) = subscriber_key(*subscriber);
        let (user, person) = match *subscriber {
            Subscriber::Workspace => (None, None),
            Subscriber::User(id) => (Some(id), None),
            Subscriber::Person(id) => (None, Some(id)),
        };
        <Word as Codec<_>>::encode(&kind, row)?;
        row.push(Value::Text(key));
        Opt::<Id>::encode(&user, row)?;
        Opt::<Id>::encode(&person, row)
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Subscriber, DecodeProblem> {
        let kind = <Word as Codec<SubscriberKind>>::decode(cells)?;
        let _ = <Key<36> as Codec<String>>::decode(cells)?;
        let user = <Opt<Id> as Codec<Option<UserId>>>::decode(cells)?;
        let person = <Opt<Id> as Codec<Option<PersonId>>>::decode(cells)?;
        match (kind, user, person) {
            (SubscriberKind::Workspace, None, None) => Ok(Subscriber::Workspace),
            (SubscriberKind::User, Some(id), None) => Ok(Subscriber::User(id)),
            (SubscriberKind::Person, None, Some(id)) => Ok(Subscriber::Person(id)),
            _ => Err(DecodeProblem::Text(format!("a subscriber that is a {kind} has that id alone").into())),
        }
    }
}
