//! Who may read an event.

/// Every kind of event says who may read it. Pages, the programming interface and the file of a person's data show
/// only what is for the person; the desk shows that and what is for officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The person of the matter, with everything that it says.
    Person,
    /// The person may know that it happened; names, addresses and codes in it belong to somebody else.
    PersonInOutline,
    /// Work between officers: drafts, second officers, warnings.
    Officers,
    /// Neither: what only the program itself reads.
    Machine,
}

impl Audience {
    /// Whether the person may know that it happened.
    pub fn reaches_person(self) -> bool {
        matches!(self, Audience::Person | Audience::PersonInOutline)
    }

    /// Whether an officer who works on the matter reads it in its timeline.
    pub fn reaches_officers(self) -> bool {
        self != Audience::Machine
    }
}
