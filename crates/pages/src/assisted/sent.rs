//! The page after an application was sent in a sitting: the reference and the promises, to be read out.

use axum::extract::Path;
use domain::applications::Stage;
use domain::cases::charter::PromiseDue;
use domain::trust::Action;
use domain::{cases, codes};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::frame::InterviewFrame;
use super::steps::commit;
use super::{frame, reach};
use crate::web::{Outcome, View, Visit};

#[derive(Serialize)]
pub(super) struct InterviewSentPage {
    #[serde(flatten)]
    frame: InterviewFrame,
    reference: String,
    sent: i64,
    /// The address of the case at the desk.
    case: String,
    promises: Vec<PromiseLine>,
    /// The same in the person's language; none where they speak the language of the desk.
    their_promises: Option<Vec<PromiseLine>>,
    /// Where the receipt went.
    email: Option<String>,
    /// Where letters go where there is no email; none where nothing can be sent.
    post: Option<String>,
}

/// A promise as it is read out; of the day, the moment and the time that it takes, the first that is known.
#[derive(Serialize)]
struct PromiseLine {
    words: String,
    moment: Option<i64>,
    due: Option<Date>,
    within: String,
}

impl PromiseLine {
    fn of(promise: PromiseDue) -> PromiseLine {
        PromiseLine { words: promise.words, moment: promise.moment, due: promise.due, within: promise.within }
    }

    fn samples() -> Vec<PromiseLine> {
        let sample = |words: &str, moment, due| PromiseLine {
            words: words.to_owned(),
            moment,
            due,
            within: "15 working days".to_owned(),
        };
        vec![
            sample("You hear from an officer", Some(1_783_123_200_000), None),
            sample("We decide", None, Some(date(2026, 7, 24))),
            sample("We pay", None, None),
        ]
    }
}

impl View for InterviewSentPage {
    const TEMPLATE: &'static str = "desk/interview-sent.html";

    fn samples() -> Vec<Self> {
        let [full, bare] = InterviewFrame::samples();
        let page = |frame, promises, their_promises, email: Option<String>| InterviewSentPage {
            frame,
            reference: "GR7K 4M2P".to_owned(),
            sent: 1_783_036_800_000,
            case: "/desk/cases/GR7K4M2P".to_owned(),
            promises,
            their_promises,
            post: email.is_none().then(|| "12 Banksia Street, Dubbo NSW 2830".to_owned()),
            email,
        };
        let email = Some("mai@example.org".to_owned());
        vec![
            page(full, PromiseLine::samples(), Some(PromiseLine::samples()), email),
            InterviewSentPage { post: None, ..page(bare.clone(), Vec::new(), None, None) },
            page(bare, Vec::new(), None, None),
        ]
    }
}

pub(super) async fn show(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::See).await?;
    let draft = &held.opened.draft;
    let (Some(reference), Some(at)) = (&draft.row.reference, draft.row.sent_at) else {
        let to = held.here();
        return commit(tx, visit.see(&to)).await;
    };
    let theirs = frame::theirs(&visit, &held.sitting);
    let is_other = held.sitting.language != visit.language;
    let promises = |language: &str| {
        let promises = cases::promises(&visit.app, language, draft.service, at);
        promises.into_iter().map(PromiseLine::of).collect()
    };
    let view = InterviewSentPage {
        frame: InterviewFrame::of(&mut tx, &visit, &held, Stage::Check).await?,
        reference: codes::grouped(reference),
        sent: at,
        case: format!("/desk/cases/{reference}"),
        promises: promises(&visit.language),
        their_promises: is_other.then(|| promises(&theirs.language)),
        email: draft.row.email.clone(),
        post: domain::applications::told_by_applicant(&visit.app, &draft.facts, "street-address"),
    };
    let page = visit.page().title("interview-sent-title").back(held.sitting.address("")).show(view);
    commit(tx, page).await
}
