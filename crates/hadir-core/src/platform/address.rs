//! Reading an address by the table of a network: which form it has, and what stands in its slots.

use super::Platform;
use super::form::{Form, Gives, Slots};
use super::network::Site;
use super::pasted;
use std::borrow::Cow;

/// How many addresses may be wrapped in each other.
pub(super) const DEPTH: u8 = 4;

/// An address taken apart.
pub(super) struct Address<'a> {
    host: &'a str,
    segments: Vec<Cow<'a, str>>,
    /// Parameters, as they were written.
    query: &'a str,
    /// Whether it was written with a scheme, or at least as `//host`.
    pub(super) has_scheme: bool,
}

/// What the table says about an address.
pub(super) enum Found<'a> {
    /// It has a form.
    Form(&'static Form, Slots<'a>),
    /// It wraps another address.
    Inner(String),
    /// It lies on the network's hosts, and has no form.
    None,
}

impl<'a> Address<'a> {
    /// Takes an address apart. Nothing is decoded that could still be divided.
    pub(super) fn split(text: &'a str) -> Self {
        let (rest, has_scheme) = strip_scheme(text);
        let (place, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (place, mut query) = place.split_once('?').unwrap_or((place, ""));
        let (mut host, mut path) = match scheme_of_app(place) {
            Some(at) => place.split_at(at),
            None => place.split_once('/').unwrap_or((place, "")),
        };
        path = path.trim_start_matches('/');
        // `#!/name` and `#/watch?v=` are the paths of applications in the browser.
        let application = fragment.strip_prefix('!').unwrap_or(fragment);
        if fragment.starts_with(['!', '/']) {
            let (own, parameters) = application.split_once('?').unwrap_or((application, query));
            path = own.trim_start_matches('/');
            query = parameters;
        }
        host = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(host);
        host = host.strip_suffix('.').unwrap_or(host);
        let segments = path.split('/').filter(|segment| !segment.is_empty()).take(12);
        Self { host, segments: segments.map(pasted::decoded).collect(), query, has_scheme }
    }

    /// The same address with the segments of a path that stands for itself: `/u/name`.
    pub(super) fn relative(text: &'a str) -> Self {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let segments = path.split('/').filter(|segment| !segment.is_empty()).take(12);
        Self { host: "", segments: segments.map(pasted::decoded).collect(), query, has_scheme: false }
    }

    /// The host as it was written.
    pub(super) const fn host(&self) -> &'a str {
        self.host
    }

    /// The first form that fits on any of some sites, and is wanted.
    pub(super) fn on(
        &self,
        sites: impl Iterator<Item = &'static Site>,
        mut wanted: impl FnMut(&'static Form, &Slots<'_>) -> bool,
    ) -> Found<'_> {
        let (count, first, parameters) = (self.segments.len(), self.first(), !self.query.is_empty());
        for form in sites.flat_map(|site| site.forms) {
            if !form.may_fit(count, first, parameters) {
                continue;
            }
            let segments = self.segments.iter().map(|segment| &**segment);
            let Some(slots) = form.fits(segments, |name| self.parameter(name)) else { continue };
            if form.gives == Gives::Inner {
                if let Some(inner) = slots.inner.and_then(|inner| self.inner(inner)) {
                    return Found::Inner(inner);
                }
                continue;
            }
            if wanted(form, &slots) {
                return Found::Form(form, slots);
            }
        }
        Found::None
    }

    /// The first segment of the path.
    pub(super) fn first(&self) -> &str {
        self.segments.first().map_or("", |segment| segment)
    }

    /// A parameter's value as it was written.
    fn parameter(&self, name: &str) -> Option<&str> {
        self.query.split(['&', ';']).find_map(|given| given.strip_prefix(name)?.strip_prefix('='))
    }

    /// The address in a parameter; a path is meant on the same host.
    fn inner(&self, value: &str) -> Option<String> {
        let value = pasted::decoded(value);
        if value.starts_with('/') && !value.starts_with("//") {
            return Some(format!(
                "https://{}{value}",
                self.host.rsplit_once("consent.").map_or(self.host, |(_, host)| host)
            ));
        }
        value.contains('.').then(|| value.into_owned())
    }
}

/// Without `https://`, `http://`, `//` or the `intent://` of Android, and whether one of them was there.
fn strip_scheme(text: &str) -> (&str, bool) {
    for scheme in ["https://", "http://", "//", "intent://"] {
        if let Some((head, rest)) = text.split_at_checked(scheme.len())
            && head.eq_ignore_ascii_case(scheme)
        {
            return (rest, true);
        }
    }
    (text, false)
}

/// Where what follows the scheme of an app begins: `fb:`, `urn:`, `vnd.youtube:`. Digits would be a port.
fn scheme_of_app(place: &str) -> Option<usize> {
    let colon = place.find(':')?;
    let (scheme, rest) = place.split_at_checked(colon)?;
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    let behind = rest.strip_prefix(':')?;
    let port =
        behind.starts_with(|c: char| c.is_ascii_digit()) && scheme.contains('.') && scheme != "vnd.youtube";
    (!scheme.is_empty() && scheme.chars().all(name) && !port).then(|| colon.saturating_add(1))
}

/// The networks in the order of the table.
pub(super) fn network_of(host: &str) -> Option<Platform> {
    Platform::ALL.iter().copied().find(|platform| platform.has_host(host))
}
