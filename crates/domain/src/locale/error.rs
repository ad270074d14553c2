//! Errors in files of messages, reported to the operator before the server starts.

use thiserror::Error;

/// Why messages could not be loaded.
#[derive(Debug, Error)]
pub enum Error {
    #[error("{file} cannot be read ({why}): make it readable for the server, or take it away")]
    Unreadable { file: String, why: std::io::Error },
    #[error("{file} is not UTF-8 text: save it as UTF-8")]
    NotText { file: String },
    #[error("{file}, line {line}: {what}. Correct this line; the syntax is at https://projectfluent.org/fluent/guide/")]
    Syntax { file: String, line: usize, what: String },
    #[error("{file}, line {line}: the message `{key}` was already written in {before}: keep one of the two")]
    Twice { file: String, line: usize, key: String, before: String },
    #[error("{file}, line {line}: `{key}` names {what}, which is not there: write it, or take the name out")]
    Unknown { file: String, line: usize, key: String, what: String },
    #[error("{file}, line {line}: `{key}` uses ${variable}, which is never given to it. {known}")]
    Variable { file: String, line: usize, key: String, variable: String, known: String },
    #[error("the folder locales/{0} is not named by a language: name it as in `en`, `ar` or `zh-Hans`")]
    Tag(String),
    #[error(
        "the language in locales/{0} has no name: add `language-name = …` to one of its files, in the language itself"
    )]
    NoName(String),
}
