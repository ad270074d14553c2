//! What the form of "Talk to a person" says, read and checked.

use catalogue::Channel;
use domain::conversations::about::About;
use domain::conversations::model::{Contact, TIMES, WAYS};
use domain::people::address;
use screens::FieldError;

use crate::web::{Posted, Visit};

/// People write no longer messages than this.
pub(super) const MOST_LETTERS: usize = 4_000;

/// Names and addresses are no longer than this.
const MOST_IN_A_FIELD: usize = 200;

#[derive(Clone, Debug)]
pub struct Asking {
    pub(super) channel: Channel,
    pub(super) about: About,
    pub(super) contact: Contact,
    pub(super) body: String,
    pub(super) nonce: String,
}

impl Asking {
    /// A message about a page of ours, from a form that asks for nothing but `body`, `name` and `email`; otherwise what
    /// has to be corrected.
    pub fn about(visit: &Visit, posted: &Posted, page: &str) -> Result<Asking, Vec<FieldError>> {
        let told = [("way", Channel::Web.name()), ("carry", "yes"), ("from", page)];
        let told = told.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let rest = ["body", "name", "email", "nonce"].map(|name| (name.to_owned(), posted.get(name).to_owned()));
        Asking::read(visit, &Posted::of(told.into_iter().chain(rest)))
    }

    /// Asks to be called. The same `of` asks once, however often it is sent.
    pub fn call_back(about: About, phone: Option<String>, body: String, of: &str) -> Asking {
        let channel = if phone.is_some() { Channel::Phone } else { Channel::Web };
        let contact = Contact { phone, ..Contact::default() };
        Asking { channel, about, contact, body, nonce: format!("halt-{of}") }
    }

    /// Reads the form; otherwise what has to be corrected.
    pub(super) fn read(visit: &Visit, posted: &Posted) -> Result<Asking, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut wrong = |field: &str, text: String| errors.push(FieldError { text, href: format!("#{field}") });
        let way = Channel::of(posted.get("way")).filter(|channel| WAYS.contains(channel));
        if way.is_none() {
            wrong("way", visit.text("person-error-way"));
        }
        let phone = posted.get("phone");
        let number = visit.app.catalogue.about.phone_number(phone);
        match (way, phone.is_empty()) {
            (Some(Channel::Phone), true) => wrong("phone", visit.text("person-error-phone-missing")),
            (_, false) if number.is_none() => wrong("phone", visit.text("person-error-phone")),
            _ => {}
        }
        let email = match posted.get("email") {
            "" => None,
            typed => match address::read_email(visit.locale(), typed) {
                Ok(email) => Some(email),
                Err(words) => {
                    wrong("email", words);
                    None
                }
            },
        };
        let body = plain(posted.get("body"));
        if matches!(way, Some(Channel::Web | Channel::Chat)) && body.is_empty() {
            wrong("body", visit.text("person-error-body-missing"));
        }
        if let Some(text) = too_long(visit, &body) {
            wrong("body", text);
        }
        let kept = |text: String| Some(text).filter(|text| !text.is_empty());
        let best_time = TIMES.into_iter().find(|time| *time == posted.get("best-time"));
        let contact = Contact {
            name: kept(one_line(posted.get("name"))),
            phone: kept(one_line(phone)),
            email,
            best_time: best_time.map(str::to_owned),
        };
        let is_carried = posted.get("carry") == "yes";
        let about = if is_carried { About::from_path(posted.get("from")) } else { About::Nothing };
        match (way, errors.is_empty()) {
            (Some(channel), true) => Ok(Asking { channel, about, contact, body, nonce: nonce(visit, posted) }),
            _ => Err(errors),
        }
    }
}

/// What names this form for ever. A form without one, as from a program, is a form of its own.
pub fn nonce(visit: &Visit, posted: &Posted) -> String {
    let told = posted.get("nonce");
    let is_ours = told.len() == 32 && told.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_ours { told.to_owned() } else { new_nonce(visit) }
}

pub(super) fn new_nonce(visit: &Visit) -> String {
    format!("{:032x}", visit.app.world.chance())
}

/// What is wrong with a text that is too long.
pub(super) fn too_long(visit: &Visit, body: &str) -> Option<String> {
    let letters = body.chars().count();
    let say = || visit.locale().say("person-error-body-long", &[("most", (MOST_LETTERS as i64).into())]);
    (letters > MOST_LETTERS).then(say)
}

/// A text without marks that no keyboard writes; lines are kept.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
}

fn one_line(text: &str) -> String {
    plain(text).replace('\n', " ").chars().take(MOST_IN_A_FIELD).collect()
}
