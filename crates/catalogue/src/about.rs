//! The catalogue's own description: `catalogue.yaml`.

use rules::{Diagnostic, Program, Type};

use crate::agencies::Agencies;
use crate::codes::{read_currency, read_region, read_time_zone};
use crate::keys::Keys;
use crate::kinds::{AgencyKind, Level, read_kinds, usual};
use crate::reader::Reader;
use crate::several_catalogues::Beside;
use crate::yaml::Node;

/// The catalogue's own description: everything of its place that pages, letters and mails need.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub id: String,
    pub name: String,
    /// The catalogue that this one is read beside, and whose facts and agencies it uses.
    pub within: Option<String>,
    pub time_zone: String,
    pub currency: String,
    /// The country, for the forms of dates, numbers and telephone numbers.
    pub region: Option<String>,
    pub languages: Vec<String>,
    pub phone: Option<String>,
    pub phone_hours: Option<String>,
    /// The number for police, fire and ambulance.
    pub emergency: Option<String>,
    /// Words at the foot of each page.
    pub acknowledgement: Option<String>,
    /// How people know an official site of this government.
    pub official: Option<OfficialSite>,
    pub interpreter: Option<HelpService>,
    /// For people who do not hear or speak well on the telephone.
    pub relay: Option<HelpService>,
    /// The agency that supervises privacy.
    pub privacy: Option<String>,
    /// The agency that people turn to when they are treated worse than others.
    pub rights: Option<String>,
    /// The agency that looks into complaints about agencies.
    pub oversight: Option<String>,
    /// What becomes of officers' notes on cases.
    pub notes: NotesRule,
    pub phone_example: Option<String>,
    /// The code of the country for telephone numbers, such as 61, and what is dialled before a number within it.
    pub calling_code: Option<String>,
    pub trunk_prefix: Option<String>,
    /// The fact that a caller has to know about a case, besides its reference: a day, such as that of their birth.
    pub caller_knows: Option<String>,
    /// How numbers begin that may be called, and those of them that may not, such as premium rates: `+61`, `+61190`.
    /// Without any, those of its own calling code.
    pub calls_to: Vec<String>,
    pub never_calls: Vec<String>,
    pub address_example: Vec<String>,
    pub kinds: Vec<AgencyKind>,
    /// When nobody is rung without need, where people do not choose hours of their own.
    pub quiet: Option<QuietHours>,
    /// The other catalogues that were read beside it.
    pub beside: Vec<Beside>,
}

/// How long officers' notes for colleagues are kept after a case has ended, and whether the person gets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotesRule {
    pub kept_years: u32,
    /// Whether a person who asks for what is stored about them gets the notes too.
    pub released_on_access: bool,
}

impl Default for NotesRule {
    /// As for files that nobody says anything about: seven years, and a person may read what is written about them.
    fn default() -> Self {
        NotesRule { kept_years: 7, released_on_access: true }
    }
}

/// Hours of a day, from one up to another; over midnight where it begins later than it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    pub from: u8,
    pub until: u8,
}

/// Whose official sites there are, and how their addresses end.
#[derive(Clone, Debug)]
pub struct OfficialSite {
    /// The government: "the New South Wales Government".
    pub government: String,
    /// How the names of its official sites end: `.nsw.gov.au`.
    pub ends_in: String,
}

/// A service that helps people to reach any agency.
#[derive(Clone, Debug)]
pub struct HelpService {
    pub name: String,
    pub phone: Option<String>,
    pub link: Option<String>,
}

impl About {
    /// The language in which the catalogue is written.
    pub fn language(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    pub fn kind(&self, id: &str) -> Option<&AgencyKind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// Where bodies of a kind stand, seen from this government.
    pub fn level(&self, kind: &str) -> Level {
        self.kind(kind).map_or(Level::State, |kind| kind.level)
    }
}

/// What a catalogue beside a base leaves out is as the base says.
pub(crate) fn read_about(reader: &mut Reader<'_>, base: Option<&About>, node: &Node) -> Option<About> {
    let keys = reader.keys(node, "the catalogue")?;
    let id = keys.require(reader, "catalogue").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let within = keys.get("within").and_then(|node| reader.id(node));
    let required = |reader: &mut Reader<'_>, name| match base {
        Some(_) => keys.get(name),
        None => keys.require(reader, name),
    };
    let time_zone = required(reader, "time_zone").map(|node| read_time_zone(reader, node));
    let time_zone = time_zone.unwrap_or_else(|| base.map(|base| base.time_zone.clone()));
    let currency = required(reader, "currency").map(|node| read_currency(reader, node));
    let currency = currency.unwrap_or_else(|| base.map(|base| base.currency.clone()));
    let region = keys.get("region").and_then(|node| read_region(reader, node));
    let languages = required(reader, "languages");
    if let Some(node) = languages.filter(|node| node.items().is_empty() && node.scalar().is_none()) {
        let problem = Diagnostic::error("missing-key", node.span, "a catalogue has at least one language");
        reader.problem(problem.help("write the language of its files, such as [en]"));
    }
    let languages = languages.map(|node| reader.texts(node)).unwrap_or_default();
    let text = |reader: &mut Reader<'_>, name| keys.get(name).and_then(|node| reader.text(node));
    let about = About {
        within,
        region,
        languages,
        phone: text(reader, "phone"),
        phone_hours: text(reader, "phone_hours"),
        emergency: text(reader, "emergency"),
        acknowledgement: text(reader, "acknowledgement"),
        official: read_official(reader, &keys),
        interpreter: read_help(reader, &keys, "interpreter"),
        relay: read_help(reader, &keys, "relay"),
        privacy: text(reader, "privacy"),
        rights: text(reader, "rights"),
        oversight: text(reader, "oversight"),
        notes: read_notes(reader, &keys, base),
        phone_example: text(reader, "phone_example"),
        calling_code: read_digits(reader, &keys, "calling_code"),
        trunk_prefix: read_digits(reader, &keys, "trunk_prefix"),
        caller_knows: text(reader, "caller_knows"),
        calls_to: keys.get("calls_to").map(|node| reader.texts(node)).unwrap_or_default(),
        never_calls: keys.get("never_calls").map(|node| reader.texts(node)).unwrap_or_default(),
        address_example: keys.get("address_example").map(|node| reader.texts(node)).unwrap_or_default(),
        kinds: match keys.get("kinds") {
            Some(node) => read_kinds(reader, node),
            None if base.is_some() => Vec::new(),
            None => usual(),
        },
        quiet: read_quiet(reader, &keys),
        ..About::default()
    };
    keys.finish(reader, "the catalogue");
    Some(About { id: id?, name: name?, time_zone: time_zone?, currency: currency?, ..about })
}

fn read_notes(reader: &mut Reader<'_>, keys: &Keys<'_>, base: Option<&About>) -> NotesRule {
    let usual = base.map(|base| base.notes).unwrap_or_default();
    let Some(keys) = keys.get("notes").and_then(|node| reader.keys(node, "notes")) else { return usual };
    let rule = NotesRule {
        kept_years: keys.get("kept_years").and_then(|node| reader.whole(node)).unwrap_or(usual.kept_years),
        released_on_access: keys
            .get("released_on_access")
            .and_then(|node| reader.boolean(node))
            .unwrap_or(usual.released_on_access),
    };
    keys.finish(reader, "notes");
    rule
}

fn read_quiet(reader: &mut Reader<'_>, keys: &Keys<'_>) -> Option<QuietHours> {
    let node = keys.get("quiet")?;
    let span = node.span;
    let keys = reader.keys(node, "hours of quiet")?;
    let hour = |reader: &mut Reader<'_>, name| {
        let node = keys.require(reader, name)?;
        let hour = reader.whole(node)?;
        if hour > 23 {
            let problem = Diagnostic::error("bad-hour", node.span, format!("`{hour}` is not an hour of the day"));
            reader.problem(problem.help("write a whole hour from 0 to 23"));
        }
        u8::try_from(hour).ok().filter(|hour| *hour <= 23)
    };
    let (from, until) = (hour(reader, "from"), hour(reader, "until"));
    keys.finish(reader, "hours of quiet");
    let hours = QuietHours { from: from?, until: until? };
    if hours.from == hours.until {
        let problem = Diagnostic::error("bad-hour", span, "hours of quiet that begin when they end are none");
        reader.problem(problem.help("leave out `quiet` where messages may come at any hour"));
        return None;
    }
    Some(hours)
}

fn read_official(reader: &mut Reader<'_>, keys: &Keys<'_>) -> Option<OfficialSite> {
    let keys = reader.keys(keys.get("official")?, "an official site")?;
    let government = keys.require(reader, "government").and_then(|node| reader.text(node));
    let ends_in = keys.require(reader, "ends_in").and_then(|node| reader.text(node));
    keys.finish(reader, "an official site");
    Some(OfficialSite { government: government?, ends_in: ends_in? })
}

/// Digits to dial.
fn read_digits(reader: &mut Reader<'_>, keys: &Keys<'_>, name: &'static str) -> Option<String> {
    let node = keys.get(name)?;
    let digits = reader.text(node)?;
    if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let problem = Diagnostic::error("bad-digits", node.span, format!("`{digits}` is not one to three digits"));
        reader.problem(problem.help("write only the digits, such as 61"));
        return None;
    }
    Some(digits)
}

fn read_help(reader: &mut Reader<'_>, keys: &Keys<'_>, name: &'static str) -> Option<HelpService> {
    let keys = reader.keys(keys.get(name)?, "a service that helps people to be understood")?;
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let phone = keys.get("phone").and_then(|node| reader.text(node));
    let link = keys.get("link").and_then(|node| reader.text(node));
    keys.finish(reader, "a service that helps people to be understood");
    Some(HelpService { name: name?, phone, link })
}

/// The agencies that the catalogue's own page names, which are read after it.
pub(crate) fn check_about(reader: &mut Reader<'_>, agencies: &Agencies, root: &Node) {
    let word = |node: &&Node| node.scalar().is_some_and(|text| !text.is_empty());
    for node in ["privacy", "rights", "oversight"].iter().filter_map(|key| root.get(key)).filter(word) {
        reader.known(node, "unknown-agency", "agency", agencies.ids());
    }
}

/// What a caller has to know is a fact of the vocabulary, and a day.
pub(crate) fn check_caller(reader: &mut Reader<'_>, program: &Program, root: &Node) {
    let Some(node) = root.get("caller_knows").filter(|node| node.scalar().is_some()) else { return };
    let vocabulary = &program.vocabulary;
    let Some(name) = reader.known(node, "unknown-fact", "fact", vocabulary.fact_names()) else { return };
    if vocabulary.fact(&name).is_some_and(|fact| *vocabulary.fact_type(fact) != Type::Date) {
        let problem = Diagnostic::error("not-a-day", node.span, "what a caller keys in is a day");
        reader.problem(problem.help("name a fact whose type is date, such as a day of birth"));
    }
}

impl About {
    /// Whether a number may be called by us: of a country that the catalogue names, and of no kind that costs more.
    pub fn may_call(&self, number: &str) -> bool {
        let own = self.calling_code.iter().map(|code| format!("+{code}"));
        let mut to = self.calls_to.iter().cloned().chain(own.filter(|_| self.calls_to.is_empty()));
        number.starts_with('+')
            && to.any(|start| number.starts_with(&start))
            && !self.never_calls.iter().any(|start| number.starts_with(start.as_str()))
    }
}
