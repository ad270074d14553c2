//! Makes of a decision, or of a draft of one, what the person reads beside its outcome.

use catalogue::service::Duty;
use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::CheckedDraft;
use domain::cases::decision::contributions::around;
use domain::cases::decision::law::Law;
use domain::cases::decision::making::in_words;
use domain::cases::decision::model::{self, Consideration, Draft};
use domain::cases::decision::reasons;
use domain::cases::decision::speech::{Near, Speech};
use domain::cases::decision::store;
use domain::cases::files;
use domain::cases::store::decisions::Decision;
use domain::codes;

use super::text::{AnsweredSubmission, ConflictText, DutyText, Overturned, Replaced, WeighedDecision, WeighedQuestion};
use crate::cases::requests::paragraphs;
use crate::cases::words::outcome_words;
use crate::web::{Outcome, Visit};

/// Everything beside the outcome, in the language of the visit.
pub(in crate::cases) async fn shown(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    decision: &Decision,
) -> Outcome<WeighedDecision> {
    let bound = store::bound(tx, &held.grant).await?;
    let overturned = store::overturned(tx, &held.grant).await?;
    // What was overturned before the case was opened again is no longer the decision.
    let overturned = overturned.filter(|one| one.at >= decision.decided_at);
    let attachments = files::for_public(tx, &held.grant, &visit.text("decision-file-private")).await?;
    let around = around(tx, &held.grant).await?;
    let around = around.for_public(&visit.text("decision-somebody"));
    let speech = Speech::of(&visit.app, held.case.law(&visit.app), &visit.language);
    let law = Law::of(&visit.app, &held.case, &held.grant);
    let near = Near { attachments: &attachments, around: &around };
    let draft = bound.as_ref().and_then(store::Bound::draft).unwrap_or_else(|| older(decision));
    Ok(WeighedDecision {
        duties: law.as_ref().map(|law| duties(&speech, law, &near, &draft)).unwrap_or_default(),
        conflicts: draft.conflicts.iter().map(|one| conflict(&speech, one)).collect(),
        answers: answers(&near, &draft),
        conditions: in_words(&draft),
        expires: bound.as_ref().and_then(store::Bound::expires_on),
        second: bound.as_ref().and_then(|bound| bound.second_officer.clone()),
        by_rule: decision.decider.is_none() && bound.as_ref().is_some_and(store::Bound::is_given_by_law),
        law_of: bound.as_ref().and_then(store::Bound::judged_on),
        replaces: store::replaced(tx, &held.grant).await?.map(|before| Replaced {
            outcome: outcome_words(visit, &held.case.service, &before.outcome),
            at: before.decided_at,
            why: before.why,
        }),
        about_language: about_language(&speech, &draft),
        original: original(&draft),
        overturned: overturned.map(|one| Overturned {
            outcome: law
                .as_ref()
                .map_or_else(|| one.outcome.replace('-', " "), |law| speech.outcome(law, &one.outcome)),
            goes_against: one.goes_against,
            reference: codes::grouped(&one.review),
            href: format!("/cases/{}", one.review),
            at: one.at,
        }),
    })
}

/// A draft as the person would read it.
pub(super) fn of_draft(visit: &Visit, weighed: &CheckedDraft, draft: &Draft) -> WeighedDecision {
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    WeighedDecision {
        duties: duties(&speech, &weighed.law, &near, draft),
        conflicts: draft.conflicts.iter().map(|one| conflict(&speech, one)).collect(),
        answers: answers(&near, draft),
        conditions: in_words(draft),
        expires: draft.expires_on(),
        second: None,
        by_rule: false,
        law_of: Some(weighed.law.day),
        overturned: None,
        replaces: None,
        about_language: about_language(&speech, draft),
        original: original(draft),
    }
}

/// Why the reasons are in another language, and who translated them.
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

/// What was weighed, under the duties in their order.
fn duties(speech: &Speech<'_>, law: &Law, near: &Near<'_>, draft: &Draft) -> Vec<DutyText> {
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

fn conflict(speech: &Speech<'_>, conflict: &model::Conflict) -> ConflictText {
    let between = Duty::ALL.into_iter().filter(|duty| conflict.between.iter().any(|name| name == duty.name()));
    let between = between.map(|duty| speech.locale.text(duty_words(duty))).collect();
    ConflictText { between, what: conflict.what.clone(), how: conflict.how.clone() }
}

fn answers(near: &Near<'_>, draft: &Draft) -> Vec<AnsweredSubmission> {
    let answered = near.around.submissions.iter().filter_map(|one| {
        let answer = [draft.answer(&one.id), one.answer.as_deref().unwrap_or_default()];
        let answer = answer.into_iter().find(|answer| !answer.is_empty())?;
        Some(AnsweredSubmission { who: one.who.clone(), answer: paragraphs(answer) })
    });
    answered.collect()
}

/// What a duty is called on pages.
pub(super) fn duty_words(duty: Duty) -> &'static str {
    match duty {
        Duty::Client => "decision-duty-client",
        Duty::Law => "decision-duty-law",
        Duty::PublicGood => "decision-duty-public-good",
        Duty::Institution => "decision-duty-institution",
    }
}
