//! The one shape of a figure: its value with n of N and interval, how it was made, since when, and what is missing.

use crate::counts::Counts;
use crate::day::Day;
use crate::fault::Fault;
use crate::interval::{Interval, wilson};
use crate::method::Method;

/// Fewer than this many are never shown (`disclosure`).
pub const LEAST: u64 = 6;

/// What a page shows, and all that has to stand beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub value: Value,
    pub method: Method,
    /// The first day that counts.
    pub since: Day,
    pub missing: Vec<Missing>,
}

/// A value, or why there is none. What is not shown has no number to forget to hide: neither a share nor its n.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Known(KnownValue),
    /// Too few, or it would give away a neighbour who is too few. Which of the two is not said, because that tells.
    Suppressed,
    /// Nothing was asked or counted.
    NotMeasured,
}

/// A value that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownValue {
    /// A share from 0 to 1, or what the method says.
    pub value: f64,
    pub interval: Interval,
    /// How many answered.
    pub n: u64,
    /// How many there were: those who had the contact, not only those who were asked.
    pub of: u64,
    /// As many answers that count the same would tell as much (Kish 1965); `None` where all count the same.
    pub effective: Option<f64>,
}

/// What a reader should know is not in the figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// So many contacts were not asked, for instance because they were not drawn.
    NotInvited(u64),
    /// So many were asked and never got it.
    NotReached(u64),
    /// So many got it and did not answer.
    NotAnswered(u64),
    /// So many are not among the answers; one of the reasons holds for too few to tell reasons apart.
    NotAmong(u64),
    /// Nobody of this category answered, so it has no weight; its share of all contacts, from 0 to 1.
    Category { margin: String, category: String, share: f64 },
    /// Weights were cut, so a category counts by up to this share (0 to 1) too little or too much.
    Trimmed(f64),
    /// The numbers are rounded to a multiple of this.
    Rounded(u64),
    /// All answers count the same, although those who answer differ from those who do not.
    Unweighted,
}

impl Figure {
    /// The share of `yes` among the answers, unweighted, with Wilson's interval.
    ///
    /// Suppressed when fewer than six answered, fewer than six said one of the two ("49 of 50" tells of one person), or
    /// fewer than six, but somebody, did not answer.
    /// Figures that stand beside each other in a table, with totals, need `disclosure` besides.
    ///
    /// # Errors
    /// `part` if more said yes than answered, `confidence` if that is not between 0 and 1.
    pub fn share(yes: u64, counts: Counts, confidence: f64, since: Day) -> Result<Figure, Fault> {
        let n = counts.answered();
        let figure = |value, missing| Figure { value, method: Method::Wilson, since, missing };
        if n == 0 && counts.volume() == 0 {
            return Ok(figure(Value::NotMeasured, Vec::new()));
        }
        let no = n.checked_sub(yes);
        if let Some(no) = no
            && (yes < LEAST || no < LEAST || (1..LEAST).contains(&(counts.volume() - n)))
        {
            // What is missing counts people too, so it goes with the value.
            return Ok(figure(Value::Suppressed, Vec::new()));
        }
        let interval = wilson(yes as f64, n as f64, confidence)?;
        let known = KnownValue { value: yes as f64 / n as f64, interval, n, of: counts.volume(), effective: None };
        let missing = counts.missing().into_iter().chain([Missing::Unweighted]).collect();
        Ok(figure(Value::Known(known), missing))
    }
}
