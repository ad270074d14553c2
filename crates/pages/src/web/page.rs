//! One page on its way out: template, title, frame, what to correct.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use screens::{FieldError, Form, Hidden};
use serde::Serialize;
use serde_json::Value;

use super::form::TOKEN;
use super::layout;
use super::page_nav::PageNav;
use super::problem::Problem;
use super::session_end::SessionEnd;
use super::view::View;
use super::visit::Visit;

pub struct Page<'v> {
    visit: &'v Visit,
    title: String,
    back: Option<String>,
    status: StatusCode,
    form: Option<Form>,
    nav: Option<PageNav>,
}

impl<'v> Page<'v> {
    pub fn new(visit: &'v Visit) -> Self {
        Page { visit, title: String::new(), back: None, status: StatusCode::OK, form: None, nav: None }
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

    /// The other pages around what this one is about.
    pub fn nav(mut self, nav: PageNav) -> Self {
        self.nav = Some(nav);
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
        let status = self.status;
        match self.html(view) {
            Ok(html) => (status, Html(html)).into_response(),
            Err(problem) => problem.into_response(),
        }
    }

    /// Renders it with the template of the view, for an answer that is not the page alone.
    ///
    /// # Errors
    /// When the template fails.
    pub fn html<V: View>(self, view: V) -> Result<String, Problem> {
        self.rendered(V::TEMPLATE, view)
    }

    /// Renders one sample of a view, for tests.
    ///
    /// # Errors
    /// When the template asks for what the sample does not have.
    pub fn sampled(self, template: &'static str, sample: &Value) -> Result<String, Problem> {
        self.rendered(template, sample)
    }

    fn rendered(&self, template: &'static str, view: impl Serialize) -> Result<String, Problem> {
        let data = PageData {
            view,
            page: template.trim_end_matches(".html"),
            token: Hidden { name: TOKEN.to_owned(), value: self.visit.page_token() },
            at_desk: self.visit.is_desk.then(|| AtDesk::of(self.visit)),
            form: self.form.as_ref(),
            page_nav: self.nav.as_ref(),
            session_end: SessionEnd::of(self.visit),
            worker: self.visit.app.settings.works_offline && !self.visit.is_desk,
        };
        let mut frame = layout::frame(self.visit, self.title.clone(), self.back.clone());
        frame.has_errors = self.form.as_ref().is_some_and(|form| !form.errors.is_empty());
        Ok(self.visit.app.screens.render(template, &frame, data)?)
    }
}

/// What a template reads beside `frame`: its view, and what every page has.
#[derive(Serialize)]
struct PageData<'p, V> {
    #[serde(flatten)]
    view: V,
    /// The name of the template: the browser tests count by it which pages they have seen.
    page: &'p str,
    /// For forms beside `form`.
    token: Hidden,
    #[serde(flatten)]
    at_desk: Option<AtDesk>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'p Form>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_nav: Option<&'p PageNav>,
    /// None where nothing ends.
    session_end: Option<SessionEnd>,
    /// Whether the browser keeps what is needed while offline.
    worker: bool,
}

/// What pages of the desk have besides.
#[derive(Serialize)]
struct AtDesk {
    layout: &'static str,
    /// None before somebody has signed in.
    desk: Option<DeskOfficer>,
}

/// The officer who sits at the desk.
#[derive(Serialize)]
struct DeskOfficer {
    name: String,
    agency: String,
    team: String,
    is_team_leader: bool,
}

impl AtDesk {
    fn of(visit: &Visit) -> AtDesk {
        let agencies = &visit.app.catalogue.agencies;
        let desk = visit.session.officer.as_deref().map(|officer| DeskOfficer {
            name: officer.name.clone(),
            agency: agencies.get(&officer.agency).map_or(&officer.agency, |agency| &agency.name).clone(),
            team: officer.team.clone(),
            is_team_leader: officer.is_team_leader(),
        });
        AtDesk { layout: "desk/layout.html", desk }
    }
}
