//! What follows from an event by itself.

/// Each event says beside its fields what follows from it, so that nobody who adds one forgets a reader. Most only
/// stand in a timeline. The work items of a case are read from its rows after every event and need no word here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// It is an act that the table of moves allows or refuses, or changes what `cases::life` knows of the case.
    Moves,
    /// Officers read it in the timeline of the case, in the words of `desk-event-KIND`. What the person reads always
    /// stands there.
    Line,
    /// The person is told of it at once, on the channel that they chose.
    Notice,
    /// A letter is made: `letters::hooks` says which, and to whom.
    Letter,
}
