//! Who took part, by where their names stand: an element of a list of likes or comments is somebody, the owner of a
//! post and whoever is mentioned in it are not.

use super::encoding::decode;
use super::entry::{DEEPEST, Entries, Problem, UnreadableEntry};
use super::node::{Field, Item, Node, Object, State, is_embedded};
use super::parse;
use super::shapes::Role;
use super::table;
use crate::account::Account;
use core::fmt::Write;
use hadir_core::observed::Action;
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use serde_json::Value;

/// An author inside an author, as one network has it, is followed this far.
const AUTHORS: usize = 4;

/// Reads a list from JSON text. Never panics, whatever the bytes.
///
/// Where an object has a list of likes beside one of comments, the likes are read: see [`read_action`].
pub fn read(platform: Platform, json: &[u8]) -> Entries {
    let mut reader = Reader::new(platform, None);
    reader.text(&decode(json), 0);
    reader.entries
}

/// Reads those who did `action` from JSON text that may have a list for each.
///
/// ```
/// use hadir_attendance::reader::read_action;
/// use hadir_core::observed::Action;
/// use hadir_core::platform::Platform;
///
/// let post = br#"{"code": "C0NT0H", "likes": ["rangga.c"], "comments": [{"user": {"username": "sari_u"}, "text": "siap"}]}"#;
/// let comments = read_action(Platform::Instagram, Action::Comment, post);
/// assert_eq!(comments.handles().map(|handle| handle.as_str()).collect::<Vec<_>>(), ["sari_u"]);
/// ```
pub fn read_action(platform: Platform, action: Action, json: &[u8]) -> Entries {
    let mut reader = Reader::new(platform, Some(action));
    reader.text(&decode(json), 0);
    reader.entries
}

/// Reads a list from JSON that is parsed already.
pub fn read_value(platform: Platform, value: &Value) -> Entries {
    let mut reader = Reader::new(platform, None);
    reader.root(&Node::of(value), 0);
    reader.entries
}

struct Reader {
    platform: Platform,
    action: Option<Action>,
    entries: Entries,
    path: String,
    /// Behind a break of the list.
    recovered: bool,
    /// Breaks that were told.
    told: usize,
    /// Below a list of comments: what has a text there is no post.
    among_comments: bool,
}

impl Reader {
    fn new(platform: Platform, action: Option<Action>) -> Self {
        let entries = Entries::default();
        Self {
            platform,
            action,
            entries,
            path: String::new(),
            recovered: false,
            told: 0,
            among_comments: false,
        }
    }

    /// JSON text. Where it breaks off, what stands before the break is kept.
    fn text(&mut self, text: &str, depth: usize) {
        if depth > DEEPEST {
            return self.bad(Problem::Depth);
        }
        let plain = !text.trim_start().starts_with(['[', '{', '\'']);
        if let Some(rows) = plain.then(|| table::separated(text)).flatten() {
            return self.each(&rows, depth);
        }
        let (values, breaks) = parse::values(text);
        let told = self.told;
        if plain && breaks > 0 {
            self.names(text);
        }
        match values.as_slice() {
            [] => self.bad(Problem::Syntax("nothing is there".to_owned())),
            [Item { node, state: State::Whole }] => self.root(node, depth),
            [Item { node, state: State::Broken(reason) }] => {
                if node.is_container() {
                    self.root(node, depth);
                }
                self.broken(reason.as_ref());
            }
            // A list that goes on behind its end.
            [
                Item { node: Node::List(items), state: State::Whole },
                Item { state: State::Broken(reason), .. },
            ] => {
                self.each(items, depth);
                self.below(format_args!("[{}]", items.len()), |reader| reader.broken(reason.as_ref()));
            }
            several => self.each_value(several, depth),
        }
        // A break where nobody looks: in a caption, in a list of whom somebody mentioned.
        if self.told.saturating_sub(told) < breaks {
            self.bad(Problem::Syntax("the text breaks in what an entry has beside its author".to_owned()));
        }
    }

    /// Names one below the other, in a text that is nothing else. Nothing tells whether it has all of them, nor of what it is
    /// a list: they took part.
    fn names(&mut self, text: &str) {
        let names = text.split(['\n', '\r', ',', ';']).map(str::trim).filter(|name| !name.is_empty());
        let handles: Option<Vec<Handle>> =
            names.map(|name| Handle::parse(self.platform, name).ok()).collect();
        for handle in handles.filter(|handles| handles.len() > 1).into_iter().flatten() {
            self.entries.recovered.push(self.entries.accounts.len());
            self.entries.accounts.push(Account { handle, platform_user_id: None });
        }
    }

    /// Values one after another. A text among them is no name: it may be what is left of something.
    fn each_value(&mut self, items: &[Item<'_>], depth: usize) {
        let pages = are_pages(items);
        for (position, item) in items.iter().enumerate() {
            if pages {
                self.page(position, item, depth);
            } else if matches!(&item.node, Node::Text(text) if !is_embedded(text)) {
                self.below(format_args!("[{position}]"), |reader| {
                    reader.bad(Problem::Kind("text outside of a list"));
                });
            } else {
                self.at(position, item, depth);
            }
        }
    }

    /// A value that is expected to be a list, or text of one, or an object around one.
    fn root(&mut self, node: &Node<'_>, depth: usize) {
        if depth > DEEPEST {
            return self.bad(Problem::Depth);
        }
        match node {
            Node::List(items) => self.list(items, depth),
            Node::Text(text) => self.text(text, depth.saturating_add(1)),
            // A list that is not there is not an empty list.
            other => self.entry(other, depth.saturating_add(1)),
        }
    }

    fn list(&mut self, items: &[Item<'_>], depth: usize) {
        if let Some(rows) = table::listed(items) {
            return self.each(&rows, depth);
        }
        // A page, and where the next one begins.
        if let [
            Item { node: Node::List(page), state: State::Whole },
            Item { node: second, state: State::Whole },
        ] = items
            && page.iter().any(|item| matches!(item.node, Node::Object(_)))
            && matches!(second, Node::Text(_) | Node::Null)
        {
            if let Node::Text(cursor) = second {
                self.entries.hints.cursor(cursor);
            }
            return self.below(format_args!("[0]"), |reader| reader.each(page, depth.saturating_add(1)));
        }
        self.each(items, depth);
    }

    fn each(&mut self, items: &[Item<'_>], depth: usize) {
        let pages = are_pages(items);
        let ids = are_ids(items);
        for (position, item) in items.iter().enumerate() {
            if pages {
                self.page(position, item, depth);
            } else {
                self.at(position, item, depth);
            }
            if let (true, Node::Text(text)) = (ids, &item.node) {
                self.below(format_args!("[{position}]"), |reader| reader.perhaps_id(text));
            }
        }
    }

    /// One of several pages.
    fn page(&mut self, position: usize, item: &Item<'_>, depth: usize) {
        let before = self.entries.hints.before_page();
        self.at(position, item, depth);
        self.entries.hints.after_page(before);
    }

    /// A text of digits may be an id as well as a name: whoever has either is credited, and that nobody else is meant cannot be
    /// told.
    fn perhaps_id(&mut self, text: &str) {
        if let Ok(id) = PlatformUserId::parse(text.trim()) {
            self.entries.ids.push(id);
            self.bad(Problem::Kind("an id"));
        }
    }

    fn at(&mut self, position: usize, Item { node, state }: &Item<'_>, depth: usize) {
        self.below(format_args!("[{position}]"), |reader| {
            let before = reader.recovered;
            match state {
                State::Whole => reader.entry(node, depth.saturating_add(1)),
                State::Recovered => {
                    reader.recovered = true;
                    reader.entry(node, depth.saturating_add(1));
                }
                State::Broken(reason) => {
                    if node.is_container() {
                        reader.entry(node, depth.saturating_add(1));
                    }
                    reader.broken(reason.as_ref());
                }
            }
            reader.recovered = before;
        });
    }

    fn entry(&mut self, node: &Node<'_>, depth: usize) {
        if depth > DEEPEST {
            return self.bad(Problem::Depth);
        }
        match node {
            Node::Text(text) if is_embedded(text) => self.text(text, depth.saturating_add(1)),
            Node::Text(text) => self.handle(text, None),
            Node::List(items) => self.list(items, depth),
            Node::Object(object) => self.object(object, depth),
            Node::Deep => self.bad(Problem::Depth),
            Node::Null | Node::Bool(_) | Node::Number(_) => self.bad(Problem::Kind(node.kind())),
        }
    }

    /// An object among those who took part: one of them, unless it is a post or something around a list.
    fn object(&mut self, object: &Object<'_>, depth: usize) {
        if object.broken {
            // Nothing can be told of it but of the lists inside.
            self.lists(object, depth);
            return self.replies(object, depth);
        }
        let comment = object.fields.iter().any(Field::is_of_comment);
        let holds = object.fields.iter().any(|Field { role, node, .. }| match role {
            Role::Likes | Role::Comments => is_around_list(node) && (!comment || holds_entries(node)),
            Role::Export => true,
            _ => false,
        });
        let post = object.fields.iter().any(|Field { role, .. }| match role {
            Role::Post => true,
            Role::PostToo => !comment,
            _ => false,
        });
        if holds && !(comment && self.among_comments) || post {
            if !self.lists(object, depth) {
                self.bad(Problem::Post);
            }
            return;
        }
        match name(object, AUTHORS) {
            Some(Node::Text(text)) => self.handle(text, user_id(object)),
            Some(other) => self.bad(Problem::Kind(other.kind())),
            None => {
                if let Some(Field { key, node, .. }) = inner(object) {
                    self.below(format_args!(".{key}"), |reader| reader.entry(node, depth.saturating_add(1)));
                } else if !self.lists(object, depth) {
                    self.entries.ids.extend(user_id(object));
                    self.bad(Problem::NoName);
                }
            }
        }
        self.replies(object, depth);
    }

    fn replies(&mut self, object: &Object<'_>, depth: usize) {
        for Field { key, role, node } in &object.fields {
            let below = *role == Role::Replies || *role == Role::Comments && self.among_comments;
            if below && is_around_list(node) {
                self.below_list(key, node, true, depth);
            }
        }
    }

    /// The lists of an object that is nobody itself. False if it has none.
    fn lists(&mut self, object: &Object<'_>, depth: usize) -> bool {
        if depth > DEEPEST {
            self.bad(Problem::Depth);
            return true;
        }
        self.entries.hints.read(object, self.action);
        let rows = ["columns", "header", "headers"].iter().find_map(|key| object.get(key));
        let rows = rows.zip(["data", "rows", "values"].iter().find_map(|key| object.get(key)));
        if let Some((Node::List(head), Node::List(rows))) = rows
            && rows.iter().all(|row| matches!(row.node, Node::List(_)))
        {
            match table::under(head, rows) {
                Some(rows) => self.each(&rows, depth),
                None => self.bad(Problem::NoName),
            }
            return true;
        }
        let kinds = match self.action {
            Some(Action::Comment) => [Role::Comments, Role::Likes],
            Some(Action::Like | Action::Share) | None => [Role::Likes, Role::Comments],
        };
        for kind in kinds {
            let mut found = false;
            for Field { key, role, node } in &object.fields {
                if *role == kind && is_around_list(node) {
                    found = true;
                    self.below_list(key, node, kind == Role::Comments, depth);
                }
            }
            if found {
                return true;
            }
        }
        let mut found = false;
        for Field { key, role, node } in &object.fields {
            match role {
                Role::Export => {
                    found = true;
                    self.export(key, object, node, depth);
                }
                Role::Wrapper | Role::Inner if node.is_list() => found |= self.around(key, node, depth),
                _ => {}
            }
        }
        if found {
            return true;
        }
        // Under a key that nobody knows a list may stand as well.
        for field in object.fields.iter().filter(|field| field.is_unknown() && names_somebody(&field.node, 0))
        {
            found |= self.around(&field.key, &field.node, depth);
        }
        let mut containers = object.fields.iter().filter(|field| field.node.is_container());
        if let (false, Some(field), None) = (found, containers.next(), containers.next())
            && let Node::List(items) = &field.node
            && field.is_unknown()
            && items.iter().any(|item| matches!(item.node, Node::Text(_)))
        {
            self.below(format_args!(".{}", field.key), |reader| reader.each(items, depth.saturating_add(1)));
            return true;
        }
        found
    }

    /// What stands under a key that says whose list it is.
    fn below_list(&mut self, key: &str, node: &Node<'_>, comments: bool, depth: usize) {
        let before = core::mem::replace(&mut self.among_comments, comments);
        self.below(format_args!(".{key}"), |reader| match node {
            Node::Object(object) if is_wrapper(object) => {
                reader.lists(object, depth.saturating_add(1));
            }
            other => reader.root(other, depth.saturating_add(1)),
        });
        self.among_comments = before;
    }

    /// What stands under a key that says nothing but that something is inside. False if nobody is.
    fn around(&mut self, key: &str, node: &Node<'_>, depth: usize) -> bool {
        let mut found = true;
        self.below(format_args!(".{key}"), |reader| match node {
            Node::Object(object) => {
                let flat = !object.fields.iter().any(|field| field.node.is_container());
                let comment = object.fields.iter().any(Field::is_of_comment);
                if !object.broken && (flat || comment) && name(object, AUTHORS).is_some() {
                    reader.object(object, depth.saturating_add(1));
                } else {
                    found = reader.lists(object, depth.saturating_add(1));
                }
            }
            other => reader.root(other, depth.saturating_add(1)),
        });
        found
    }

    /// The names of one account, as an export of the network has them: under `value`, in the title around it, or in the
    /// address of the profile.
    fn export(&mut self, key: &str, around: &Object<'_>, node: &Node<'_>, depth: usize) {
        let Node::List(items) = node else { return self.bad(Problem::Kind(node.kind())) };
        let filled = |node: &&Node<'_>| matches!(node, Node::Text(text) if !text.trim().is_empty());
        let title = around.get("title").filter(filled);
        for (position, item) in items.iter().enumerate() {
            self.below(format_args!(".{key}[{position}]"), |reader| {
                let Node::Object(object) = &item.node else {
                    return reader.entry(&item.node, depth.saturating_add(1));
                };
                let text = object
                    .get("value")
                    .filter(filled)
                    .or(title)
                    .or_else(|| object.get("href").filter(filled));
                match (text, &item.state) {
                    (Some(Node::Text(text)), State::Whole | State::Recovered) if !object.broken => {
                        reader.handle(text, None);
                    }
                    (_, State::Broken(reason)) => reader.broken(reason.as_ref()),
                    _ => reader.bad(Problem::NoName),
                }
            });
        }
    }

    fn handle(&mut self, text: &str, platform_user_id: Option<PlatformUserId>) {
        match Handle::parse(self.platform, text) {
            Ok(handle) => {
                if self.recovered {
                    self.entries.recovered.push(self.entries.accounts.len());
                }
                self.entries.accounts.push(Account { handle, platform_user_id });
            }
            Err(error) => {
                self.entries.ids.extend(platform_user_id);
                self.bad(Problem::Handle(error));
            }
        }
    }

    fn broken(&mut self, reason: Option<&String>) {
        if let Some(reason) = reason {
            self.told = self.told.saturating_add(1);
            self.bad(Problem::Syntax(reason.clone()));
        }
    }

    fn bad(&mut self, problem: Problem) {
        self.entries.unreadable.push(UnreadableEntry { path: self.path.clone(), problem });
    }

    fn below(&mut self, step: core::fmt::Arguments<'_>, read: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        // Writing to a string cannot fail.
        let _ = self.path.write_fmt(step);
        read(self);
        self.path.truncate(length);
    }
}

/// Whether these are several pages of one list, each of which says whether more follow. Not posts.
fn are_pages(items: &[Item<'_>]) -> bool {
    let is_page = |item: &Item<'_>| match &item.node {
        Node::Object(object) => {
            let around = |field: &Field<'_>| {
                matches!(field.role, Role::Likes | Role::Comments | Role::Wrapper)
                    && is_around_list(&field.node)
            };
            let of_post = |field: &Field<'_>| {
                matches!(field.role, Role::Post | Role::PostToo | Role::Id(..) | Role::Comment | Role::Event)
            };
            !object.broken
                && object.fields.iter().any(around)
                && !object.fields.iter().any(of_post)
                && name(object, AUTHORS).is_none()
        }
        _ => false,
    };
    items.len() > 1 && items.iter().all(is_page)
}

/// Whether these are texts of digits and nothing else, and one is longer than years and numbers of rows.
fn are_ids(items: &[Item<'_>]) -> bool {
    let digits = |item: &Item<'_>| match &item.node {
        Node::Text(text) if text.trim().bytes().all(|byte| byte.is_ascii_digit()) => Some(text.trim().len()),
        _ => None,
    };
    items.iter().all(|item| digits(item).is_some()) && items.iter().filter_map(digits).max() > Some(4)
}

/// The name in an entry: of its author first, then its own.
fn name<'o>(object: &'o Object<'_>, authors: usize) -> Option<&'o Node<'o>> {
    let authors = authors.checked_sub(1)?;
    let of_author = object.fields.iter().filter(|field| field.role == Role::Author);
    let of_author = of_author.filter_map(|field| match &field.node {
        node @ Node::Text(_) => Some(node),
        Node::Object(author) => name(author, authors).or_else(|| inner_name(author, authors)),
        _ => None,
    });
    let own = object.fields.iter().filter_map(|field| match field.role {
        Role::Name(rank) if field.node != Node::Null => Some((rank, &field.node)),
        _ => None,
    });
    let mut of_author = of_author;
    of_author.next().or_else(|| own.min_by_key(|&(rank, _)| rank).map(|(_, node)| node))
}

/// The name in the same thing one level deeper.
fn inner_name<'o>(object: &'o Object<'_>, authors: usize) -> Option<&'o Node<'o>> {
    let authors = authors.checked_sub(1)?;
    object.fields.iter().filter(|field| matches!(field.role, Role::Inner | Role::Wrapper)).find_map(|field| {
        let Node::Object(inner) = &field.node else { return None };
        name(inner, authors).or_else(|| inner_name(inner, authors))
    })
}

/// The same thing one level deeper: the node of an edge, the comment of a row.
fn inner<'o>(object: &'o Object<'o>) -> Option<&'o Field<'o>> {
    let deeper = |field: &&Field<'_>| matches!(field.role, Role::Inner | Role::Comment);
    object.fields.iter().filter(deeper).find(|field| matches!(field.node, Node::Object(_)))
}

/// The id of the account that an entry names, if the entry tells.
///
/// The ids of its author are the account's. Those of an entry without one are, too, unless it is a comment, whose `pk`
/// and `id` are its own. An id that cannot be read is none: the name remains.
fn user_id(object: &Object<'_>) -> Option<PlatformUserId> {
    let best = |object: &Object<'_>, own: bool| {
        let ids = object.fields.iter().filter_map(|field| match field.role {
            Role::Id(rank, of_author) if of_author || !own => Some((rank, id(&field.node)?)),
            _ => None,
        });
        ids.min_by_key(|&(rank, _)| rank).map(|(_, id)| id)
    };
    let mut authors =
        object.fields.iter().filter(|field| field.role == Role::Author && field.node != Node::Null);
    let of_author = authors.clone().find_map(|field| match &field.node {
        Node::Object(author) => best(author, false),
        _ => None,
    });
    of_author.or_else(|| best(object, true)).or_else(|| {
        let event = |field: &Field<'_>| matches!(field.role, Role::Comment | Role::Event | Role::Replies);
        let is_user = authors.next().is_none() && !object.fields.iter().any(event);
        is_user.then(|| best(object, false))?
    })
}

fn id(node: &Node<'_>) -> Option<PlatformUserId> {
    match node {
        Node::Number(number) => number.parse::<u64>().ok().map(PlatformUserId::from),
        Node::Text(text) => PlatformUserId::parse(text).ok(),
        Node::Object(object) => match object.get("value")? {
            Node::Text(text) => PlatformUserId::parse(text).ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a list stands here, empty or not, or an object around one that has not only how many would be in it.
fn is_around_list(node: &Node<'_>) -> bool {
    match node {
        Node::Object(object) => !says_counts_alone(object),
        other => other.is_list(),
    }
}

fn says_counts_alone(object: &Object<'_>) -> bool {
    let count = |field: &Field<'_>| {
        use Role::{Cursor, More, Next, Paging, Reported, ReportedComments, ReportedLikes};
        matches!(field.role, Reported | ReportedLikes | ReportedComments | More | Next | Cursor | Paging)
    };
    !object.broken && object.fields.iter().all(count)
}

/// Whether an object under the key of a list stands around it, and is not its one element.
fn is_wrapper(object: &Object<'_>) -> bool {
    object.broken || name(object, AUTHORS).is_none() && !object.fields.iter().any(Field::is_of_comment)
}

/// Whether a list has an element, or an object around it.
fn holds_entries(node: &Node<'_>) -> bool {
    match node {
        Node::List(items) => !items.is_empty(),
        Node::Object(object) => {
            object.fields.iter().any(|field| matches!(&field.node, Node::List(items) if !items.is_empty()))
        }
        Node::Text(text) => !matches!(text.trim(), "[]" | "{}" | "\"\""),
        _ => false,
    }
}

/// Whether somebody is named in a list somewhere below, as one who took part may be.
fn names_somebody(node: &Node<'_>, depth: usize) -> bool {
    if depth > DEEPEST {
        return true;
    }
    let deeper = depth.saturating_add(1);
    let named = |object: &Object<'_>| name(object, AUTHORS).is_some();
    match node {
        Node::List(items) => items.iter().any(|item| match &item.node {
            Node::Object(object) => {
                named(object)
                    || inner_name(object, AUTHORS.saturating_mul(2)).is_some()
                    || names_somebody(&item.node, deeper)
            }
            Node::List(_) => names_somebody(&item.node, deeper),
            _ => false,
        }),
        Node::Object(object) => object.fields.iter().any(|field| match field.role {
            Role::Likes | Role::Comments => is_around_list(&field.node),
            Role::Wrapper | Role::Inner | Role::Unknown | Role::Author => names_somebody(&field.node, deeper),
            Role::Export => true,
            _ => false,
        }),
        _ => false,
    }
}
