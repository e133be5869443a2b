use super::node::{Field, Node, Object};
use super::shapes::Role;
use hadir_core::observed::Action;

/// What a list says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hints {
    /// How many there are in all, as the network says.
    pub reported: Option<u64>,
    /// Whether there are more pages.
    pub more_pages: Option<bool>,
    /// Where the next page begins.
    pub cursor: Option<String>,
}

impl Hints {
    /// Takes note of what an object around a list says. What is nearer to the list counts.
    pub(super) fn read(&mut self, object: &Object<'_>, action: Option<Action>) {
        let mut said = Said::default();
        said.read(object, action, 0);
        self.reported = self.reported.max(said.reported);
        let next = said.next.is_some().then_some(true);
        self.more_pages = said.more.or(next).or(self.more_pages);
        self.cursor = said.next.or(said.cursor).or_else(|| self.cursor.take());
    }

    /// A cursor that stands beside a list.
    pub(super) fn cursor(&mut self, text: &str) {
        self.cursor = Some(text.to_owned());
    }
}

/// What one object says.
#[derive(Default)]
struct Said {
    reported: Option<u64>,
    more: Option<bool>,
    next: Option<String>,
    cursor: Option<String>,
}

impl Said {
    fn read(&mut self, object: &Object<'_>, action: Option<Action>, depth: usize) {
        let likes = action.is_none_or(|action| action == Action::Like);
        let comments = action.is_none_or(|action| action == Action::Comment);
        for Field { role, node, .. } in &object.fields {
            match role {
                Role::Reported => self.reported = self.reported.max(node.count()),
                Role::Likes | Role::ReportedLikes if likes => self.reported = self.reported.max(node.count()),
                Role::Comments | Role::ReportedComments if comments => {
                    self.reported = self.reported.max(node.count());
                }
                Role::More => {
                    if let Some(more) = truth(node) {
                        self.more = Some(more || self.more == Some(true));
                    }
                }
                Role::Next => self.next = cursor(node).or_else(|| self.next.take()),
                Role::Cursor => self.cursor = cursor(node).or_else(|| self.cursor.take()),
                Role::Paging if depth < 3 => {
                    if let Node::Object(inner) = node {
                        self.read(inner, action, depth.saturating_add(1));
                    }
                }
                _ => {}
            }
        }
    }
}

fn truth(node: &Node<'_>) -> Option<bool> {
    match node {
        Node::Bool(truth) => Some(*truth),
        Node::Number(_) => node.count().map(|count| count != 0),
        _ => None,
    }
}

fn cursor(node: &Node<'_>) -> Option<String> {
    match node {
        Node::Text(text) if !text.is_empty() => Some(text.clone().into_owned()),
        Node::Number(number) => Some(number.clone().into_owned()),
        _ => None,
    }
}
