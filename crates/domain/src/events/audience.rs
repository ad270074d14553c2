//! The audience of an event: who is allowed to read it.

/// Every event kind declares its audience. Pages, the API and the person's data export show only events whose audience
/// includes the person; the desk shows those and the ones for officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The person the matter belongs to, with all of the event's data.
    Person,
    /// The person may learn that it happened, but not its data: names, addresses and codes in it belong to somebody
    /// else.
    PersonInOutline,
    /// Officers only: drafts, second officers, warnings.
    Officers,
    /// Internal: read only by the program itself.
    Machine,
}

impl Audience {
    /// Whether the person may learn that the event happened.
    pub fn reaches_person(self) -> bool {
        matches!(self, Audience::Person | Audience::PersonInOutline)
    }

    /// Whether an officer working on the matter sees it in the timeline.
    pub fn reaches_officers(self) -> bool {
        self != Audience::Machine
    }
}
