//! A problem as the person or program who asked reads it: a page, or `application/problem+json`.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use domain::kept_forms::KEPT_FOR;
use serde::Serialize;
use serde_json::{Value, json};

use super::giving_back::{self, Change, TypedForm};
use super::page::Page;
use super::problem::Problem;
use super::view::View;
use super::visit::Visit;
use super::{kept_pages, layout};

#[derive(Serialize)]
pub(super) struct WentWrongPage {
    heading: String,
    paragraphs: Vec<String>,
    /// By which the problem is found in the log.
    reference: Option<String>,
    /// What to correct.
    fields: Vec<String>,
    /// Where to say who one is.
    sign_in: Option<String>,
    /// Where one sees whether it was stored.
    look: Option<String>,
    /// Where one sees how it is now.
    see: Option<String>,
    /// What happened since the page of the form was made.
    changed: Vec<Change>,
    /// The form that was refused.
    typed: Option<TypedForm>,
    /// For how long the form is kept, where it is.
    kept_hours: Option<i64>,
    /// Whether a guest goes on with the code of what they began.
    needs_code: bool,
}

impl View for WentWrongPage {
    const TEMPLATE: &'static str = "went-wrong.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let bare = || WentWrongPage {
            heading: "Somebody else changed it".to_owned(),
            paragraphs: vec!["While you had the page open, it was changed.".to_owned()],
            reference: None,
            fields: Vec::new(),
            sign_in: None,
            look: None,
            see: None,
            changed: Vec::new(),
            typed: None,
            kept_hours: None,
            needs_code: false,
        };
        let changed =
            Change { what: "A message was sent.".to_owned(), who: "Noor Haddad".to_owned(), at: 1_782_000_000_000 };
        let full = |typed| WentWrongPage {
            reference: text("Reference K7M2-9XWA"),
            fields: vec!["Enter a day that exists.".to_owned()],
            sign_in: text("/sign-in?then=/cases"),
            look: text("/cases/GR7K4M2P"),
            see: text("/cases/GR7K4M2P"),
            changed: vec![changed.clone()],
            typed: Some(typed),
            kept_hours: Some(72),
            needs_code: true,
            ..bare()
        };
        TypedForm::samples().into_iter().map(full).chain([bare()]).collect()
    }
}

pub(super) fn of_problem(visit: &Visit, problem: Problem) -> Response {
    let reference = problem.status.is_server_error().then(|| {
        let reference = domain::codes::short(visit.app.world.chance(), 8);
        let cause = problem.cause.as_deref().unwrap_or_default();
        let path = visit.here.split('?').next().unwrap_or_default();
        tracing::error!(reference, path, cause, "a request failed");
        reference
    });
    let refusal = problem.refused.as_ref().filter(|_| problem.kind == "no-mandate");
    let mut response = match (visit.is_program, refusal) {
        (true, _) => as_json(visit, &problem, reference),
        (false, Some(refusal)) if visit.is_desk => (visit.front.refused)(visit, refusal),
        (false, _) => as_page(visit, &problem, reference),
    };
    *response.status_mut() = problem.status;
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn as_json(visit: &Visit, problem: &Problem, reference: Option<String>) -> Response {
    let say = |part: &str| visit.locale().say(&format!("problem-{}-{part}", problem.kind), &problem.args);
    let errors: Vec<Value> =
        problem.fields.iter().map(|(field, words)| json!({"field": field, "detail": words})).collect();
    let mut body = json!({
        "type": format!("/problems/{}", problem.kind),
        "title": say("title"),
        "status": problem.status.as_u16(),
        "detail": format!("{} {}", say("text"), say("do")),
        "instance": visit.here,
    });
    if let (Some(body), Some(reference)) = (body.as_object_mut(), reference) {
        body.insert("reference".to_owned(), reference.into());
    }
    if let (Some(body), false) = (body.as_object_mut(), errors.is_empty()) {
        body.insert("errors".to_owned(), errors.into());
    }
    ([(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}

fn as_page(visit: &Visit, problem: &Problem, reference: Option<String>) -> Response {
    let say = |part: &str| visit.locale().say(&format!("problem-{}-{part}", problem.kind), &problem.args);
    let kept = visit.typed.kept();
    let back = kept.as_deref().map(|id| kept_pages::address(visit, id));
    let sign_in = matches!(problem.kind, "sign-in-first" | "desk-sign-in-first")
        .then(|| layout::sign_in_address(back.as_deref().unwrap_or(&visit.here)));
    let own = if visit.is_desk { layout::DESK } else { "/account" };
    let page = visit.came_from.as_deref().unwrap_or(own);
    let content = WentWrongPage {
        heading: say("title"),
        paragraphs: vec![say("text"), say("do")],
        reference: reference.map(|code| visit.locale().say("problem-reference", &[("code", code.into())])),
        fields: problem.fields.iter().map(|(_, words)| words.clone()).collect(),
        sign_in,
        // Before it is sent again, somebody must see whether it was stored.
        look: (problem.kind == "uncertain").then(|| page.to_owned()),
        // Somebody else changed it: how it is now is one link away, beside what was typed.
        see: (problem.status == StatusCode::CONFLICT).then(|| page.to_owned()),
        changed: visit.typed.changed(),
        typed: giving_back::shown(visit, problem),
        kept_hours: kept.map(|_| KEPT_FOR / 3_600_000),
        needs_code: giving_back::needs_code(visit, problem),
    };
    match Page::new(visit).titled(say("title")).html(content) {
        Ok(html) => Html(html).into_response(),
        Err(_) => format!("{}\n\n{}\n", say("title"), say("text")).into_response(),
    }
}
