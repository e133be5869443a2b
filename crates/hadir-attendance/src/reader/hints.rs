//! What a list says about itself: counts, more pages, cursors.

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
    /// What went wrong, as the network says: whatever else is in such an answer, it is not all there is.
    pub failed: Option<String>,
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
        self.failed = self.failed.take().or(said.failed);
    }

    /// What is known before one of several pages is read, each of which says for itself whether more follow.
    pub(super) const fn before_page(&mut self) -> Option<bool> {
        self.more_pages.take()
    }

    /// A page that says nothing behind one that said that more follow is the last.
    pub(super) fn after_page(&mut self, before: Option<bool>) {
        self.more_pages = self.more_pages.or_else(|| before.map(|_| false));
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
    failed: Option<String>,
}

impl Said {
    fn read(&mut self, object: &Object<'_>, action: Option<Action>, depth: usize) {
        let likes = action.is_none_or(|action| action == Action::Like);
        let comments = action.is_none_or(|action| action == Action::Comment);
        for Field { role, node, key } in &object.fields {
            match role {
                Role::Outcome => self.failed = self.failed.take().or_else(|| went_wrong(key, node)),
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

/// What went wrong, if what stands under a key says that anything did.
fn went_wrong(key: &str, node: &Node<'_>) -> Option<String> {
    let of_errors = key.starts_with("error");
    let wrong = match node {
        Node::Null | Node::Deep => false,
        Node::Bool(truth) => *truth == (of_errors || key.starts_with("require")),
        Node::Number(_) => {
            node.count().is_none_or(|code| code != 0 && (of_errors || !(200..300).contains(&code)))
        }
        Node::Text(text) if of_errors => {
            !matches!(&*text.trim().to_lowercase(), "" | "0" | "ok" | "none" | "null" | "false" | "success")
        }
        Node::Text(text) => {
            let text = text.trim().to_lowercase();
            let code = text.parse().is_ok_and(|code: u64| code != 0 && !(200..300).contains(&code));
            let words = ["fail", "err", "unauthor", "forbid", "denied", "timeout", "false", "ko"];
            code || words.iter().any(|word| text.starts_with(word))
        }
        Node::List(items) => of_errors && !items.is_empty(),
        Node::Object(object) => {
            let well = match object.get("code") {
                Some(Node::Text(code)) => matches!(&*code.to_lowercase(), "ok" | "0" | "200"),
                Some(code) => code.count() == Some(0),
                None => object.fields.is_empty(),
            };
            of_errors && !well
        }
    };
    wrong.then(|| match node {
        Node::Text(text) => format!("`{key}` is `{}`", text.chars().take(80).collect::<String>()),
        Node::Number(number) => format!("`{key}` is {}", number.chars().take(80).collect::<String>()),
        _ => format!("`{key}` is there"),
    })
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
