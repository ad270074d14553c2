//! What becomes of a letter, recorded in the case that it is about.

use super::aggregate;

aggregate! {
    /// What became of a letter.
    LetterEvent as Letter {
        "letters.sent" Sent { letter: String, kind: Option<String>, way: String, to_person: bool } => if *to_person { Person } else { Officers };
        "letters.to_post" ToPost { letter: String, kind: Option<String>, way: String, to_person: bool } => Officers;
        /// It is made once more, after something was mended.
        "letters.asked_again" AskedAgain { letter: String, kind: Option<String>, way: String, to_person: bool } => Officers;
        "letters.failed" Failed { letter: String, kind: Option<String>, way: String, to_person: bool } => Officers;
    }
}
