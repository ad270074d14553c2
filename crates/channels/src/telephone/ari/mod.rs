//! Calls through an Asterisk, by its REST interface (ARI): it carries voices, keys and music; we say what happens next.
//!
//! `driver.rs` hears what happens and gives each call a task of its own; `call.rs` asks what is said in a call, `turn.rs`
//! says it and gathers what is heard (`keys.rs`, `record.rs`), `link.rs` connects callers with others, and `recovery.rs`
//! goes on with what is there when we, or Asterisk, were away. A call has the name of its channel; what belongs to it has
//! that name, a `~`, and more. Deliberately absent: what is said, and when anybody is called.

mod call;
mod driver;
mod event;
mod http;
mod keys;
mod link;
mod record;
mod recovery;
mod socket;
mod turn;

use std::sync::Arc;

use super::{Saying, Speech, Transcriber};
use crate::Error;
use http::Ari;

pub use driver::run;

/// Between the name of a call and of what belongs to it.
const OF: char = '~';

/// An exchange, and what speaks and understands speech for it; clones share everything.
#[derive(Clone)]
pub struct Exchange(Arc<ExchangeParts>);

struct ExchangeParts {
    ari: Ari,
    speech: Speech,
    engines: Engines,
}

/// What an installation may add.
#[derive(Clone, Default)]
pub struct Engines {
    pub transcriber: Option<Transcriber>,
    /// How numbers are called: `PJSIP/{number}@carrier`. Without it, none is.
    pub trunk: Option<String>,
    /// "There is trouble, one moment" in each language, the usual one first; said while we do not know what to say.
    pub trouble: Vec<Saying>,
}

impl Exchange {
    /// `ari http://NAME:PASSWORD@HOST:PORT APPLICATION`.
    ///
    /// # Errors
    /// If it is none of these, or its password would go over a network in the open.
    pub fn open(setting: &str, speech: Speech, engines: Engines) -> Result<Exchange, Error> {
        if engines.trunk.as_ref().is_some_and(|trunk| !trunk.contains("{number}")) {
            return Err(Error::Settings("a trunk has {number} in it, such as PJSIP/{number}@carrier".to_owned()));
        }
        Ok(Exchange(Arc::new(ExchangeParts { ari: asterisk(setting)?, speech, engines })))
    }

    /// Whether an exchange is on this machine.
    ///
    /// # Errors
    /// As for opening it.
    pub fn is_near(setting: &str) -> Result<bool, Error> {
        Ok(asterisk(setting)?.is_near())
    }

    /// Whom Asterisk rings: somebody with a telephone in the house, or a number.
    fn endpoint(&self, to: &str) -> Result<String, Error> {
        endpoint(to, self.0.engines.trunk.as_deref())
    }

    /// That there is trouble, in the language of the call.
    fn trouble(&self, language: &str) -> Option<&Saying> {
        let known = &self.0.engines.trouble;
        known.iter().find(|saying| saying.language == language).or(known.first())
    }
}

fn asterisk(setting: &str) -> Result<Ari, Error> {
    let words: Vec<&str> = setting.split_whitespace().collect();
    let ["ari", address, app] = words[..] else {
        let what = "no exchange: `ari http://NAME:PASSWORD@HOST:PORT APPLICATION` is one";
        return Err(Error::Settings(what.to_owned()));
    };
    Ari::open(address, app)
}

fn endpoint(to: &str, trunk: Option<&str>) -> Result<String, Error> {
    let digits = to.strip_prefix('+').unwrap_or(to);
    if !digits.is_empty() && digits.bytes().all(|letter| letter.is_ascii_digit()) {
        let trunk = trunk.ok_or_else(|| Error::Settings("no trunk is set, so no number can be called".to_owned()))?;
        return match (3..=15).contains(&digits.len()) {
            true => Ok(trunk.replace("{number}", to)),
            false => Err(Error::Refused("no telephone number".to_owned())),
        };
    }
    let is_name = (1..=40).contains(&to.len())
        && to.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter));
    match is_name {
        true => Ok(format!("PJSIP/{to}")),
        false => Err(Error::Refused("nobody with a telephone has such a name".to_owned())),
    }
}

/// Of what call something is, by its name.
fn call_of(name: &str) -> &str {
    name.split(OF).next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_telephones_and_numbers_are_called() {
        let trunk = Some("PJSIP/{number}@carrier");
        assert_eq!(endpoint("noor", trunk).unwrap(), "PJSIP/noor");
        assert_eq!(endpoint("+61491570156", trunk).unwrap(), "PJSIP/+61491570156@carrier");
        assert_eq!(endpoint("000", trunk).unwrap(), "PJSIP/000@carrier");
        assert!(matches!(endpoint("+61491570156", None), Err(Error::Settings(_))));
        for odd in
            ["", "+", "12", "+1234567890123456", "noor@evil", "noor,x", "Local/1@in", "noor&ana", "ná", "a b", "noor~1"]
        {
            assert!(endpoint(odd, trunk).is_err(), "{odd}");
        }
    }

    #[test]
    fn what_belongs_to_a_call_says_so() {
        assert_eq!(call_of("1796239999.0~b"), "1796239999.0");
        assert_eq!(call_of("1796239999.0"), "1796239999.0");
        assert_eq!(call_of("a~r3~x"), "a");
    }
}
