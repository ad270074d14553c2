//! One page on its way out: template, title, frame, what to correct.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use domain::kept_forms::KEPT_FOR;
use domain::staff::initials;
use screens::{FieldError, Form, Hidden};
use serde::Serialize;
use serde_json::{Value, json};

use super::form::TOKEN;
use super::problem::Problem;
use super::view::View;
use super::visit::Visit;
use super::{giving_back, kept_pages, layout};
use crate::officers::refused_page;

pub struct Page<'v> {
    visit: &'v Visit,
    template: &'static str,
    title: String,
    back: Option<String>,
    status: StatusCode,
    form: Option<Form>,
}

impl<'v> Page<'v> {
    pub fn new(visit: &'v Visit) -> Self {
        Page { visit, template: "", title: String::new(), back: None, status: StatusCode::OK, form: None }
    }

    /// The title by its key in the locale files.
    pub fn title(self, key: &str) -> Self {
        let words = self.visit.text(key);
        self.titled(words)
    }

    /// The title as it is.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    pub fn back(mut self, address: impl Into<String>) -> Self {
        self.back = Some(address.into());
        self
    }

    /// The page has a form that is sent to this address; it gets the token of the session.
    pub fn form(mut self, action: impl Into<String>) -> Self {
        let token = self.visit.page_token();
        let hidden = vec![Hidden { name: TOKEN.to_owned(), value: token }];
        self.form = Some(Form { action: action.into(), hidden, errors: Vec::new() });
        self
    }

    /// One more hidden field of the form.
    pub fn hidden(mut self, name: &str, value: impl Into<String>) -> Self {
        let field = Hidden { name: name.to_owned(), value: value.into() };
        self.form.get_or_insert_default().hidden.push(field);
        self
    }

    /// What has to be corrected; with any, the answer is 422.
    pub fn errors(mut self, errors: Vec<FieldError>) -> Self {
        if !errors.is_empty() {
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self.form.get_or_insert_default().errors = errors;
        self
    }

    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Renders it with the template of the view.
    pub fn show<V: View>(self, view: V) -> Response {
        self.with(V::TEMPLATE).show_untyped(view)
    }

    pub fn with(mut self, template: &'static str) -> Self {
        self.template = template;
        self
    }

    pub fn show_untyped(self, content: impl Serialize) -> Response {
        match self.rendered(content) {
            Ok(html) => (self.status, Html(html)).into_response(),
            Err(problem) => problem.into_response(),
        }
    }

    /// Renders one sample of a view, for tests.
    ///
    /// # Errors
    /// When the template asks for what the sample does not have.
    pub fn sampled(self, template: &'static str, sample: &Value) -> Result<String, Problem> {
        self.with(template).rendered(sample)
    }

    fn rendered(&self, content: impl Serialize) -> Result<String, Problem> {
        let mut content = match serde_json::to_value(content).map_err(Problem::internal)? {
            Value::Object(content) => content,
            _ => serde_json::Map::new(),
        };
        let token = self.visit.page_token();
        // The browser tests count by it which pages they have seen.
        content.insert("page".to_owned(), self.template.trim_end_matches(".html").into());
        content.insert("token".to_owned(), json!({"name": TOKEN, "value": token}));
        if self.visit.is_desk {
            content.insert("layout".to_owned(), "desk/layout.html".into());
            content.insert("desk".to_owned(), who(self.visit));
        }
        if let Some(form) = &self.form {
            content.insert("form".to_owned(), serde_json::to_value(form).map_err(Problem::internal)?);
        }
        let mut frame = layout::frame(self.visit, self.title.clone(), self.back.clone());
        frame.has_errors = self.form.as_ref().is_some_and(|form| !form.errors.is_empty());
        Ok(self.visit.app.screens.render(self.template, &frame, content)?)
    }
}

/// The officer who sits at the desk, as its pages show it.
fn who(visit: &Visit) -> Value {
    let Some(officer) = visit.session.officer.as_deref() else { return Value::Null };
    let agency = visit.app.catalogue.agencies.get(&officer.agency);
    json!({
        "id": officer.id,
        "name": officer.name,
        "initials": initials(&officer.name),
        "agency": agency.map_or(officer.agency.as_str(), |agency| agency.name.as_str()),
        "team": officer.team,
        "is_team_leader": officer.is_team_leader(),
    })
}

/// A problem as whoever asked reads it: a page, or `application/problem+json`.
pub fn of_problem(visit: &Visit, problem: Problem) -> Response {
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
        (false, Some(refusal)) if visit.is_desk => refused_page(visit, refusal),
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
    let reference = reference.map(|code| visit.locale().say("problem-reference", &[("code", code.into())]));
    let kept = visit.typed.kept();
    let back = kept.as_deref().map(|id| kept_pages::address(visit, id));
    let sign_in = matches!(problem.kind, "sign-in-first" | "desk-sign-in-first")
        .then(|| layout::sign_in_address(back.as_deref().unwrap_or(&visit.here)));
    // Before it is sent again, somebody must see whether it was stored.
    let own = if visit.is_desk { layout::DESK } else { "/account" };
    let page = visit.came_from.as_deref().unwrap_or(own);
    let look = (problem.kind == "uncertain").then_some(page);
    // Somebody else changed it: how it is now is one link away, beside what was typed.
    let see = (problem.status == StatusCode::CONFLICT).then_some(page);
    let content = json!({
        "heading": say("title"),
        "paragraphs": [say("text"), say("do")],
        "fields": problem.fields.iter().map(|(_, words)| words).collect::<Vec<_>>(),
        "reference": reference,
        "sign_in": sign_in,
        "look": look,
        "see": see,
        "changed": visit.typed.changed(),
        "typed": giving_back::shown(visit, problem),
        "kept_hours": kept.map(|_| KEPT_FOR / 3_600_000),
    });
    let page = Page::new(visit).with("went-wrong.html").titled(say("title"));
    match page.rendered(content) {
        Ok(html) => Html(html).into_response(),
        Err(_) => format!("{}\n\n{}\n", say("title"), say("text")).into_response(),
    }
}
