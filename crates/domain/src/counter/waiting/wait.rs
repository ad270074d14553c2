//! Somebody who waits for an earlier time.

use catalogue::VisitWay;

/// A place on the list as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitWait {
    pub id: String,
    pub conversation_id: String,
    pub centre: String,
    pub service: Option<String>,
    /// The name of a [`VisitWay`].
    pub way: String,
    /// The first and last day on which they could come.
    pub first_day: String,
    pub last_day: String,
    /// Whether an officer looks after them where they do not answer an offer.
    pub has_need: bool,
    pub asked_at: i64,
    /// How many times were offered so far.
    pub offers: i64,
    /// The time that is kept for them, and until when.
    pub offer_from: Option<i64>,
    pub offer_until: Option<i64>,
    /// The time that they let pass last.
    pub passed_from: Option<i64>,
    /// Whether they wrote that they are in danger.
    pub is_urgent: bool,
}

db::from_row!(VisitWait {
    id,
    conversation_id,
    centre,
    service,
    way,
    first_day,
    last_day,
    has_need,
    asked_at,
    offers,
    offer_from,
    offer_until,
    passed_from,
    is_urgent
});

impl VisitWait {
    pub fn way(&self) -> VisitWay {
        VisitWay::of(&self.way).unwrap_or_default()
    }

    /// The time that they can take now.
    pub fn offer(&self, now: i64) -> Option<i64> {
        self.offer_from.filter(|_| self.offer_until.is_some_and(|until| now < until))
    }

    /// Whether nobody who asked later may go before because they did not answer.
    pub fn keeps_its_turn(&self) -> bool {
        self.has_need || self.is_urgent
    }
}
