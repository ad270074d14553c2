//! A sample letter of each kind about made-up people, for template authors and for benchmarks.

use std::path::Path;

use catalogue::Catalogue;
use jiff::civil::{Date, date};
use letters::Maker;
use serde_json::{Value, json};

use super::content::LetterContext;
use super::kinds::Kind;
use super::making::{Finished, write};
use super::recipient::Printed;
use super::templates::Templates;
use crate::cases::{CaseSummary, Decided, InformationRequest, PromiseDue, ReviewRoute};
use crate::locale::{Locale, Locales};

const ADDRESS: &str = "https://services.example.org";

const DAY: Date = date(2026, 7, 6);

/// What samples are made with.
pub struct Samples<'s> {
    pub catalogue: &'s Catalogue,
    pub locales: &'s Locales,
    pub maker: &'s Maker,
    /// An agency's own templates.
    pub overrides: Option<&'s Path>,
    pub emblem: String,
}

impl Samples<'_> {
    /// One letter.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn one(&self, kind: Kind, language: &str, large_print: bool) -> Result<Finished, String> {
        self.one_for("Ana Silva", kind, language, large_print)
    }

    /// One letter to somebody with this name.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn one_for(&self, name: &str, kind: Kind, language: &str, large_print: bool) -> Result<Finished, String> {
        let locale = self.locales.of(language);
        let own = self.locales.choose(None, self.catalogue.languages().next());
        let (told, told_at_home) = (self.told(kind, locale), self.told(kind, own));
        let lines = vec!["12 Banksia Street".to_owned(), "Dubbo NSW 2830".to_owned()];
        let to = Printed { name: name.to_owned(), lines };
        let event = event(kind);
        let about = |locale, told| LetterContext {
            catalogue: self.catalogue,
            address: ADDRESS,
            locale,
            told,
            to: &to,
            large_print,
            day: DAY,
            day_of: &|_| DAY,
            event: &event,
        };
        let templates = Templates::read(self.overrides, &told.agency, &self.emblem);
        let (theirs, own) = (about(locale, &told), about(own, &told_at_home));
        let written = write(self.maker, &templates, (kind, "sample"), (&theirs, &own));
        written.map_err(|lacking| lacking.0.to_owned())?.made
    }

    /// A case with everything that a letter can mention.
    fn told(&self, kind: Kind, locale: &Locale) -> CaseSummary {
        let service = match kind {
            Kind::NoticeToAffected | Kind::NoticeOfDecision => "development-application",
            _ => "gas-rebate",
        };
        let spoken = self.catalogue.in_language(locale.tag());
        let known = self.catalogue.service(service);
        let agency = if service == "development-application" { "council" } else { "energy-nsw" };
        let named = |key: &str| key.replace('-', " ");
        CaseSummary {
            reference: "K7M4PX9T".to_owned(),
            grouped: "K7M-4PX-9T".to_owned(),
            agency: agency.to_owned(),
            agency_name: spoken.agency_name(agency).map_or_else(|| named(agency), |said| said.to_string()),
            service: service.to_owned(),
            service_name: known.map_or_else(|| named(service), |known| spoken.service_name(known).to_string()),
            officer: Some("Bao Tran".to_owned()),
            is_stopped: true,
            facts: json!({"site_address": "14 Banksia Street, Dubbo NSW 2830"}),
            promises: vec![promise(locale)],
            requests: vec![InformationRequest {
                id: "1".to_owned(),
                ask: "A photo of both sides of your concession card.\nYour last gas bill. All pages, please."
                    .to_owned(),
                due: Some(date(2026, 7, 20)),
            }],
            decision: Some(decided()),
            ..CaseSummary::default()
        }
    }
}

fn promise(locale: &Locale) -> PromiseDue {
    PromiseDue {
        id: "decide".to_owned(),
        words: locale.text("promise-decide"),
        within: locale.say("within-working-days", &[("n", 15.into())]),
        due: Some(date(2026, 7, 27)),
        moment: None,
        remedy: vec![locale.text("remedy-apologise"), locale.text("remedy-give-priority")],
        kept: None,
        done: false,
        limit: None,
        limit_depends: Vec::new(),
        status: "statutory",
        limit_remedy: Vec::new(),
        waived: None,
        has_begun: true,
        is_unknown: false,
    }
}

fn decided() -> Decided {
    let reason = |duty: &str, text: &str| (duty.to_owned(), text.to_owned());
    Decided {
        outcome: "approved with conditions".to_owned(),
        goes_against: false,
        summary: "You get the rebate for this year. We pay it to your gas company, and your next bill is lower."
            .to_owned(),
        reasons: vec![
            reason("client", "A refusal would have left you with the whole bill in winter, with a baby at home."),
            reason("law", "Your card was valid on the day of the bill, and the bill is for the place where you live."),
            reason("public_good", "The rebate is there so that nobody has to choose between heating and eating."),
            reason("institution", "Nobody else at your address had it this year, so it is paid once."),
        ],
        decider: Some("Bao Tran".to_owned()),
        internal: Some(ReviewRoute {
            by: "An officer who did not make the decision".to_owned(),
            until: Some(date(2026, 8, 3)),
            words: Vec::new(),
            phone: None,
            website: None,
        }),
        external: Some(ReviewRoute {
            by: "Energy & Water Ombudsman NSW".to_owned(),
            until: None,
            words: Vec::new(),
            phone: Some("1800 246 545".to_owned()),
            website: Some("https://www.ewon.com.au".to_owned()),
        }),
        further: None,
        after: Vec::new(),
        none_because: None,
        replaces: None,
        other_language_because: String::new(),
        translated: None,
    }
}

fn event(kind: Kind) -> Value {
    match kind {
        Kind::RequestForInformation => json!({"request": "1"}),
        Kind::NoticeToAffected => json!({
            "hear_until": "2026-07-27",
            "code": "R4T7KX2M9",
            "plan": "A second storey on the house at the back, and a new wall along the northern fence.",
        }),
        Kind::Decision => json!({"conditions": ["Tell us within 14 days when you move or change your gas company."]}),
        Kind::NoticeOfDecision => json!({
            "outcome": "approve-with-conditions",
            "code": "R4T7KX2M9",
            "conditions": ["The window on the northern side is of frosted glass."],
            "answers": ["You wrote that the deck looks into your kitchen. It is built one metre lower, and a screen is put up."],
        }),
        Kind::Apology => json!({"promise": "decide", "due": "2026-07-27"}),
        Kind::Receipt => json!({
            "amount": 6_500, "means": "cash", "receipt": "K7M4PX9T-1", "day": "2026-07-06", "left": 12_000,
        }),
        Kind::Acknowledgement => json!({}),
    }
}
