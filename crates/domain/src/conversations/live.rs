//! What open pages of a conversation tell each other at once: that something was said, who is there and who writes.
//!
//! It goes over the wake-up hints of the database and is stored nowhere. A hint may be lost: what was said is read from
//! the database by its number, and who was not heard of for a while is no longer there.

use db::{Db, Line};

/// One of the two sides of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Person,
    Desk,
}

/// What one side does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Has the page open, and asks who else has.
    Here,
    /// The same, as an answer.
    HereToo,
    Writes,
    Gone,
}

/// What is heard about a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Something was stored: a message, or that an officer has come.
    Changed,
    /// Somebody does something; officers with their name.
    Does { side: Side, doing: Doing, name: String },
}

/// A side that was not heard of for this long is no longer there, in milliseconds.
pub const THERE: i64 = 45_000;

/// A side that was last heard writing this long ago has stopped, in milliseconds.
pub const WRITING: i64 = 8_000;

/// The topic of a conversation, for a [`Line`].
pub fn topic(id: &str) -> String {
    format!("conversation/{id}")
}

/// Listens to a conversation.
pub fn listen(db: &Db, id: &str) -> Line {
    db.line(&topic(id))
}

/// Tells the pages of a conversation what a side does.
pub fn tell(db: &Db, id: &str, (side, doing): (Side, Doing), name: &str) {
    let side = match side {
        Side::Person => "person",
        Side::Desk => "desk",
    };
    let doing = match doing {
        Doing::Here => "here",
        Doing::HereToo => "too",
        Doing::Writes => "writes",
        Doing::Gone => "gone",
    };
    // PostgreSQL sends no longer hints than 8,000 bytes.
    let name: String = name.chars().filter(|c| !c.is_control()).take(100).collect();
    db.hint(format!("{} {side} {doing} {name}", topic(id)));
}

impl News {
    /// Reads what a hint says beside its topic.
    pub fn of(hint: &str) -> News {
        let mut parts = hint.splitn(3, ' ');
        let side = match parts.next() {
            Some("person") => Side::Person,
            Some("desk") => Side::Desk,
            _ => return News::Changed,
        };
        let doing = match parts.next() {
            Some("here") => Doing::Here,
            Some("too") => Doing::HereToo,
            Some("writes") => Doing::Writes,
            Some("gone") => Doing::Gone,
            _ => return News::Changed,
        };
        News::Does { side, doing, name: parts.next().unwrap_or_default().to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_read_with_the_whole_name_and_anything_else_is_a_reason_to_look() {
        let told = News::of("desk writes Noor van der Haddad");
        let name = "Noor van der Haddad".to_owned();
        assert_eq!(told, News::Does { side: Side::Desk, doing: Doing::Writes, name });
        let gone = News::Does { side: Side::Person, doing: Doing::Gone, name: String::new() };
        assert_eq!(News::of("person gone "), gone);
        for other in ["", "desk", "desk dances Noor", "somebody here"] {
            assert_eq!(News::of(other), News::Changed, "{other}");
        }
    }
}
