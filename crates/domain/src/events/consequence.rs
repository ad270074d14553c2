//! What an event triggers automatically.

/// Each event declares its consequences beside its fields, so that a new event cannot forget a subscriber. Most events
/// have none and only appear in a timeline. The work items of a case are a projection rebuilt from its rows after every
/// event, so they are not listed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// A case transition: the state table allows or refuses it, or it changes what `cases::life` knows about the case.
    Moves,
    /// Officers see it in the timeline of the case, with the text of `desk-event-KIND`. Events for the person always
    /// appear there.
    Line,
    /// The person is notified immediately, on the channel they chose.
    Notice,
    /// A letter is sent: `letters::hooks` decides which one, and to whom.
    Letter,
}
