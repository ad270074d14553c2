//! The worked examples as they were read: people whose verdict is known to the author.

use rules::{Date, Facts, Span};

use crate::problems::FileId;

/// A person in `cases.yaml`.
#[derive(Clone, Debug)]
pub struct Example {
    /// The id of the service.
    pub service: String,
    pub file: FileId,
    pub span: Span,
    pub name: String,
    pub on: Date,
    pub facts: Facts,
}
