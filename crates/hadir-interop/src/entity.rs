//! What rows become.

use crate::claim::Claim;
use hadir_core::audit::EntityRef;
use hadir_core::ids::WorkspaceId;
use hadir_sql::schema::Row;
use hadir_sql::{Dialect, EncodeError, Scope, Statement, store};

macro_rules! entities {
    ($( $kind:literal $entity:ident in $module:ident ( $row:ident => $($id:expr),+ ) ; )+) => {
        /// Something of the model.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Entity {
            $(
                #[doc = concat!("A `", $kind, "`.")]
                $entity(Box<hadir_core::$module::$entity>),
            )+
        }

        $(
            impl From<hadir_core::$module::$entity> for Entity {
                fn from(entity: hadir_core::$module::$entity) -> Self {
                    Self::$entity(Box::new(entity))
                }
            }
        )+

        impl Entity {
            /// Its kind and what it is known by.
            pub fn reference(&self) -> EntityRef {
                match self {
                    $( Self::$entity($row) => EntityRef {
                        kind: $kind.to_owned(),
                        id: [$( $id.to_string() ),+].join("/"),
                    }, )+
                }
            }
        }

        impl Entity {
            /// What it is known by and refers to.
            pub(crate) fn claim(&self) -> Result<Claim, EncodeError> {
                match self {
                    $( Self::$entity(row) => Claim::of(&**row), )+
                }
            }
        }

        /// Entities of many rows, by kind.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        #[allow(non_snake_case, reason = "the fields are named after the entities")]
        pub(crate) struct Batch {
            $( $entity: Vec<hadir_core::$module::$entity>, )+
        }

        impl Batch {
            pub(crate) fn push(&mut self, entity: Entity) {
                match entity {
                    $( Entity::$entity(entity) => self.$entity.push(*entity), )+
                }
            }

            /// What stores them, in the order in which they refer to one another.
            pub(crate) fn statements(&self, workspace: WorkspaceId, dialect: Dialect) -> Result<Vec<Statement>, EncodeError> {
                let mut statements = Vec::new();
                $( write(&self.$entity, workspace, dialect, &mut statements)?; )+
                Ok(statements)
            }
        }
    };
}

impl Entity {
    /// Takes a reference out, where the entity can do without; false if it cannot.
    pub(crate) fn cut(&mut self, column: &str) -> bool {
        match (self, column) {
            (Self::Unit(unit), "parent_id") => unit.parent_id = None,
            (Self::ObservedPost(post), "unit_id") => post.unit_id = None,
            (Self::PersonContact(contact), "user_id") => contact.user_id = None,
            (Self::Post(post), "campaign_id") => post.campaign_id = None,
            (Self::PostTarget(target), "account_id") => target.account_id = None,
            (Self::Approval(approval), "requester_id") => approval.requester_id = None,
            (Self::Conversation(conversation), "assignee_id") => conversation.assignee_id = None,
            (Self::Message(message), "author_id") => message.author_id = None,
            _ => return false,
        }
        true
    }
}

fn write<R: Row>(
    rows: &[R],
    workspace: WorkspaceId,
    dialect: Dialect,
    into: &mut Vec<Statement>,
) -> Result<(), EncodeError> {
    for statement in store(Scope::of(workspace), rows).build(dialect) {
        into.push(statement?);
    }
    Ok(())
}

entities! {
    "user" User in workspace (row => row.id);
    "social_account" SocialAccount in account (row => row.id);
    "unit" Unit in roster (row => row.id);
    "person" Person in roster (row => row.id);
    "person_handle" PersonHandle in roster (row => row.person_id, row.handle);
    "exemption" Exemption in roster (row => row.id);
    "person_contact" PersonContact in roster (row => row.person_id);
    "contact" Contact in workspace (row => row.phone);
    "post" Post in publishing (row => row.id);
    "post_target" PostTarget in publishing (row => row.id);
    "generated_video" GeneratedVideo in publishing (row => row.id);
    "approval" Approval in review (row => row.id);
    "conversation" Conversation in inbox (row => row.id);
    "message" Message in inbox (row => row.id);
    "observed_post" ObservedPost in observed (row => row.id);
    "observation" Observation in observed (row => row.id);
    "participation" Participation in observed (row => row.post_id, row.action, row.handle);
    "post_audience" PostAudience in observed (row => row.post_id, row.role);
    "link_report" LinkReport in observed (row => row.post_id, row.person_id);
    "post_snapshot" PostSnapshot in metrics (row => row.post_id, row.captured_at);
    "account_snapshot" AccountSnapshot in metrics (row => row.captured_at);
    "follower_change" FollowerChange in metrics (row => row.id);
}
