//! Why an act was refused: what a person or an officer may be told about it, without any notion of HTTP.
//!
//! Every act returns an [`Outcome`]; each channel presents a refusal in its own way. On pages and in the API it becomes
//! a problem as in RFC 9457.

use db::Trouble;

use crate::locale::Arg;
use crate::trust::Denial;

pub type Outcome<T> = Result<T, Refusal>;

/// The kind of refusal, for the caller who must handle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It does not exist or is not this person's: deliberately indistinguishable.
    NotFound,
    /// The actor must sign in first.
    Unknown,
    /// The actor is known, and not allowed.
    Forbidden,
    /// Not possible in the current state.
    Conflict,
    /// The input must be corrected.
    Unfit,
    /// A service of somebody else that it depends on failed.
    NeedsOther,
    /// It may succeed if retried.
    Unavailable,
    /// Rate limit exceeded.
    TooMany,
    /// No space left to store it.
    Full,
    /// Our fault.
    Internal,
}

/// The messages are `problem-KIND-title`, `problem-KIND-text` and `problem-KIND-do`.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub why: Why,
    pub kind: &'static str,
    pub args: Vec<(&'static str, Arg)>,
    /// What must be corrected, by field: for programs. Pages show these beside their fields.
    pub fields: Vec<(String, String)>,
    /// For the log only.
    pub cause: Option<String>,
    /// The number of seconds after which a retry makes sense.
    pub retry_after: Option<u32>,
    /// A refused access, to be recorded.
    pub refused: Option<Box<Denial>>,
}

impl Refusal {
    pub fn new(why: Why, kind: &'static str) -> Self {
        Refusal { why, kind, args: Vec::new(), fields: Vec::new(), cause: None, retry_after: None, refused: None }
    }

    pub fn not_found() -> Self {
        Refusal::new(Why::NotFound, "not-found")
    }

    pub fn sign_in_first() -> Self {
        Refusal::new(Why::Unknown, "sign-in-first")
    }

    pub fn forbidden(kind: &'static str) -> Self {
        Refusal::new(Why::Forbidden, kind)
    }

    pub fn conflict(kind: &'static str) -> Self {
        Refusal::new(Why::Conflict, kind)
    }

    pub fn unprocessable(kind: &'static str) -> Self {
        Refusal::new(Why::Unfit, kind)
    }

    pub fn needs_other(kind: &'static str) -> Self {
        Refusal::new(Why::NeedsOther, kind)
    }

    pub fn unavailable(kind: &'static str) -> Self {
        Refusal::new(Why::Unavailable, kind)
    }

    /// The form is not from a page of the same session, or has expired.
    pub fn stale_form() -> Self {
        Refusal::forbidden("stale-form")
    }

    /// Only for officers, who sign in at the desk.
    pub fn desk_sign_in_first() -> Self {
        Refusal::new(Why::Unknown, "desk-sign-in-first")
    }

    pub fn too_many(retry_after: u32) -> Self {
        Refusal { retry_after: Some(retry_after), ..Refusal::new(Why::TooMany, "too-many") }
    }

    /// The cause is for the log.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Refusal { cause: Some(cause.to_string()), ..Refusal::new(Why::Internal, "internal") }
    }

    /// Whether a retry would change nothing.
    pub fn is_for_good(&self) -> bool {
        !matches!(self.why, Why::Unavailable | Why::Full | Why::Internal)
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

impl From<db::Error> for Refusal {
    fn from(error: db::Error) -> Self {
        // No text of ours has such a sign: somebody sent it, in an address or as a program.
        if matches!(error, db::Error::Nul) {
            return Refusal::new(Why::Unfit, "odd-sign");
        }
        let (why, kind, retry_after) = match error.trouble() {
            Trouble::Busy => (Why::Unavailable, "busy", Some(5)),
            Trouble::Away => (Why::Unavailable, "records-away", Some(5)),
            Trouble::Conflict => (Why::Unavailable, "same-moment", Some(1)),
            Trouble::Full => (Why::Full, "disk-full", None),
            // Without a retry time: nobody should resend it without checking first.
            Trouble::Uncertain => (Why::Internal, "uncertain", None),
            Trouble::Other => return Refusal::internal(error),
        };
        Refusal { cause: Some(error.to_string()), retry_after, ..Refusal::new(why, kind) }
    }
}

impl From<screens::Error> for Refusal {
    fn from(error: screens::Error) -> Self {
        // The alternate format includes the line of the template.
        Refusal::internal(format!("{error:#}"))
    }
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        Refusal::internal(format!("{error:#}"))
    }
}
