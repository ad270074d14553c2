//! A decision as the person reads it: outcome, reasons, what was weighed under each duty and what it rests on,
//! conditions, how long it holds, who agreed, and what a review put in its place: what pages show and take of it.

use catalogue::service::Duty;
use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::Weighed;
use domain::cases::decision::contributions::around;
use domain::cases::decision::law::Law;
use domain::cases::decision::model::{Conflict, Consideration, Draft};
use domain::cases::decision::speech::{Near, Speech};
use domain::cases::decision::store;
use domain::cases::files;
use domain::cases::store::decisions::Decision;
use domain::codes;
use serde_json::{Value, json};

use crate::cases::requests::paragraphs;
use crate::web::{Outcome, Visit};

/// Everything beside the outcome, in the language of the visit.
pub(in crate::cases) async fn shown(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    decision: &Decision,
) -> Outcome<Value> {
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
    let judged = bound.as_ref().and_then(|bound| bound.judged.as_ref());
    let text = |name: &str| judged.and_then(|judged| judged.get(name)).and_then(Value::as_str);
    Ok(json!({
        "duties": law.as_ref().map(|law| duties(&speech, law, &near, &draft)).unwrap_or_default(),
        "conflicts": draft.conflicts.iter().map(|one| conflict(&speech, one)).collect::<Vec<_>>(),
        "answers": answers(&near, &draft),
        "conditions": draft.conditions.iter().filter(|one| !one.trim().is_empty()).collect::<Vec<_>>(),
        "expires": bound.as_ref().and_then(store::Bound::expires_on).map(|day| day.to_string()),
        "second": bound.as_ref().and_then(|bound| bound.second_officer.clone()),
        "by_rule": decision.decider.is_none() && text("verdict") == Some("yes"),
        "law_of": text("day"),
        "overturned": overturned.map(|one| json!({
            "outcome": law.as_ref().map_or_else(|| one.outcome.replace('-', " "), |law| speech.outcome(law, &one.outcome)),
            "goes_against": one.goes_against,
            "reference": codes::grouped(&one.review),
            "href": format!("/cases/{}", one.review),
            "at": one.at,
        })),
    }))
}

/// A draft as the person would read it.
pub(super) fn of_draft(visit: &Visit, weighed: &Weighed, draft: &Draft) -> Value {
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    json!({
        "duties": duties(&speech, &weighed.law, &near, draft),
        "conflicts": draft.conflicts.iter().map(|one| conflict(&speech, one)).collect::<Vec<_>>(),
        "answers": answers(&near, draft),
        "conditions": draft.conditions,
        "expires": draft.expires_on().map(|day| day.to_string()),
        "second": null,
        "by_rule": false,
        "law_of": weighed.law.day.to_string(),
        "overturned": null,
    })
}

/// A decision that was made before drafts were kept, as far as it is known.
fn older(decision: &Decision) -> Draft {
    let text = |reason: &Value, name: &str| reason.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let reasons = decision.reasons.as_array().into_iter().flatten();
    let weighed = reasons.map(|reason| Consideration {
        question: text(reason, "id"),
        text: text(reason, "text"),
        ..Consideration::default()
    });
    Draft { outcome: decision.outcome.clone(), considerations: weighed.collect(), ..Draft::default() }
}

/// What was weighed, under the duties in their order.
fn duties(speech: &Speech<'_>, law: &Law, near: &Near<'_>, draft: &Draft) -> Vec<Value> {
    let of_duty = |duty: Duty| {
        let asked = law.service.duties.iter().filter(|question| question.duty == duty);
        let said = asked.filter_map(|question| {
            let weighed = draft.consideration(&question.id).filter(|one| !one.text.trim().is_empty())?;
            let cites = [question.cite.as_deref(), Some(weighed.cite.as_str())].into_iter().flatten();
            let evidence = weighed.evidence.iter().map(|one| speech.evidence(law, near, one));
            Some(json!({
                "ask": question.ask,
                "text": paragraphs(&weighed.text),
                "evidence": evidence.collect::<Vec<_>>(),
                "cites": cites.filter(|cite| !cite.trim().is_empty()).collect::<Vec<_>>(),
            }))
        });
        let said: Vec<Value> = said.collect();
        (!said.is_empty()).then(|| json!({"duty": speech.locale.text(duty_words(duty)), "weighed": said}))
    };
    Duty::ALL.into_iter().filter_map(of_duty).collect()
}

fn conflict(speech: &Speech<'_>, conflict: &Conflict) -> Value {
    let between = Duty::ALL.into_iter().filter(|duty| conflict.between.iter().any(|name| name == duty.name()));
    let between: Vec<String> = between.map(|duty| speech.locale.text(duty_words(duty))).collect();
    json!({"between": between, "what": conflict.what, "how": conflict.how})
}

fn answers(near: &Near<'_>, draft: &Draft) -> Vec<Value> {
    let answered = near.around.submissions.iter().filter_map(|one| {
        let answer = [draft.answer(&one.id), one.answer.as_deref().unwrap_or_default()];
        let answer = answer.into_iter().find(|answer| !answer.is_empty())?;
        Some(json!({"who": one.who, "answer": paragraphs(answer)}))
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
