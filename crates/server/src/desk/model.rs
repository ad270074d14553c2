//! What stands in the queue, and in which order.

use jiff::civil::Date;

/// How an item stands in the queue: urgent first, then what is due first, then what waits longest. As one text, so
/// that a page of the queue can begin after any item.
pub fn rank(priority: i64, due: Option<Date>, since: i64) -> String {
    let urgency = 9 - priority.clamp(0, 9);
    // Nothing is due after the last day that is known, so what has no day comes last.
    let due = due.unwrap_or(Date::MAX);
    format!("{urgency}{due}{:015}", since.max(0))
}

/// Which part of the queue is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What nobody has taken up.
    #[default]
    Free,
    /// What I hold.
    Mine,
    /// All that is open, whoever holds it.
    All,
    /// What sleeps until a day.
    Snoozed,
}

impl View {
    pub const ALL: [View; 4] = [View::Free, View::Mine, View::All, View::Snoozed];

    pub fn name(self) -> &'static str {
        match self {
            View::Free => "free",
            View::Mine => "mine",
            View::All => "all",
            View::Snoozed => "snoozed",
        }
    }

    pub fn of(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// What is asked of the queue, beside what the officer may see at all.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub view: View,
    pub service: Option<String>,
    pub language: Option<String>,
    /// Only what is due by this day.
    pub due_by: Option<Date>,
    /// The rank and key of the last item of the page before.
    pub after: Option<(String, String)>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_order_of_the_queue() {
        let urgent = rank(1, None, 900);
        let due_first = rank(0, Some(date(2026, 7, 1)), 900);
        let due_later = rank(0, Some(date(2026, 12, 1)), 100);
        let waits_long = rank(0, None, 100);
        let waits_short = rank(0, None, 1_000);
        let mut all = [&waits_short, &waits_long, &due_later, &due_first, &urgent];
        all.sort();
        assert_eq!(all, [&urgent, &due_first, &due_later, &waits_long, &waits_short]);
    }

    #[test]
    fn names_are_read_back() {
        assert!(View::ALL.into_iter().all(|view| View::of(view.name()) == Some(view)));
        assert_eq!(View::of("best-officers"), None);
    }
}
