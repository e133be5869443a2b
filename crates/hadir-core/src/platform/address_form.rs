//! The table of addresses, as others may look at it.

use super::Platform;
use super::form::Gives;
use super::network::Domain;

/// What an address of a form names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AddressKind {
    /// A post.
    Post,
    /// An account.
    Account,
    /// What only the network's redirect tells.
    NeedsResolution,
    /// Another address, which is inside it.
    Wrapper,
    /// Something of the network that is neither.
    Other,
}

/// A row of the table: hosts, a pattern, what it names, and who says so.
///
/// In a pattern `:code`, `:story`, `:media`, `:name`, `:id`, `:owner` and `:url` are what is read, `:_` is anything, `a|b`
/// is either word and a last `*` is whatever follows, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressForm {
    /// The hosts, each with the labels that may stand before it: `(|www|??).linkedin.com`.
    pub hosts: Vec<String>,
    /// The path and the parameters.
    pub pattern: &'static str,
    /// What it names.
    pub kind: AddressKind,
    /// What is meant where it is neither account nor post.
    pub what: Option<&'static str>,
    /// How the address of the post is written canonically.
    pub canonical: Option<&'static str>,
    /// Where it was found.
    pub source: &'static str,
}

impl Platform {
    /// Every form of address that is known of the network, in the order in which they are tried.
    pub fn address_forms(self) -> impl Iterator<Item = AddressForm> {
        self.network().sites.iter().flat_map(|site| {
            site.forms.iter().map(|form| {
                let (kind, what, canonical) = match form.gives {
                    Gives::Post(canonical) => (AddressKind::Post, None, Some(canonical)),
                    Gives::Account(_) => (AddressKind::Account, None, None),
                    Gives::Opaque | Gives::OpaqueAccount => (AddressKind::NeedsResolution, None, None),
                    Gives::Inner => (AddressKind::Wrapper, None, None),
                    Gives::Nothing(what) => (AddressKind::Other, Some(what), None),
                };
                let hosts = site.domains.iter().map(written).collect();
                AddressForm { hosts, pattern: form.pattern, kind, what, canonical, source: form.source }
            })
        })
    }

    /// Every host of the network with its source: `(|www|m).instagram.com`.
    pub fn hosts(self) -> impl Iterator<Item = (String, &'static str)> {
        let domains = self.network().sites.iter().flat_map(|site| site.domains);
        domains.map(|domain| (written(domain), domain.source))
    }

    /// The words with which no profile's address begins, and who says so of each.
    pub fn reserved_words(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.network().reserved.iter().flat_map(|list| list.words.iter().map(|word| (*word, list.source)))
    }
}

fn written(domain: &Domain) -> String {
    if domain.endings.contains(&"") {
        return domain.name.to_owned();
    }
    let labels = match domain.labels {
        [""] => String::new(),
        [only] => format!("{only}."),
        labels => format!("({}).", labels.join("|")),
    };
    let endings = match domain.endings {
        [only] => (*only).to_owned(),
        endings => format!("({})", endings.join("|")),
    };
    format!("{labels}{}.{endings}", domain.name)
}
