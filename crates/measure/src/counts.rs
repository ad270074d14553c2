//! Denominators: of how many contacts how many were invited, reached and answered, by any cut, and summed up over cuts.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::figure::{LEAST, Missing};

/// Four numbers, each a part of the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    volume: u64,
    invited: u64,
    reached: u64,
    answered: u64,
}

impl Counts {
    /// # Errors
    /// `counts` if one is more than the one before it: then something was counted twice or never.
    pub fn new(volume: u64, invited: u64, reached: u64, answered: u64) -> Result<Counts, Fault> {
        if volume >= invited && invited >= reached && reached >= answered {
            return Ok(Counts { volume, invited, reached, answered });
        }
        Err(Fault::new(
            "counts",
            format!("{volume} contacts, {invited} invited, {reached} reached and {answered} answered do not descend"),
            "count each contact once, and an answer without an invitation apart",
        ))
    }

    /// Contacts that took place.
    pub fn volume(self) -> u64 {
        self.volume
    }

    pub fn invited(self) -> u64 {
        self.invited
    }

    /// The invitation arrived, as far as the channel says.
    pub fn reached(self) -> u64 {
        self.reached
    }

    pub fn answered(self) -> u64 {
        self.answered
    }

    /// Who is not among the answers, and why; a reason that holds for nobody is left out. Where one holds for fewer than
    /// six, reasons are not told apart.
    pub fn missing(self) -> Vec<Missing> {
        let reasons = [
            (self.volume - self.invited, Missing::NotInvited as fn(u64) -> Missing),
            (self.invited - self.reached, Missing::NotReached),
            (self.reached - self.answered, Missing::NotAnswered),
        ];
        if reasons.iter().any(|(n, _)| (1..LEAST).contains(n)) {
            return vec![Missing::NotAmong(self.volume - self.answered)];
        }
        reasons.into_iter().filter(|(n, _)| *n > 0).map(|(n, reason)| reason(n)).collect()
    }

    fn plus(self, other: Counts) -> Counts {
        Counts {
            volume: self.volume.saturating_add(other.volume),
            invited: self.invited.saturating_add(other.invited),
            reached: self.reached.saturating_add(other.reached),
            answered: self.answered.saturating_add(other.answered),
        }
    }
}

/// By what contacts are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    Service,
    Agency,
    LifeEvent,
    Channel,
    Language,
    Group,
    Week,
}

/// Where a contact belongs: one name for each dimension that is known of it. What is not known is absent, not "other".
pub type Cut = BTreeMap<Dimension, String>;

/// Sums counted places up to the dimensions given, which come out in their own order.
///
/// The shape is one entry for each combination that occurs; contacts of which a dimension is not known are under `None`
/// there, so that the sum of all entries is always the sum of all contacts. A contact in two groups must not be given
/// twice for any cut but that by group.
pub fn roll_up<'p>(
    counted: impl IntoIterator<Item = (&'p Cut, Counts)>,
    by: &[Dimension],
) -> BTreeMap<Vec<Option<&'p str>>, Counts> {
    let mut sums: BTreeMap<Vec<Option<&'p str>>, Counts> = BTreeMap::new();
    for (place, counts) in counted {
        let key = by.iter().map(|dimension| place.get(dimension).map(String::as_str)).collect();
        let sum = sums.entry(key).or_default();
        *sum = sum.plus(counts);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_do_not_descend_are_refused() {
        let check = |(volume, invited, reached, answered), expect: Option<usize>| {
            let counts = Counts::new(volume, invited, reached, answered);
            assert_eq!(counts.ok().map(|counts| counts.missing().len()), expect);
        };
        check((100, 40, 30, 12), Some(3));
        check((100, 100, 100, 12), Some(1));
        check((0, 0, 0, 0), Some(0));
        check((100, 101, 30, 12), None);
        check((100, 40, 30, 31), None);
    }

    #[test]
    fn sums_lose_nobody_of_whom_something_is_unknown() {
        let cut = |service: &str, channel: Option<&str>| -> Cut {
            let channel = channel.map(|channel| (Dimension::Channel, channel.to_string()));
            [(Dimension::Service, service.to_string())].into_iter().chain(channel).collect()
        };
        let counts = |volume| Counts::new(volume, volume, volume, volume).unwrap();
        let all = [
            (cut("rebate", Some("web")), counts(5)),
            (cut("rebate", None), counts(2)),
            (cut("licence", Some("web")), counts(7)),
        ];
        let sums = |by: &[Dimension]| -> Vec<(Vec<Option<String>>, u64)> {
            roll_up(all.iter().map(|(place, counts)| (place, *counts)), by)
                .into_iter()
                .map(|(key, counts)| (key.into_iter().map(|name| name.map(str::to_string)).collect(), counts.volume()))
                .collect()
        };
        insta::assert_compact_debug_snapshot!(sums(&[Dimension::Channel]), @r#"[([None], 2), ([Some("web")], 12)]"#);
        insta::assert_compact_debug_snapshot!(sums(&[]), @"[([], 14)]");
    }
}
