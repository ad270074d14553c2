//! What an officer answers in a conversation: it waits for some seconds or until a chosen moment, and can be taken back.

use axum::extract::Path;
use axum::response::Response;
use domain::conversations::OfficerAnswer;
use domain::conversations::public_words::Unfit;
use domain::conversations::waiting_answers::{self, Pressed};
use domain::refusal::Refusal;
use screens::FieldError;

use super::case_acts::moment;
use super::conversation::page;
use super::conversation_view::{PRIVATELY, PUBLICLY};
use crate::knowledge;
use crate::web::{Outcome, Posted, Visit};

/// Refusals that the composer shows beside what was typed, with the field to which each belongs.
const AT_THE_COMPOSER: [(&str, &str); 3] = [
    ("conversation-too-long-for-way", "body"),
    ("conversation-no-such-way", "body"),
    ("case-moment-not-to-come", "later"),
];

pub(super) async fn answer(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if let Some(typed) = knowledge::inserted(&mut tx, &visit.app, &posted, "body").await? {
        let page = page(&mut tx, &visit, &reference, &typed, Vec::new()).await?;
        tx.commit().await?;
        return Ok(page);
    }
    if let Some(question) = posted.find("ask") {
        let typed = posted.with(vec![("body".to_owned(), joined([posted.get("body"), question]))]);
        let page = page(&mut tx, &visit, &reference, &typed, Vec::new()).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let (body, later) = (posted.get("body").trim(), posted.get("later"));
    let at = moment(&visit, later);
    let wrong = match posted.get("do") {
        _ if body.is_empty() => Some(("body", "desk-error-no-words")),
        "later" if at.is_none() => Some(("later", "desk-error-moment")),
        // Enter in the field of the moment presses the button that sends at once.
        pressed if pressed != "later" && !later.is_empty() => Some(("later", "desk-error-moment-chosen")),
        _ => None,
    };
    if let Some((field, key)) = wrong {
        let errors = vec![FieldError { text: visit.text(key), href: format!("#{field}") }];
        let page = page(&mut tx, &visit, &reference, &posted, errors).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let answer = OfficerAnswer { reference: &reference, key: posted.get("once"), body, way: posted.get("way") };
    let goes = (posted.get("manner") == PUBLICLY, at);
    match waiting_answers::press(&mut tx, &visit.app, &visit.actor(), answer, goes).await {
        Ok(Pressed::Unfit(unfit)) => {
            drop(tx);
            again(&visit, &reference, &posted, unfit_errors(&visit, &unfit)).await
        }
        Ok(Pressed::Said) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/conversations/{reference}#messages")))
        }
        Ok(Pressed::Waits(_)) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/conversations/{reference}#waiting")))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, &reference, &posted, refusal).await
        }
    }
}

/// An answer that has not gone is taken back, or sent at once. What is being written meanwhile stays.
pub(super) async fn settle(visit: Visit, Path((reference, id)): Path<(String, String)>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if posted.get("do") == "send" {
        return match waiting_answers::send_now(&mut tx, &visit.app, &visit.actor(), &reference, &id).await {
            Ok(unfit) if unfit.is_empty() => {
                tx.commit().await?;
                again(&visit, &reference, &posted, Vec::new()).await
            }
            Ok(unfit) => {
                drop(tx);
                again(&visit, &reference, &posted, unfit_errors(&visit, &unfit)).await
            }
            Err(refusal) => {
                drop(tx);
                refused(&visit, &reference, &posted, refusal).await
            }
        };
    }
    let taken = waiting_answers::take_back(&mut tx, &visit.app, &visit.actor(), &reference, &id).await?;
    tx.commit().await?;
    let (manner, way) = match taken.is_public {
        true => (PUBLICLY, String::new()),
        false => (PRIVATELY, taken.way),
    };
    let fields = [
        ("body", joined([taken.body.as_str(), posted.get("body")])),
        ("manner", manner.to_owned()),
        ("way", way),
        // A new answer from now on: this one was stored under its name already.
        ("once", String::new()),
    ];
    let typed = posted.with(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
    again(&visit, &reference, &typed, Vec::new()).await
}

fn joined(texts: [&str; 2]) -> String {
    texts.into_iter().map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The screen with what was typed, after another transaction.
async fn again(visit: &Visit, reference: &str, typed: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let page = page(&mut tx, visit, reference, typed, errors).await?;
    tx.commit().await?;
    Ok(page)
}

/// What was typed is kept, beside what is wrong with it.
async fn refused(visit: &Visit, reference: &str, typed: &Posted, refusal: Refusal) -> Outcome<Response> {
    let Some((kind, field)) = AT_THE_COMPOSER.iter().find(|(kind, _)| *kind == refusal.kind) else {
        return Err(refusal.into());
    };
    let text = visit.locale().say(&format!("problem-{kind}-text"), &refusal.args);
    again(visit, reference, typed, vec![FieldError { text, href: format!("#{field}") }]).await
}

fn unfit_errors(visit: &Visit, unfit: &[Unfit]) -> Vec<FieldError> {
    unfit.iter().map(|one| FieldError { text: unfit_words(visit, one), href: "#body".to_owned() }).collect()
}

/// Why words may not stand where everybody reads them.
fn unfit_words(visit: &Visit, unfit: &Unfit) -> String {
    let locale = visit.locale();
    let part = |key: &str, part: &str| locale.say(key, &[("part", part.into())]);
    match unfit {
        Unfit::TooLong(over) => locale.say("desk-unfit-long", &[("n", (*over).into())]),
        Unfit::Reference(code) => part("desk-unfit-reference", code),
        Unfit::Email(address) => part("desk-unfit-email", address),
        Unfit::Phone(number) => part("desk-unfit-phone", number),
        Unfit::Name(name) => part("desk-unfit-name", name),
        Unfit::NoPost => visit.text("desk-unfit-no-post"),
    }
}
