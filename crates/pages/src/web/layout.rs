//! What surrounds every page: menu, languages, the way to a person, footer.

use domain::paths::encoded;
use screens::{Frame, Language, Link, Person, SiteText, Trust};

use super::visit::Visit;
use crate::slice::{Entry, Menu, menu};

/// Where officers work.
pub const DESK: &str = "/desk";

/// Where one ends what this browser remembers.
const LEAVE: &str = "/leave";

pub fn frame(visit: &Visit, title: String, back: Option<String>) -> Frame {
    let locale = visit.locale();
    let path = visit.here.split('?').next().unwrap_or("/");
    let link = |entry: Entry| {
        let link = Link::new(locale.text(entry.words), entry.to);
        let is_below = entry.to != DESK && path.starts_with(&format!("{}/", entry.to));
        if path == entry.to || is_below { link.current() } else { link }
    };
    let entries = |of: Menu| menu(visit.front.pages, of).into_iter();
    let language = |locale: &domain::locale::Locale| Language {
        tag: locale.tag().to_owned(),
        name: locale.own_name().to_owned(),
        href: in_language(&visit.here, locale.tag()),
    };
    let spoken = visit.spoken();
    let said = |said: Option<catalogue::Said<'_>>| {
        let language = said.as_ref().map(|said| said.language.to_owned()).filter(|of| *of != visit.language);
        SiteText { text: said.map(|said| said.to_string()).unwrap_or_default(), language }
    };
    let navigation = match (visit.is_desk, &visit.session.officer) {
        (false, _) => entries(Menu::People).map(link).collect(),
        (true, Some(_)) => entries(Menu::Desk).map(link).collect(),
        (true, None) => Vec::new(),
    };
    Frame {
        language: visit.language.clone(),
        jurisdiction: spoken.catalogue_name().to_string(),
        tagline: if visit.is_desk { locale.text("desk-tagline") } else { locale.text("tagline") },
        home: if visit.is_desk { DESK } else { "/" }.to_owned(),
        title,
        has_errors: false,
        back,
        trust: trust(visit),
        navigation,
        leave: leave(visit),
        languages: visit.app.locales.all().map(language).collect(),
        person: Person {
            href: format!("/person?from={}", encoded(path)),
            phone: visit.app.catalogue.about.phone.clone().unwrap_or_default(),
            hours: said(spoken.phone_hours()),
        },
        footer: entries(Menu::Footer).map(link).collect(),
        acknowledgement: said(spoken.acknowledgement()),
        notice: locale.is_partial().then(|| locale.text("partly-translated")),
        words: locale.frame_words(),
    }
}

/// Whose site this is: a demonstration says so; an official site says how one knows, where its address proves it.
fn trust(visit: &Visit) -> Option<Trust> {
    let settings = &visit.app.settings;
    if settings.demo {
        let line = visit.text("trust-demo");
        return Some(Trust { line, how: String::new(), reasons: Vec::new() });
    }
    let official = visit.app.catalogue.about.official.as_ref()?;
    if !is_official(&settings.address, &official.ends_in) {
        return None;
    }
    let government = visit.spoken().official_government()?.to_string();
    let locale = visit.locale();
    Some(Trust {
        line: locale.say("trust-official", &[("government", government.into())]),
        how: visit.text("trust-how"),
        reasons: vec![
            locale.say("trust-address", &[("ending", official.ends_in.as_str().into())]),
            visit.text("trust-lock"),
            visit.text("trust-code"),
        ],
    })
}

/// Whether an encrypted address is below a name.
fn is_official(address: &str, ends_in: &str) -> bool {
    let Some(host) = address.strip_prefix("https://") else { return false };
    let host = host.split(['/', ':']).next().unwrap_or_default();
    host.ends_with(&format!(".{}", ends_in.trim_start_matches('.')))
}

/// Somebody on a machine that others use ends it there; the desk has a way of its own.
fn leave(visit: &Visit) -> Option<Link> {
    let words = if visit.session.is_signed_in() { "leave-sign-out" } else { "leave-done" };
    let is_known = !visit.is_desk && visit.session.person.is_some();
    is_known.then(|| Link::new(visit.text(words), LEAVE))
}

/// The same page in another language.
fn in_language(here: &str, tag: &str) -> String {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let rest = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let query: Vec<String> = rest.map(str::to_owned).chain([format!("lang={tag}")]).collect();
    format!("{path}?{}", query.join("&"))
}

/// Where one signs in and then comes back here.
pub fn sign_in_address(here: &str) -> String {
    let desk = if is_desk(here) { DESK } else { "" };
    format!("{desk}/sign-in?then={}", encoded(here))
}

/// Whether an address of ours is one of the desk.
pub fn is_desk(path: &str) -> bool {
    path.strip_prefix(DESK).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_changed_in_place() {
        assert_eq!(in_language("/services?q=a%20b&lang=ar", "vi"), "/services?q=a%20b&lang=vi");
        assert_eq!(in_language("/", "ar"), "/?lang=ar");
    }

    #[test]
    fn a_site_is_official_by_its_address() {
        assert!(is_official("https://stoa.service.nsw.gov.au", ".nsw.gov.au"));
        assert!(is_official("https://stoa.nsw.gov.au:8443/x", "nsw.gov.au"));
        for other in ["http://stoa.nsw.gov.au", "https://stoa-nsw.gov.au", "https://nsw.gov.au.example.org", ""] {
            assert!(!is_official(other, ".nsw.gov.au"), "{other}");
        }
    }

    #[test]
    fn the_desk_is_a_part_of_its_own() {
        assert!(is_desk("/desk") && is_desk("/desk/cases/1") && is_desk("/desk?a=b"));
        assert!(!is_desk("/desktop") && !is_desk("/cases/desk") && !is_desk("/"));
        assert_eq!(sign_in_address("/desk/team"), "/desk/sign-in?then=/desk/team");
        assert_eq!(sign_in_address("/cases"), "/sign-in?then=/cases");
    }
}
