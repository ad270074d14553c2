//! What becomes of a letter, recorded in the case that it is about.

use super::{Audience, aggregate};

aggregate! {
    /// What became of a letter.
    LetterEvent as Letter {
        "letters.sent" Sent { letter: String, kind: Option<String>, way: String, to_person: bool },
        "letters.to_post" ToPost { letter: String, kind: Option<String>, way: String, to_person: bool },
        /// It is made once more, after something was mended.
        "letters.asked_again" AskedAgain { letter: String, kind: Option<String>, way: String, to_person: bool },
        "letters.failed" Failed { letter: String, kind: Option<String>, way: String, to_person: bool },
    }
}

impl LetterEvent {
    pub fn audience(&self) -> Audience {
        match self {
            LetterEvent::Sent { to_person: true, .. } => Audience::Person,
            // A letter to a neighbour is not the applicant's; one that waits or failed is work.
            LetterEvent::Sent { to_person: false, .. }
            | LetterEvent::ToPost { .. }
            | LetterEvent::AskedAgain { .. }
            | LetterEvent::Failed { .. } => Audience::Officers,
        }
    }
}
