//! The content of a letter: its data for the template, in one language.
//!
//! Templates define layout and order; every word comes from the locale files, the catalogue, or an officer.

mod acknowledgement;
mod apology;
mod decision;
mod notice;
mod outcome;
mod receipt;
mod replacing;
mod request;

use catalogue::{About, Agency, Catalogue};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::kinds::Kind;
use super::recipient::Printed;
use crate::cases::CaseSummary;
use crate::conversations::front_agency;
use crate::locale::{Arg, Locale};

/// The colour of the letterhead if the agency has none of its own.
const COLOUR: &str = "#0f3b4c";

/// Everything a letter is written from.
pub(super) struct LetterContext<'a> {
    pub catalogue: &'a Catalogue,
    /// The base URL of the site.
    pub address: &'a str,
    pub locale: &'a Locale,
    pub told: &'a CaseSummary,
    pub(super) to: &'a Printed,
    pub large_print: bool,
    /// Whether it goes by post.
    pub by_post: bool,
    /// Whether an officer has it printed in the catalogue's own language.
    pub in_home_language: bool,
    pub day: Date,
    /// The local day of a moment.
    pub day_of: &'a dyn Fn(i64) -> Date,
    /// The data of the event.
    pub event: &'a Value,
}

/// What is missing in a letter, described for an officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lacking(pub &'static str);

/// The parts of a letter that differ by kind.
struct Parts {
    title: String,
    words: Map<String, Value>,
    more: Map<String, Value>,
    code: Code,
}

/// The target of the QR code.
struct Code {
    address: String,
    heading: String,
    how: String,
}

/// The data of a letter, with a URL short enough for a QR code.
pub(super) struct Content {
    pub data: Value,
    pub title: String,
    pub address: String,
}

pub(super) fn content(kind: Kind, about: &LetterContext<'_>) -> Result<Content, Lacking> {
    let parts = match kind {
        Kind::Acknowledgement => acknowledgement::parts(about),
        Kind::RequestForInformation => request::parts(about)?,
        Kind::NoticeToAffected => notice::parts(about),
        Kind::Decision => decision::parts(about)?,
        Kind::NoticeOfDecision => outcome::parts(about)?,
        Kind::Apology => apology::parts(about)?,
        Kind::Receipt => receipt::parts(about)?,
    };
    Ok(about.whole(parts))
}

impl LetterContext<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.say(key, args)
    }

    fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    fn date(&self, day: Date) -> String {
        self.locale.date(day)
    }

    /// Isolates a reference, a number or an address, so that it keeps its own direction within text that runs the other
    /// way.
    fn apart(&self, text: &str) -> String {
        match self.locale.direction() {
            "rtl" => format!("\u{2066}{text}\u{2069}"),
            _ => text.to_owned(),
        }
    }

    fn service(&self) -> Arg {
        self.told.service_name.as_str().into()
    }

    fn agency(&self) -> Arg {
        self.told.agency_name.as_str().into()
    }

    fn reference(&self) -> String {
        self.apart(&self.told.grouped)
    }

    /// The URL of the case page.
    fn case_address(&self) -> String {
        format!("{}/cases/{}", self.address, self.told.reference)
    }

    /// The QR code that leads to the case, behind the sign-in.
    fn code_of_case(&self) -> Code {
        Code {
            address: self.case_address(),
            heading: self.text("letter-code-heading"),
            how: self.text("letter-code-how"),
        }
    }

    /// How to reach a human: the agency's own number, or that of the front-door agency.
    fn reach(&self) -> Vec<String> {
        let own = self.catalogue.agencies.get(&self.told.agency).filter(|agency| agency.phone.is_some());
        let answers = own.or_else(|| front_agency(self.catalogue));
        let mut reach = Vec::new();
        if let Some((agency, phone)) = answers.and_then(|agency| Some((agency, agency.phone.as_deref()?))) {
            let spoken = self.catalogue.in_language(self.locale.tag());
            let name = spoken.agency_name(&agency.id).map_or_else(|| agency.name.clone(), |said| said.to_string());
            let phone = self.apart(phone);
            let args =
                [("agency", name.into()), ("phone", phone.as_str().into()), ("reference", self.reference().into())];
            reach.push(self.say("letter-reach-phone", &args));
            let is_own = self.locale.tag() == self.catalogue.about.language();
            let interpreter = self.catalogue.about.interpreter.as_ref().filter(|_| !is_own);
            if let Some((interpreter, number)) = interpreter.and_then(|one| Some((one, one.phone.as_deref()?))) {
                let (name, number) = (interpreter.name.as_str(), self.apart(number));
                let args = [("interpreter", name.into()), ("number", number.into()), ("phone", phone.into())];
                reach.push(self.say("person-interpreter", &args));
            }
        }
        reach
    }

    /// The lines below the agency's name: its address, telephone and website.
    fn lines(&self, agency: Option<&Agency>) -> Vec<String> {
        let Some(agency) = agency else { return Vec::new() };
        let website = agency.website.as_deref().map(|site| site.trim_start_matches("https://www.").to_owned());
        let post = (!agency.post.is_empty()).then(|| agency.post.join(", "));
        let all = [post, agency.phone.clone(), website].into_iter().flatten();
        all.map(|line| self.apart(&line)).collect()
    }

    fn whole(&self, parts: Parts) -> Content {
        let language = self.locale.tag();
        let mut words = parts.words;
        let shown = self.apart(parts.code.address.split_once("://").map_or("", |(_, rest)| rest));
        let greeting = match self.to.name.as_str() {
            "" => self.text("letter-greeting-nameless"),
            name => self.say("letter-greeting", &[("name", name.into())]),
        };
        let page = self.say("letter-page", &[("n", "%n".into()), ("m", "%m".into())]);
        let foot = self.say("letter-foot", &[("reference", self.reference().into())]);
        for (key, said) in [
            ("page", json!(page)),
            ("greeting", json!(greeting)),
            ("goodbye", json!(self.text("letter-goodbye"))),
            ("next_heading", json!(self.text("letter-next-heading"))),
            ("reach_heading", json!(self.text("letter-reach-heading"))),
            ("reach", json!(self.reach())),
            ("code_heading", json!(parts.code.heading)),
            ("code_how", json!(parts.code.how)),
            ("code_alt", json!(self.say("letter-code-alt", &[("address", shown.as_str().into())]))),
        ] {
            words.insert(key.to_owned(), said);
        }
        let agency = self.catalogue.agencies.get(&self.told.agency);
        let mut data = json!({
            "language": language.split('-').next(),
            "region": region(language, &self.catalogue.about),
            "direction": self.locale.direction(),
            // The language officers write in.
            "home": self.catalogue.languages().next(),
            "large": self.large_print,
            "title": parts.title,
            // A notice at the start of the letter, if needed.
            "notice": [],
            "agency": {
                "name": self.told.agency_name,
                "lines": self.lines(agency),
                "colour": agency.and_then(|agency| agency.colour.as_deref()).unwrap_or(COLOUR),
                "emblem": super::templates::EMBLEM,
            },
            "recipient": self.to.to_json(),
            "facts": [
                [self.text("letter-fact-reference"), self.reference()],
                [self.text("letter-fact-date"), self.date(self.day)],
                [self.text("letter-fact-about"), self.told.service_name],
            ],
            "foot": foot,
            "signed": self.told.officer.as_deref().unwrap_or(&self.told.agency_name),
            "code": {"address": parts.code.address, "shown": shown},
            "words": words,
        });
        if let Some(data) = data.as_object_mut() {
            data.extend(parts.more);
        }
        Content { data, title: parts.title, address: parts.code.address }
    }
}

/// The region of a language, as PDF readers know it.
fn region(language: &str, about: &About) -> Value {
    match language {
        "en" => json!(about.region),
        "zh-Hans" => json!("CN"),
        "zh-Hant" => json!("TW"),
        _ => Value::Null,
    }
}

/// Text as typed, in paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Texts by name.
fn named<const N: usize>(words: [(&str, Value); N]) -> Map<String, Value> {
    words.into_iter().map(|(key, said)| (key.to_owned(), said)).collect()
}
