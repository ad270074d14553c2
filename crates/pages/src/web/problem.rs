//! What went wrong, once for pages and for programs: RFC 9457 problem details, words from the locale files.
//!
//! A handler returns a [`Problem`]; the layer around all handlers knows the language and what the caller reads,
//! and makes a page or JSON of it. A 5xx shows a reference; the cause goes to the log under the same reference.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::locale::Arg;
use domain::refusal::{Refusal, Why};

pub type Outcome<T = Response> = Result<T, Problem>;

/// The words are `problem-KIND-title`, `problem-KIND-text` and `problem-KIND-do`.
#[derive(Clone, Debug)]
pub struct Problem {
    pub status: StatusCode,
    pub kind: &'static str,
    pub args: Vec<(&'static str, Arg)>,
    /// What must be corrected, by field: for programs. Pages show these at their fields.
    pub fields: Vec<(String, String)>,
    /// For the log only.
    pub cause: Option<String>,
    /// The number of seconds after which a retry makes sense.
    pub retry_after: Option<u32>,
    /// A refused access, to be recorded.
    pub refused: Option<Box<domain::trust::Denial>>,
}

impl Problem {
    pub fn new(status: StatusCode, kind: &'static str) -> Self {
        Problem { status, kind, args: Vec::new(), fields: Vec::new(), cause: None, retry_after: None, refused: None }
    }

    /// There is no such thing, or it is not this person's: both look alike on purpose.
    pub fn not_found() -> Self {
        Refusal::not_found().into()
    }

    /// The form was not sent from our page, or the page is too old.
    pub fn stale_form() -> Self {
        Refusal::stale_form().into()
    }

    /// One must say who one is first.
    pub fn sign_in_first() -> Self {
        Refusal::sign_in_first().into()
    }

    /// Only for officers, who sign in at the desk.
    pub fn desk_sign_in_first() -> Self {
        Refusal::desk_sign_in_first().into()
    }

    /// Who asks is known, and may not.
    pub fn forbidden(kind: &'static str) -> Self {
        Refusal::forbidden(kind).into()
    }

    /// Something that is needed does not answer now.
    pub fn unavailable(kind: &'static str) -> Self {
        Refusal::unavailable(kind).into()
    }

    /// A service of somebody else that it depends on failed.
    pub fn needs_other(kind: &'static str) -> Self {
        Refusal::needs_other(kind).into()
    }

    pub fn conflict(kind: &'static str) -> Self {
        Refusal::conflict(kind).into()
    }

    pub fn unprocessable(kind: &'static str) -> Self {
        Refusal::unprocessable(kind).into()
    }

    pub fn too_many(retry_after: u32) -> Self {
        Refusal::too_many(retry_after).into()
    }

    /// Our fault. The cause is for the log.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Refusal::internal(cause).into()
    }

    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    pub fn field(mut self, name: impl Into<String>, words: impl Into<String>) -> Self {
        self.fields.push((name.into(), words.into()));
        self
    }
}

/// The status of a refusal of the domain.
fn status(why: Why) -> StatusCode {
    match why {
        Why::NotFound => StatusCode::NOT_FOUND,
        Why::Unknown => StatusCode::UNAUTHORIZED,
        Why::Forbidden => StatusCode::FORBIDDEN,
        Why::Conflict => StatusCode::CONFLICT,
        Why::Unfit => StatusCode::UNPROCESSABLE_ENTITY,
        Why::NeedsOther => StatusCode::FAILED_DEPENDENCY,
        Why::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Why::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Why::Full => StatusCode::INSUFFICIENT_STORAGE,
        Why::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A refusal of the domain, and whatever becomes one there, as a problem for pages and programs.
impl<E> From<E> for Problem
where
    Refusal: From<E>,
{
    fn from(refused: E) -> Self {
        let Refusal { why, kind, args, fields, cause, retry_after, refused } = Refusal::from(refused);
        Problem { status: status(why), kind, args, fields, cause, retry_after, refused }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
