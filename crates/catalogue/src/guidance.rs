//! What people do themselves, and with whom: the steps of a life event that are no application here, and their contacts.

use rules::{Date, Diagnostic, Program};

use crate::agencies::Agencies;
use crate::areas::read_place;
use crate::keys::Keys;
use crate::reader::Reader;
use crate::service::Provider;
use crate::yaml::{Kind, Node};

/// What a person does in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuidanceKind {
    Do,
    Know,
    Call,
    Go,
    Apply,
    Wait,
}

impl GuidanceKind {
    pub const ALL: [GuidanceKind; 6] = [
        GuidanceKind::Do,
        GuidanceKind::Know,
        GuidanceKind::Call,
        GuidanceKind::Go,
        GuidanceKind::Apply,
        GuidanceKind::Wait,
    ];

    /// As authors write it, and the key that names a step of the kind.
    pub fn name(self) -> &'static str {
        match self {
            GuidanceKind::Do => "do",
            GuidanceKind::Know => "know",
            GuidanceKind::Call => "call",
            GuidanceKind::Go => "go",
            GuidanceKind::Apply => "apply",
            GuidanceKind::Wait => "wait",
        }
    }
}

/// How soon a step matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timing {
    Today,
    ThisWeek,
    ThisMonth,
    Later,
}

impl Timing {
    pub const ALL: [Timing; 4] = [Timing::Today, Timing::ThisWeek, Timing::ThisMonth, Timing::Later];

    /// As authors write it.
    pub fn name(self) -> &'static str {
        match self {
            Timing::Today => "today",
            Timing::ThisWeek => "this week",
            Timing::ThisMonth => "this month",
            Timing::Later => "later",
        }
    }

    /// How soon a day is.
    pub fn of_day(day: Date, today: Date) -> Timing {
        match (day - today).get_days() {
            ..=1 => Timing::Today,
            2..=7 => Timing::ThisWeek,
            8..=31 => Timing::ThisMonth,
            _ => Timing::Later,
        }
    }
}

/// Who delivers a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Deliverer {
    Provider(Provider),
    /// Somebody who is no agency of the catalogue: `A funeral director`.
    Named(String),
}

/// Whom to turn to, how, with what, and where that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    pub by: Option<Deliverer>,
    pub phone: Option<String>,
    pub hours: Option<String>,
    pub link: Option<String>,
    /// What to have ready.
    pub papers: Vec<String>,
    pub cost: Option<String>,
    /// How to go about it, in a few sentences.
    pub how: Option<String>,
    pub source: Option<String>,
    /// The day on which the source was read; `None` if nobody read it.
    pub checked: Option<Date>,
}

impl Contact {
    /// The agency that delivers it, if it is one.
    pub fn agency(&self) -> Option<&str> {
        match &self.by {
            Some(Deliverer::Provider(Provider::Agency(id))) => Some(id),
            _ => None,
        }
    }

    /// Takes phone and website from the agency where they are not written here.
    pub(crate) fn complete(&mut self, agencies: &Agencies) {
        let Some(agency) = self.agency().and_then(|id| agencies.get(id)).cloned() else { return };
        self.phone = self.phone.take().or(agency.phone);
        self.link = self.link.take().or(agency.website);
    }
}

#[derive(Clone, Debug)]
pub struct Guidance {
    pub kind: GuidanceKind,
    pub title: String,
    pub contact: Contact,
}

pub(crate) fn read_contact(
    reader: &mut Reader<'_>,
    program: &Program,
    agencies: &Agencies,
    keys: &Keys<'_>,
) -> Contact {
    let mut text = |name| keys.get(name).and_then(|node| reader.text(node));
    let (phone, hours, cost, how) = (text("phone"), text("hours"), text("cost"), text("how"));
    let source = text("source");
    let link = keys.get("link").and_then(|node| read_link(reader, node));
    let papers = keys.get("papers").map(|node| reader.texts(node)).unwrap_or_default();
    let by = keys.get("by").and_then(|node| read_deliverer(reader, program, agencies, node));
    let checked = keys.get("checked").and_then(|node| read_checked(reader, node));
    let mut contact = Contact { by, phone, hours, link, papers, cost, how, source, checked };
    contact.complete(agencies);
    contact
}

/// A day, or `none`: nobody read the source.
pub(crate) fn read_checked(reader: &mut Reader<'_>, node: &Node) -> Option<Date> {
    if reader.is_word(node, "none") { None } else { reader.date(node) }
}

fn read_link(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.text(node)?;
    if text.starts_with("https://") || text.starts_with("http://") {
        return Some(text);
    }
    let problem = Diagnostic::error("bad-link", node.span, format!("`{text}` is not the address of a page"));
    reader.problem(problem.help("write it whole, beginning with https://"));
    None
}

/// An agency, `{ name: WORDS }`, or `{ any: KIND, by: FACT }`.
fn read_deliverer(reader: &mut Reader<'_>, program: &Program, agencies: &Agencies, node: &Node) -> Option<Deliverer> {
    if let Kind::Scalar(..) = node.kind {
        let known = reader.known(node, "unknown-agency", "agency", agencies.ids());
        return known.map(|id| Deliverer::Provider(Provider::Agency(id)));
    }
    let keys = reader.keys(node, "who delivers it")?;
    let name = keys.get("name").and_then(|node| reader.text(node));
    let by = match name {
        Some(name) => Some(Deliverer::Named(name)),
        None => {
            let kind = keys.require(reader, "any").and_then(|node| reader.text(node));
            let by = keys.require(reader, "by").map(|node| read_place(reader, program, node));
            kind.zip(by).map(|(kind, by)| Deliverer::Provider(Provider::Any { kind, by }))
        }
    };
    keys.finish(reader, "who delivers it");
    by
}
