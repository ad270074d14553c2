//! The page behind the link with which a mail is ended that need not come. A GET says what a press would do and changes
//! nothing, because mail servers open links; the press needs no session, because mail programs do it for their reader
//! ([RFC 8058](https://www.rfc-editor.org/rfc/rfc8058)).

use axum::extract::Path;
use axum::response::Response;
use domain::people::{Topic, ending};
use serde::Serialize;

use super::AT;
use crate::web::{Outcome, Problem, View, Visit};

/// The address of a link of this kind.
pub(super) const LINK: &str = "/mails/{token}";

/// `mails-end.html`.
#[derive(Serialize)]
pub(in crate::people) struct EndMailsPage {
    /// Where a press ends them.
    here: String,
    /// What is ended, in words.
    topics: Vec<String>,
    is_done: bool,
    /// Where somebody chooses anew.
    hearing: &'static str,
}

impl View for EndMailsPage {
    const TEMPLATE: &'static str = "mails-end.html";

    fn samples() -> Vec<Self> {
        let sample = |is_done| EndMailsPage {
            here: "/mails/r.019ee77d.0123456789abcdef0123".to_owned(),
            topics: vec!["Reminders".to_owned(), "News of a case".to_owned()],
            is_done,
            hearing: AT,
        };
        vec![sample(false), sample(true)]
    }
}

/// The page on which a person ends every kind that can be ended.
pub(super) fn of(visit: &Visit, person: &str) -> Option<String> {
    ending::token(&visit.app, person, &Topic::ALL).map(|token| format!("/mails/{token}"))
}

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Outcome {
    let (_, topics) = ending::read(&visit.app, &token).ok_or_else(Problem::not_found)?;
    Ok(page(&visit, &token, &topics, false))
}

/// What is pressed is the link itself: it proves that we gave it to somebody, and it ends nothing but mails. So no token
/// of a session is asked for.
pub(super) async fn end(visit: Visit, Path(token): Path<String>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let topics = ending::end(&mut tx, &visit.app, &token).await?;
    tx.commit().await?;
    Ok(page(&visit, &token, &topics, true))
}

fn page(visit: &Visit, token: &str, topics: &[Topic], is_done: bool) -> Response {
    let title = if is_done { "mails-ended-title" } else { "mails-end-title" };
    let content = EndMailsPage {
        here: format!("/mails/{token}"),
        topics: topics.iter().map(|topic| visit.text(&format!("hearing-{}", topic.name()))).collect(),
        is_done,
        hearing: AT,
    };
    visit.page().title(title).show(content)
}
