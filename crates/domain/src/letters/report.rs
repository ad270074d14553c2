//! The assessment report of a case for its file: what was asked for, what is known and from whom, the law, what others
//! wrote, what was weighed, and what is recommended or was decided. A draft until there is a decision.

use catalogue::service::{Duty, EvidenceSource};
use db::Tx;
use letters::Letter;
use serde_json::{Value, json};

use super::renderer::emblem;
use super::templates::Templates;
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::cases::decision::checks::{self, CheckedDraft};
use crate::cases::decision::law::Law;
use crate::cases::decision::model::{Conflict, Draft, Evidence};
use crate::cases::decision::said::{answers, clauses, duties};
use crate::cases::decision::speech::{Near, Speech};
use crate::cases::decision::store as decisions;
use crate::cases::store::{self, Decision};
use crate::codes;
use crate::locale::Locale;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};

const TEMPLATE: &str = "assessment-report.typ";

/// What a report is made from, read with an officer's grant.
pub struct Report {
    pub reference: String,
    pub is_draft: bool,
    agency: String,
    data: Value,
}

/// Reads it. What the officer may not see is not in it.
///
/// # Errors
/// If the catalogue no longer has the service.
pub async fn report(tx: &mut Tx, app: &App, actor: &Actor, reference: &str) -> Outcome<Report> {
    let held = acting::by_reference(tx, app, actor, reference, Action::See).await?;
    let home = app.catalogue.languages().next().unwrap_or("en");
    let weighed = checks::of_case(tx, app, &held).await?;
    let decision = store::decision(tx, &held.grant).await?;
    let bound = decisions::bound(tx, &held.grant).await?;
    let draft = bound.as_ref().and_then(decisions::Bound::draft).unwrap_or_else(|| weighed.draft.clone());
    let second = match &bound {
        Some(bound) => bound.second_officer.clone(),
        None => weighed.second().filter(|one| one.agrees == Some(true)).and_then(|one| one.officer_name.clone()),
    };
    let speech = Speech::of(app, weighed.law.catalogue, home);
    let data = data(app, &held, &weighed, (&speech, &draft), (decision.as_ref(), second));
    Ok(Report {
        reference: held.case.reference.clone(),
        is_draft: decision.is_none(),
        agency: held.case.agency.clone(),
        data,
    })
}

/// The report as PDF/UA.
///
/// # Errors
/// If its template is wrong, or no typeface draws it.
pub fn pdf(app: &App, report: &Report) -> Outcome<Vec<u8>> {
    let maker = app.letters.maker();
    if !maker.fonts().missing(&report.data.to_string()).is_empty() {
        return Err(Refusal::conflict("report-not-printed"));
    }
    let templates = Templates::read(app.settings.overrides.as_deref(), &report.agency, &emblem(&app.screens));
    let letter = Letter {
        templates: &templates.texts,
        main: TEMPLATE,
        data: &report.data,
        pictures: &templates.pictures,
        address: None,
        id: &report.reference,
    };
    Ok(maker.make(&letter).map_err(Refusal::internal)?.pdf)
}

fn data(
    app: &App,
    held: &CaseHandle,
    weighed: &CheckedDraft,
    (speech, draft): (&Speech<'_>, &Draft),
    (decision, second): (Option<&Decision>, Option<String>),
) -> Value {
    let locale = speech.locale;
    let law = &weighed.law;
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    let outcome = decision.map_or(draft.outcome.as_str(), |decision| decision.outcome.as_str());
    let outcome = if outcome.is_empty() { locale.text("desk-report-none") } else { speech.outcome(law, outcome) };
    let recommended = match decision {
        Some(_) => "desk-report-decided",
        None => "desk-report-recommended",
    };
    let submissions = weighed.around.submissions.iter().map(|one| {
        let stance = locale.text(if one.objects { "desk-report-objects" } else { "desk-report-writes" });
        json!({"who": one.who, "stance": stance, "texts": paragraphs(&one.text)})
    });
    let opinions = weighed.around.opinions.iter();
    let opinions = opinions.map(|one| json!({"who": speech.agency(&one.agency), "texts": paragraphs(&one.text)}));
    let conditions = crate::cases::decision::making::in_words(draft);
    let expires = draft.expires_on().map(|day| locale.say("decision-expires", &[("day", locale.date(day).into())]));
    let words = WORDS.iter().map(|(name, key)| ((*name).to_owned(), Value::from(locale.text(key))));
    json!({
        "language": locale.tag().split('-').next(),
        "title": locale.say("desk-report-title", &[("service", speech.spoken.service_name(law.service).to_string().into())]),
        "draft": decision.is_none().then(|| locale.text("desk-report-draft")),
        "agency": {
            "name": speech.agency(&held.case.agency),
            "emblem": super::templates::EMBLEM,
        },
        "facts": [
            [locale.text("letter-fact-reference"), codes::grouped(&held.case.reference)],
            [locale.text("desk-report-opened"), locale.date(app.day_of(held.case.opened_at))],
            [locale.text("desk-report-law-day"), locale.date(law.day)],
            [locale.text("letter-fact-date"), locale.date(app.today())],
        ],
        "foot": locale.say("letter-foot", &[("reference", codes::grouped(&held.case.reference).into())]),
        "page": locale.say("letter-page", &[("n", "%n".into()), ("m", "%m".into())]),
        "words": words.collect::<serde_json::Map<_, _>>(),
        "known": known(app, held, law, speech),
        "hidden": (law.seen().hidden() > 0)
            .then(|| locale.say("desk-report-hidden", &[("n", law.seen().hidden().into())])),
        "evidence": evidence(weighed, draft),
        "clauses": clauses(speech, law).iter().map(|one| json!({
            "words": one.words,
            "cite": one.cite,
            "stands": locale.text(match one.holds {
                Some(true) => "desk-report-met",
                Some(false) => "desk-report-not-met",
                None => "desk-report-open",
            }),
        })).collect::<Vec<_>>(),
        "submissions": submissions.collect::<Vec<_>>(),
        "answers": answers(&near, draft),
        "opinions": opinions.collect::<Vec<_>>(),
        "duties": duties(speech, law, &near, draft),
        "conflicts": draft.conflicts.iter().map(|one| conflict(locale, one)).collect::<Vec<_>>(),
        "no_conflict": (draft.no_conflict && draft.conflicts.is_empty())
            .then(|| locale.text("desk-report-no-conflict")),
        "conditions": conditions,
        "expires": expires,
        "outcome": locale.say(recommended, &[("outcome", outcome.into())]),
        "summary": paragraphs(decision.map_or(draft.summary.as_str(), |decision| decision.summary.as_str())),
        "officers": officers(app, weighed, locale, (decision, second)),
    })
}

/// The headings, by their names in the template.
const WORDS: &[(&str, &str)] = &[
    ("known", "desk-report-known"),
    ("evidence", "desk-report-evidence"),
    ("clauses", "desk-report-clauses"),
    ("submissions", "desk-report-submissions"),
    ("answers", "decision-answers-heading"),
    ("opinions", "desk-report-opinions"),
    ("duties", "desk-report-duties"),
    ("rests_on", "decision-rests-on"),
    ("conflicts", "decision-conflicts-heading"),
    ("settled", "decision-conflict-settled"),
    ("conditions", "decision-conditions-heading"),
    ("recommendation", "desk-report-recommendation"),
    ("officers", "desk-report-officers"),
    ("none", "desk-report-nothing"),
    ("asked", "desk-report-asked"),
    ("found", "desk-report-found"),
    ("source", "desk-report-source"),
];

/// Each fact with its question and who said it.
fn known(app: &App, held: &CaseHandle, law: &Law, speech: &Speech<'_>) -> Vec<Value> {
    let source = |fact| {
        let evidence = law.service.apply.evidence.iter().find(|evidence| evidence.fact == fact);
        match evidence.map(|evidence| &evidence.from) {
            Some(EvidenceSource::Register(agency) | EvidenceSource::Agency { agency, .. }) => {
                speech.locale.say("desk-report-from", &[("agency", speech.agency(agency).into())])
            }
            _ => speech
                .locale
                .say("desk-report-told", &[("day", speech.locale.date(app.day_of(held.case.opened_at)).into())]),
        }
    };
    let all = law.seen().iter();
    all.map(|(fact, value)| json!([speech.question(fact), speech.value(fact, value), source(fact)])).collect()
}

/// The files of the case, and what else the reasons rest on.
fn evidence(weighed: &CheckedDraft, draft: &Draft) -> Vec<String> {
    let files = weighed.attachments.iter().map(|file| file.name.clone());
    let words = draft.considerations.iter().flat_map(|one| &one.evidence).filter_map(|one| match one {
        Evidence::Words(words) => Some(words.clone()),
        _ => None,
    });
    let mut all: Vec<String> = files.chain(words).collect();
    all.dedup();
    all
}

fn conflict(locale: &Locale, conflict: &Conflict) -> Value {
    let between = Duty::ALL.into_iter().filter(|duty| conflict.between.iter().any(|name| name == duty.name()));
    let between: Vec<String> =
        between.map(|duty| locale.text(crate::cases::decision::said::duty_words(duty))).collect();
    json!({"between": between, "what": conflict.what, "how": conflict.how})
}

/// Who wrote, who decided, and who agreed.
fn officers(
    app: &App,
    weighed: &CheckedDraft,
    locale: &Locale,
    (decision, second): (Option<&Decision>, Option<String>),
) -> Vec<String> {
    let moment = |at| locale.moment(at, &app.zone).into();
    let wrote = weighed.saved.as_ref().map(|saved| {
        let args = [("name", saved.officer_name.as_str().into()), ("moment", moment(saved.saved_at))];
        locale.say("desk-report-wrote", &args)
    });
    let decided = decision.map(|decision| {
        let at = moment(decision.decided_at);
        match &decision.decider {
            Some(name) => locale.say("desk-report-signed", &[("name", name.as_str().into()), ("moment", at)]),
            None => locale.say("desk-report-by-rule", &[("moment", at)]),
        }
    });
    let second = match second {
        Some(name) => Some(locale.say("decision-second", &[("name", name.into())])),
        None => weighed.needs_second.then(|| locale.text("desk-report-second-open")),
    };
    [wrote, decided, second].into_iter().flatten().collect()
}

/// Text as typed, in paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
