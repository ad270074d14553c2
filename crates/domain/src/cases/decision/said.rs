//! A decision in words: what it rests on and what was weighed, the same for its page, its letter and the report.

use catalogue::service::Duty;
use db::Tx;
use jiff::civil::Date;
use serde::Serialize;

use super::checks::CheckedDraft;
use super::contributions::around;
use super::law::Law;
use super::making::in_words;
use super::model::{self, Consideration, Draft};
use super::speech::{Near, Speech};
use super::{reasons, store};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::files;
use crate::cases::store::decisions::Decision;
use crate::refusal::Outcome;

/// What was weighed under one duty.
#[derive(Clone, Debug, Serialize)]
pub struct DutyText {
    /// What the duty is called.
    pub duty: String,
    pub weighed: Vec<WeighedQuestion>,
}

/// The answer to a question that a decision must answer.
#[derive(Clone, Debug, Serialize)]
pub struct WeighedQuestion {
    pub ask: String,
    pub text: Vec<String>,
    /// What it rests on, in words.
    pub evidence: Vec<String>,
    pub cites: Vec<String>,
}

/// Duties that stand against each other, and how that was settled.
#[derive(Clone, Debug, Serialize)]
pub struct ConflictText {
    /// What the duties are called.
    pub between: Vec<String>,
    pub what: String,
    pub how: String,
}

/// The answer to somebody who is affected.
#[derive(Clone, Debug, Serialize)]
pub struct AnsweredSubmission {
    pub who: String,
    pub answer: Vec<String>,
}

/// A fact that was found, under the question to which it is the answer.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    pub asked: String,
    pub found: String,
}

/// A clause of the law as it was applied.
#[derive(Clone, Debug, Serialize)]
pub struct AppliedClause {
    pub words: String,
    pub cite: String,
    /// `None` while it is open or hidden.
    pub holds: Option<bool>,
}

/// Everything that a decision says beside its outcome and summary.
#[derive(Clone, Debug, Default)]
pub struct SaidDecision {
    pub findings: Vec<Finding>,
    pub clauses: Vec<AppliedClause>,
    /// What was weighed, under the duties in their order.
    pub duties: Vec<DutyText>,
    pub conflicts: Vec<ConflictText>,
    pub answers: Vec<AnsweredSubmission>,
    pub conditions: Vec<String>,
    /// The last day on which it holds; `None` if it has no end.
    pub expires: Option<Date>,
    /// The second officer, who agreed.
    pub second: Option<String>,
    /// Whether the rules decided, and no officer.
    pub by_rule: bool,
    /// The day of whose law it was judged.
    pub law_of: Option<Date>,
    /// Why the reasons are in another language, and who translated them.
    pub about_language: Vec<String>,
    /// The reasons before they were translated.
    pub original: Vec<String>,
}

/// A decision as the person reads it, in a language.
pub async fn said(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (decision, language): (&Decision, &str),
) -> Outcome<SaidDecision> {
    let speech = Speech::of(app, held.case.law(app), language);
    let bound = store::bound(tx, &held.grant).await?;
    let attachments = files::for_public(tx, &held.grant, &speech.locale.text("decision-file-private")).await?;
    let around = around(tx, &held.grant).await?.for_public(&speech.locale.text("decision-somebody"));
    let law = Law::of(app, &held.case, &held.grant);
    let near = Near { attachments: &attachments, around: &around };
    let draft = bound.as_ref().and_then(store::Bound::draft).unwrap_or_else(|| older(decision));
    Ok(SaidDecision {
        findings: law.as_ref().map(|law| findings(&speech, law)).unwrap_or_default(),
        clauses: law.as_ref().map(|law| clauses(&speech, law)).unwrap_or_default(),
        duties: law.as_ref().map(|law| duties(&speech, law, &near, &draft)).unwrap_or_default(),
        conflicts: draft.conflicts.iter().map(|one| conflict(&speech, one)).collect(),
        answers: answers(&near, &draft),
        conditions: in_words(&draft),
        expires: bound.as_ref().and_then(store::Bound::expires_on),
        second: bound.as_ref().and_then(|bound| bound.second_officer.clone()),
        by_rule: decision.decider.is_none() && bound.as_ref().is_some_and(store::Bound::is_given_by_law),
        law_of: bound.as_ref().and_then(store::Bound::judged_on),
        about_language: about_language(&speech, &draft),
        original: original(&draft),
    })
}

/// A draft as the person would read it.
pub fn said_of_draft(app: &App, weighed: &CheckedDraft, draft: &Draft, language: &str) -> SaidDecision {
    let speech = Speech::of(app, weighed.law.catalogue, language);
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    SaidDecision {
        findings: findings(&speech, &weighed.law),
        clauses: clauses(&speech, &weighed.law),
        duties: duties(&speech, &weighed.law, &near, draft),
        conflicts: draft.conflicts.iter().map(|one| conflict(&speech, one)).collect(),
        answers: answers(&near, draft),
        conditions: in_words(draft),
        expires: draft.expires_on(),
        second: None,
        by_rule: false,
        law_of: Some(weighed.law.day),
        about_language: about_language(&speech, draft),
        original: original(draft),
    }
}

fn about_language(speech: &Speech<'_>, draft: &Draft) -> Vec<String> {
    let because = draft.other_language_because.trim();
    let because =
        (!because.is_empty()).then(|| speech.locale.say("decision-other-language", &[("why", because.into())]));
    let translated = draft.translation.as_ref().map(|one| {
        let args = [("by", one.by.as_str().into()), ("day", one.day.as_str().into())];
        speech.locale.say("decision-translated", &args)
    });
    because.into_iter().chain(translated).collect()
}

fn original(draft: &Draft) -> Vec<String> {
    let Some(translation) = &draft.translation else { return Vec::new() };
    let reasons = translation.original.reasons.iter().map(|(_, text)| text.as_str());
    [translation.original.summary.as_str()].into_iter().chain(reasons).flat_map(paragraphs).collect()
}

/// A decision that was made before drafts were kept, as far as it is known.
fn older(decision: &Decision) -> Draft {
    let weighed = decision.reasons().map(|reason| Consideration {
        question: reason.id,
        text: reason.text,
        ..Consideration::default()
    });
    Draft { outcome: decision.outcome.clone(), considerations: weighed.collect(), ..Draft::default() }
}

/// The facts that the reader may see, each under its question.
pub fn findings(speech: &Speech<'_>, law: &Law) -> Vec<Finding> {
    let all = law.seen().iter();
    all.map(|(fact, value)| Finding { asked: speech.question(fact), found: speech.value(fact, value) }).collect()
}

/// The clauses of the law with what follows from the facts. One that rests on a hidden fact says only that.
pub fn clauses(speech: &Speech<'_>, law: &Law) -> Vec<AppliedClause> {
    let one = |clause: &catalogue::Clause<'_>| AppliedClause {
        words: speech.clause(law, clause),
        cite: clause.requirement.cite.clone(),
        holds: clause.holds.ok().filter(|_| !law.hides(clause)),
    };
    law.judgement.clauses.iter().map(one).collect()
}

/// What was weighed, under the duties in their order.
pub fn duties(speech: &Speech<'_>, law: &Law, near: &Near<'_>, draft: &Draft) -> Vec<DutyText> {
    let of_duty = |duty: Duty| {
        let asked = law.service.duties.iter().filter(|question| question.duty == duty);
        let said = asked.filter_map(|question| {
            let weighed = draft.consideration(&question.id).filter(|one| !one.text.trim().is_empty())?;
            let cites = [question.cite.as_deref(), Some(weighed.cite.as_str())].into_iter().flatten();
            let evidence = weighed.evidence.iter().map(|one| speech.evidence(law, near, one));
            Some(WeighedQuestion {
                ask: question.ask.clone(),
                text: paragraphs(&weighed.text),
                evidence: evidence.collect(),
                cites: cites.filter(|cite| !cite.trim().is_empty()).map(str::to_owned).collect(),
            })
        });
        let departs = (duty == Duty::Law).then(|| departure(speech, law, draft)).flatten();
        let weighed: Vec<WeighedQuestion> = departs.into_iter().chain(said).collect();
        (!weighed.is_empty()).then(|| DutyText { duty: speech.locale.text(duty_words(duty)), weighed })
    };
    Duty::ALL.into_iter().filter_map(of_duty).collect()
}

/// Why it is decided against the rules, and how the person could answer before.
fn departure(speech: &Speech<'_>, law: &Law, draft: &Draft) -> Option<WeighedQuestion> {
    let why = reasons::departure(speech, law, draft).filter(|_| law.departs(&draft.outcome))?;
    let heard = draft.departure.heard.trim();
    let heard = (!heard.is_empty()).then(|| speech.locale.say("decision-departure-heard", &[("heard", heard.into())]));
    Some(WeighedQuestion {
        ask: speech.locale.text("decision-departure-ask"),
        text: [why].into_iter().chain(heard).collect(),
        evidence: Vec::new(),
        cites: Vec::new(),
    })
}

pub fn conflict(speech: &Speech<'_>, conflict: &model::Conflict) -> ConflictText {
    let between = Duty::ALL.into_iter().filter(|duty| conflict.between.iter().any(|name| name == duty.name()));
    let between = between.map(|duty| speech.locale.text(duty_words(duty))).collect();
    ConflictText { between, what: conflict.what.clone(), how: conflict.how.clone() }
}

pub fn answers(near: &Near<'_>, draft: &Draft) -> Vec<AnsweredSubmission> {
    let answered = near.around.submissions.iter().filter_map(|one| {
        let answer = [draft.answer(&one.id), one.answer.as_deref().unwrap_or_default()];
        let answer = answer.into_iter().find(|answer| !answer.is_empty())?;
        Some(AnsweredSubmission { who: one.who.clone(), answer: paragraphs(answer) })
    });
    answered.collect()
}

/// What a duty is called to the person.
pub fn duty_words(duty: Duty) -> &'static str {
    match duty {
        Duty::Client => "decision-duty-client",
        Duty::Law => "decision-duty-law",
        Duty::PublicGood => "decision-duty-public-good",
        Duty::Institution => "decision-duty-institution",
    }
}

/// Text as typed, in paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
