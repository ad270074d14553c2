//! Delivery events of a letter, recorded on the case it belongs to.

use super::aggregate;

aggregate! {
    /// Events of the letter aggregate.
    LetterEvent as Letter {
        "letters.sent" Sent { letter: String, kind: Option<String>, way: String, to_person: bool } => if *to_person { Person } else { Officers };
        "letters.to_post" ToPost { letter: String, kind: Option<String>, way: String, to_person: bool } => Officers;
        /// It was recorded as posted by mistake.
        "letters.not_posted" NotPosted { letter: String, kind: Option<String>, why: String, to_person: bool } => if *to_person { Person } else { Officers };
        /// It stands in a batch for the printer.
        "letters.batched" Batched { letter: String, kind: Option<String>, batch: String } => Officers;
        /// The post brought it back.
        "letters.returned" Returned { letter: String, kind: Option<String>, day: String, why: String, to_person: bool } => if *to_person { Person } else { Officers };
        /// The letter is to be made again after the cause of a failure was fixed.
        "letters.asked_again" AskedAgain { letter: String, kind: Option<String>, way: String, to_person: bool } => Officers;
        "letters.failed" Failed { letter: String, kind: Option<String>, way: String, to_person: bool } => Officers;
    }
}
