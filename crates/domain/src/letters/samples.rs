//! A sample letter of each kind about made-up people, for template authors and for benchmarks.

use std::path::Path;

use catalogue::service::{Duty, Requirement};
use catalogue::{Catalogue, Service};
use jiff::civil::{Date, date};
use letters::Maker;
use serde_json::{Value, json};

use super::content::LetterContext;
use super::kinds::Kind;
use super::making::{Finished, NotMade, PreparedLetter, write};
use super::recipient::Printed;
use super::templates::Templates;
use crate::cases::decision::said::{
    AnsweredSubmission, AppliedClause, DutyText, Finding, SaidDecision, WeighedQuestion, duty_words,
};
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

    /// The text of one, which needs no typeface.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn text(&self, kind: Kind, language: &str) -> Result<String, String> {
        let lines = vec!["12 Banksia Street".to_owned(), "Dubbo NSW 2830".to_owned()];
        match self.prepared(&Printed { name: "Ana Silva".to_owned(), lines }, kind, (language, false), None)?.made {
            Ok(made) => Ok(made.said.text),
            Err(NotMade::Unprintable(one)) => Ok(one.1.text),
            Err(NotMade::Problem(problem)) => Err(problem),
        }
    }

    /// One letter to somebody with this name.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn one_for(&self, name: &str, kind: Kind, language: &str, large_print: bool) -> Result<Finished, String> {
        let lines = vec!["12 Banksia Street".to_owned(), "Dubbo NSW 2830".to_owned()];
        self.made(&Printed { name: name.to_owned(), lines }, kind, (language, large_print), None)
    }

    /// One letter with much to say: 40 paragraphs, a word of 300 letters, an address of seven lines, and names in
    /// scripts whose typefaces are not built in.
    ///
    /// # Errors
    /// What is wrong with its template, and where no typeface draws it.
    pub fn hard(&self, kind: Kind, language: &str, large_print: bool) -> Result<Finished, String> {
        let lines = HARD_ADDRESS.map(str::to_owned).into();
        let to = Printed { name: HARD_NAME.to_owned(), lines };
        self.made(&to, kind, (language, large_print), Some(&hard_text()))
    }

    fn made(&self, to: &Printed, kind: Kind, how: (&str, bool), much: Option<&str>) -> Result<Finished, String> {
        self.prepared(to, kind, how, much)?.made.map_err(|not_made| match not_made {
            NotMade::Problem(problem) => problem,
            NotMade::Unprintable(one) => format!("no typeface draws it: {}", one.0.scripts.join(", ")),
        })
    }

    /// `much` stands in the place of what somebody wrote.
    fn prepared(
        &self,
        to: &Printed,
        kind: Kind,
        (language, large_print): (&str, bool),
        much: Option<&str>,
    ) -> Result<PreparedLetter, String> {
        let locale = self.locales.of(language);
        let own = self.locales.choose(None, self.catalogue.languages().next());
        let (mut told, mut told_at_home) = (self.told(kind, locale), self.told(kind, own));
        let (mut event, mut event_at_home) = (event(kind, locale), event(kind, own));
        if let Some(much) = much {
            [&mut told, &mut told_at_home].into_iter().for_each(|told| fill(told, much));
            for event in [&mut event, &mut event_at_home] {
                let written = [("plan", json!(much)), ("conditions", json!([much])), ("answers", json!([much]))];
                let of_kind = written.into_iter().filter(|(name, _)| event.get(*name).is_some()).collect::<Vec<_>>();
                of_kind.into_iter().for_each(|(name, much)| event[name] = much);
            }
        }
        let about = |locale, told, event| LetterContext {
            catalogue: self.catalogue,
            address: ADDRESS,
            locale,
            told,
            to,
            large_print,
            by_post: true,
            in_home_language: true,
            day: DAY,
            day_of: &|_| DAY,
            event,
        };
        let templates = Templates::read(self.overrides, &told.agency, &self.emblem);
        let (theirs, own) = (about(locale, &told, &event), about(own, &told_at_home, &event_at_home));
        let written = write(self.maker, &templates, (kind, "sample"), (&theirs, &own));
        written.map_err(|lacking| lacking.0.to_owned())
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
                ask: locale.text("letter-sample-ask"),
                due: Some(date(2026, 7, 20)),
            }],
            outcomes: known.into_iter().flat_map(|service| outcomes(self.catalogue, service, locale)).collect(),
            decision: known.map(|service| decided(self.catalogue, service, locale)),
            ..CaseSummary::default()
        }
    }
}

const HARD_NAME: &str = "เพียงใจ ตัวอย่าง, דוגמה כהן, उदाहरण शर्मा, 王小明 ☎";

const HARD_ADDRESS: [&str; 7] = [
    "c/o Example Care Association",
    "Level 3, Tower B",
    "Unit 12, The Gardens Retirement Village",
    "200-210 Long Street of the Pioneers and Settlers",
    "Old Township",
    "DUBBO NSW 2830",
    "AUSTRALIA",
];

fn hard_text() -> String {
    let of = |number| {
        format!(
            "{number}. What was written under point {number} is as long as a paragraph of a letter, \
        and nothing of it may be lost between two pages, however many there are."
        )
    };
    let points = (1..=40).map(of);
    points
        .chain([
            (10_000..10_060).map(|part| part.to_string()).collect(),
            format!("https://example.org/{}", (1_000..1_040).map(|part| format!("{part}/")).collect::<String>()),
        ])
        .collect::<Vec<_>>()
        .join("\n")
}

/// Puts a long text where somebody writes.
fn fill(told: &mut CaseSummary, much: &str) {
    for asked in &mut told.requests {
        much.clone_into(&mut asked.ask);
    }
    let Some(decision) = &mut told.decision else { return };
    much.clone_into(&mut decision.summary);
    decision.said.conditions = vec![much.replace('\n', " ")];
    let paragraphs: Vec<String> = much.lines().map(str::to_owned).collect();
    for weighed in decision.said.duties.iter_mut().flat_map(|duty| &mut duty.weighed) {
        weighed.text.clone_from(&paragraphs);
        weighed.evidence = vec![HARD_NAME.to_owned()];
    }
    decision.said.answers = vec![AnsweredSubmission { who: HARD_NAME.to_owned(), answer: paragraphs }];
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

fn outcomes(catalogue: &Catalogue, service: &Service, locale: &Locale) -> Vec<(String, String)> {
    let spoken = catalogue.in_language(locale.tag());
    let said = |outcome: &String| Some((outcome.clone(), spoken.decision(service, outcome)?.to_string()));
    service.case.outcomes.iter().filter_map(said).collect()
}

/// A decision by which somebody gets what they asked for, with everything that a decision can say.
fn decided(catalogue: &Catalogue, service: &Service, locale: &Locale) -> Decided {
    let spoken = catalogue.in_language(locale.tag());
    let outcome = service.case.outcomes.first().map(String::as_str).unwrap_or_default();
    let outside = |route: Option<&catalogue::service::ReviewRoute>| {
        let route = route?;
        let body = catalogue.agencies.get(&route.by);
        Some(ReviewRoute {
            by: spoken.agency_name(&route.by).map_or_else(|| route.by.clone(), |said| said.to_string()),
            until: None,
            words: Vec::new(),
            phone: body.and_then(|body| body.phone.clone()),
            website: body.and_then(|body| body.website.clone()),
            cite: route.cite.clone(),
        })
    };
    let internal = service.review.internal.as_ref().map(|route| ReviewRoute {
        by: spoken.review_by(service).map_or_else(|| route.by.clone(), |said| said.to_string()),
        until: Some(date(2026, 8, 3)),
        words: Vec::new(),
        phone: None,
        website: None,
        cite: route.cite.clone(),
    });
    Decided {
        outcome: spoken.decision(service, outcome).map_or_else(|| outcome.to_owned(), |said| said.to_string()),
        goes_against: false,
        summary: locale.text("letter-sample-summary"),
        reasons: Vec::new(),
        decider: Some("Bao Tran".to_owned()),
        agency: spoken.agency_name("energy-nsw").map(|said| said.to_string()).unwrap_or_default(),
        decided_at: 0,
        said: said(catalogue, service, locale),
        replaces: None,
        internal,
        external: outside(service.review.external.as_ref()),
        further: outside(service.review.further.as_ref()),
        after: Vec::new(),
        none_because: None,
        other_language_because: String::new(),
        translated: None,
    }
}

fn said(catalogue: &Catalogue, service: &Service, locale: &Locale) -> SaidDecision {
    let spoken = catalogue.in_language(locale.tag());
    let reason = locale.text("letter-sample-reason");
    let under = |duty: Duty| DutyText {
        duty: locale.text(duty_words(duty)),
        weighed: vec![WeighedQuestion {
            ask: locale.text(duty_words(duty)),
            text: vec![reason.clone()],
            evidence: vec![locale.text("decision-evidence-sent")],
            cites: Vec::new(),
        }],
    };
    let clause = |requirement: &Requirement| AppliedClause {
        words: spoken.requirement_because(service, &requirement.id).map(|said| said.to_string()).unwrap_or_default(),
        cite: requirement.cite.clone(),
        holds: Some(true),
    };
    SaidDecision {
        findings: vec![Finding { asked: locale.text("letter-sample-question"), found: locale.text("yes") }],
        clauses: service.requirements.iter().map(clause).collect(),
        duties: Duty::ALL.into_iter().map(under).collect(),
        conditions: vec![locale.text("letter-sample-condition")],
        expires: Some(date(2027, 6, 30)),
        second: Some("Aroha Ngata".to_owned()),
        law_of: Some(DAY),
        ..SaidDecision::default()
    }
}

fn event(kind: Kind, locale: &Locale) -> Value {
    match kind {
        Kind::RequestForInformation => json!({"request": "1"}),
        Kind::NoticeToAffected => json!({
            "hear_until": "2026-07-27",
            "code": "R4T7KX2M9",
            "plan": locale.text("letter-sample-plan"),
        }),
        Kind::NoticeOfDecision => json!({
            "outcome": "approve-with-conditions",
            "code": "R4T7KX2M9",
            "conditions": [locale.text("letter-sample-plan-condition")],
            "answers": [locale.text("letter-sample-answer")],
        }),
        Kind::Apology => json!({"promise": "decide", "due": "2026-07-27"}),
        Kind::Receipt => json!({
            "amount": 6_500, "means": "cash", "receipt": "K7M4PX9T-1", "day": "2026-07-06", "left": 12_000,
        }),
        Kind::Acknowledgement | Kind::Decision => json!({}),
    }
}
