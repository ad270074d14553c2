//! Why no figure can be made of what was given: a stable name of the kind, what is wrong, and what to do about it.

use std::fmt;

/// One problem in the input of a method. Methods never panic and never give a number for input that has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable name of the kind of problem, such as `no-answers`.
    pub code: &'static str,
    pub message: String,
    pub help: &'static str,
}

impl Fault {
    pub(crate) fn new(code: &'static str, message: impl Into<String>, help: &'static str) -> Self {
        Fault { code, message: message.into(), help }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.code, self.message, self.help)
    }
}

impl std::error::Error for Fault {}

/// A confidence must leave room on both sides: 0.95 is what pages show.
pub(crate) fn confidence(confidence: f64) -> Result<f64, Fault> {
    if confidence > 0.0 && confidence < 1.0 {
        return Ok(confidence);
    }
    Err(Fault::new("confidence", format!("a confidence of {confidence} is no probability"), "give one such as 0.95"))
}

/// How many of how many: finite, with at least one asked, and no more yes than answers.
pub(crate) fn part(yes: f64, n: f64) -> Result<(f64, f64), Fault> {
    if !(n > 0.0 && n.is_finite()) {
        return Err(Fault::new("no-answers", format!("{n} answers have no share"), "show that nobody answered yet"));
    }
    if !(yes >= 0.0 && yes <= n) {
        return Err(Fault::new("part", format!("{yes} is no part of {n}"), "count each answer once"));
    }
    Ok((yes, n))
}
