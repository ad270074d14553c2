//! The entries of a case's money, and what follows from them. Pure.
//!
//! Entries are only ever added, and each amount is above zero: its kind says which way it counts. Nothing is stored
//! that could be computed from them.

use db::{Cell, Column, Mismatch};
use jiff::civil::Date;

/// Which way an entry counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// The person has to pay it.
    Owed,
    /// They no longer have to, for a reason.
    Waived,
    Paid,
    /// A payment that went back by itself: a cheque without funds, a disputed card payment.
    Returned,
    /// No longer owed, because it was refunded.
    Credited,
    Refunded,
}

impl EntryKind {
    const ALL: [EntryKind; 6] = [
        EntryKind::Owed,
        EntryKind::Waived,
        EntryKind::Paid,
        EntryKind::Returned,
        EntryKind::Credited,
        EntryKind::Refunded,
    ];

    pub fn name(self) -> &'static str {
        match self {
            EntryKind::Owed => "owed",
            EntryKind::Waived => "waived",
            EntryKind::Paid => "paid",
            EntryKind::Returned => "returned",
            EntryKind::Credited => "credited",
            EntryKind::Refunded => "refunded",
        }
    }
}

impl Column for EntryKind {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let name = String::read(cell)?;
        let found = EntryKind::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| format!("no kind of entry: {name}").into())
    }
}

/// How money changes hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Through the payment provider.
    Online,
    Cash,
    /// A card terminal at the counter.
    Card,
    Cheque,
    Transfer,
}

impl Means {
    pub const ALL: [Means; 5] = [Means::Online, Means::Cash, Means::Card, Means::Cheque, Means::Transfer];

    /// What an officer can take or pay out, without the provider.
    pub const BY_HAND: [Means; 4] = [Means::Cash, Means::Card, Means::Cheque, Means::Transfer];

    pub fn name(self) -> &'static str {
        match self {
            Means::Online => "online",
            Means::Cash => "cash",
            Means::Card => "card",
            Means::Cheque => "cheque",
            Means::Transfer => "transfer",
        }
    }

    /// The means of this name that an officer can enter.
    pub fn by_hand(name: &str) -> Option<Means> {
        Means::BY_HAND.into_iter().find(|means| means.name() == name)
    }
}

impl Column for Means {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let name = String::read(cell)?;
        let found = Means::ALL.into_iter().find(|means| means.name() == name);
        found.ok_or_else(|| format!("no means of payment: {name}").into())
    }
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    pub at: i64,
    /// The local day on which it counts.
    pub day: String,
    pub kind: EntryKind,
    /// In minor units, above zero.
    pub amount: i64,
    pub means: Option<Means>,
    /// What the other side knows it by.
    pub reference: Option<String>,
    /// The payment that is returned or refunded.
    pub about: Option<String>,
    pub why: Option<String>,
    pub cite: Option<String>,
    pub due: Option<String>,
    /// The number of the receipt of a payment.
    pub receipt: Option<String>,
    pub actor_name: Option<String>,
}

db::from_row!(Entry { id, at, day, kind, amount, means, reference, about, why, cite, due, receipt, actor_name });

/// The sums of the entries of a case, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    pub owed: i64,
    pub waived: i64,
    pub credited: i64,
    pub paid: i64,
    pub returned: i64,
    pub refunded: i64,
}

impl Balance {
    pub fn of(entries: &[Entry]) -> Balance {
        let mut sums = Balance::default();
        for entry in entries {
            let sum = match entry.kind {
                EntryKind::Owed => &mut sums.owed,
                EntryKind::Waived => &mut sums.waived,
                EntryKind::Credited => &mut sums.credited,
                EntryKind::Paid => &mut sums.paid,
                EntryKind::Returned => &mut sums.returned,
                EntryKind::Refunded => &mut sums.refunded,
            };
            *sum = sum.saturating_add(entry.amount);
        }
        sums
    }

    /// What the agency has of the person.
    pub fn held(self) -> i64 {
        self.paid - self.returned - self.refunded
    }

    /// What is charged and neither waived nor credited.
    pub fn charged(self) -> i64 {
        self.owed - self.waived - self.credited
    }

    /// What is still to pay.
    pub fn open(self) -> i64 {
        (self.charged() - self.held()).max(0)
    }

    /// What was paid beyond what is charged.
    pub fn surplus(self) -> i64 {
        (self.held() - self.charged()).max(0)
    }
}

/// What is left of a payment that was neither returned nor refunded.
pub fn left_of(entries: &[Entry], payment: &str) -> i64 {
    let paid = entries.iter().filter(|entry| entry.kind == EntryKind::Paid && entry.id == payment);
    let back = entries.iter().filter(|entry| {
        matches!(entry.kind, EntryKind::Returned | EntryKind::Refunded) && entry.about.as_deref() == Some(payment)
    });
    paid.map(|entry| entry.amount).sum::<i64>() - back.map(|entry| entry.amount).sum::<i64>()
}

/// The day by which the oldest charge that is not covered must be paid; payments cover the oldest first.
pub fn due(entries: &[Entry]) -> Option<Date> {
    let balance = Balance::of(entries);
    let mut covered = balance.owed - balance.open();
    let charges = entries.iter().filter(|entry| entry.kind == EntryKind::Owed);
    let uncovered = charges.skip_while(|entry| {
        covered -= entry.amount;
        covered >= 0
    });
    let mut days = uncovered.filter_map(|entry| entry.due.as_deref()?.parse().ok());
    days.next().filter(|_| balance.open() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, kind: EntryKind, amount: i64) -> Entry {
        Entry {
            id: id.to_owned(),
            at: 0,
            day: "2026-07-06".to_owned(),
            kind,
            amount,
            means: None,
            reference: None,
            about: None,
            why: None,
            cite: None,
            due: None,
            receipt: None,
            actor_name: None,
        }
    }

    fn about(payment: &str, entry: Entry) -> Entry {
        Entry { about: Some(payment.to_owned()), ..entry }
    }

    fn due_by(day: &str, entry: Entry) -> Entry {
        Entry { due: Some(day.to_owned()), ..entry }
    }

    #[test]
    fn the_balance_follows_from_the_entries() {
        use EntryKind as K;
        let mut all = vec![entry("a", K::Owed, 100), entry("b", K::Paid, 60)];
        assert_eq!((Balance::of(&all).open(), Balance::of(&all).surplus()), (40, 0));
        all.push(entry("c", K::Waived, 10));
        all.push(entry("d", K::Paid, 60));
        assert_eq!((Balance::of(&all).open(), Balance::of(&all).surplus()), (0, 30));
        all.push(about("d", entry("e", K::Refunded, 30)));
        assert_eq!((Balance::of(&all).open(), Balance::of(&all).surplus()), (0, 0));
        assert_eq!((left_of(&all, "b"), left_of(&all, "d"), left_of(&all, "a")), (60, 30, 0));
        // A refund of what was due is no longer owed; a returned payment is owed again.
        all.push(entry("f", K::Credited, 60));
        all.push(about("b", entry("g", K::Refunded, 60)));
        assert_eq!(Balance::of(&all).open(), 0);
        all.push(about("d", entry("h", K::Returned, 30)));
        assert_eq!((Balance::of(&all).open(), left_of(&all, "d")), (30, 0));
    }

    #[test]
    fn payments_cover_the_oldest_charge_first() {
        use EntryKind as K;
        let mut all = vec![
            due_by("2026-07-20", entry("a", K::Owed, 100)),
            due_by("2026-08-20", entry("b", K::Owed, 50)),
            entry("c", K::Paid, 99),
        ];
        assert_eq!(due(&all).map(|day| day.to_string()).as_deref(), Some("2026-07-20"));
        all.push(entry("d", K::Paid, 1));
        assert_eq!(due(&all).map(|day| day.to_string()).as_deref(), Some("2026-08-20"));
        all.push(entry("e", K::Waived, 50));
        assert_eq!(due(&all), None);
    }
}
