//! Composes the reasons in plain language from the rules' own texts and the officers' reasoning. Deterministic: the
//! same draft under the same law gives the same text, which officers then edit.

use catalogue::Verdict;
use catalogue::service::Duty;

use super::checks::CheckedDraft;
use super::law::Law;
use super::model::{Condition, Draft};
use super::speech::Speech;
use crate::app::App;

/// The text in paragraphs, in the language of the draft.
pub fn text(app: &App, weighed: &CheckedDraft, draft: &Draft) -> String {
    let speech = Speech::of(app, weighed.law.catalogue, &draft.language);
    let locale = speech.locale;
    let law = &weighed.law;
    let mut paragraphs = Vec::new();
    if !draft.outcome.is_empty() {
        let outcome = speech.outcome(law, &draft.outcome);
        paragraphs.push(locale.say("decision-reasons-outcome", &[("outcome", outcome.into())]));
    }
    let clauses: Vec<String> = law.judgement.decisive().map(|clause| speech.clause(law, clause)).collect();
    if !clauses.is_empty() {
        let start = match law.judgement.verdict {
            Verdict::Yes => locale.text("decision-reasons-met"),
            _ => locale.text("decision-reasons-not-met"),
        };
        paragraphs.push(format!("{start} {}", clauses.join(" ")));
    }
    if law.departs(&draft.outcome) {
        paragraphs.push(locale.text("decision-reasons-departs"));
        paragraphs.extend(departure(&speech, law, draft));
    }
    for duty in Duty::ALL {
        let asked = law.service.duties.iter().filter(|question| question.duty == duty);
        let weighed = asked.filter_map(|question| draft.consideration(&question.id));
        let texts: Vec<&str> = weighed.map(|one| one.text.trim()).filter(|text| !text.is_empty()).collect();
        if !texts.is_empty() {
            paragraphs.push(format!("{} {}", locale.text(heading(duty)), texts.join(" ")));
        }
    }
    for conflict in &draft.conflicts {
        let (what, how) = (conflict.what.trim(), conflict.how.trim());
        paragraphs.push(locale.say("decision-reasons-conflict", &[("what", what.into()), ("how", how.into())]));
    }
    let conditions: Vec<String> =
        draft.conditions.iter().map(Condition::in_words).filter(|one| !one.is_empty()).collect();
    if !conditions.is_empty() {
        paragraphs.push(format!("{}\n{}", locale.text("decision-reasons-conditions"), conditions.join("\n")));
    }
    if let Some(day) = draft.expires_on() {
        paragraphs.push(locale.say("decision-reasons-expires", &[("day", locale.date(day).into())]));
    }
    paragraphs.join("\n\n")
}

/// Which clause is read differently than the rules read it, and why.
pub fn departure(speech: &Speech<'_>, law: &Law, draft: &Draft) -> Option<String> {
    let why = draft.departure.why.trim();
    let ground = law.ground(speech, &draft.outcome, &draft.departure.clause)?;
    let args = [("clause", ground.words.into()), ("cite", ground.cite.into()), ("why", why.into())];
    (!why.is_empty()).then(|| speech.locale.say("decision-reasons-departure", &args))
}

/// The introduction to the reasoning under a duty.
fn heading(duty: Duty) -> &'static str {
    match duty {
        Duty::Client => "decision-reasons-client",
        Duty::Law => "decision-reasons-law",
        Duty::PublicGood => "decision-reasons-public-good",
        Duty::Institution => "decision-reasons-institution",
    }
}
