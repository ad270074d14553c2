//! Whether words may stand where everybody reads them: short enough, without a reference, an address, a telephone number
//! or a name of the person.

use channels::texts::{public_length, public_limit};
use db::Tx;

use super::posts::PublicPost;
use super::store;
use crate::app::App;
use crate::codes;
use crate::people;
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused, Resource};

/// Why words may not stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// By how many letters they are too long.
    TooLong(usize),
    Reference(String),
    Email(String),
    Phone(String),
    Name(String),
    /// The post is not there any more, or there never was one.
    NoPost,
}

/// What is known of the person, of which nothing may be said.
#[derive(Clone, Debug, Default)]
pub(super) struct PersonalWords {
    pub names: Vec<String>,
    /// Telephone numbers that everybody may read: our own and those of helplines.
    pub open_phones: Vec<String>,
    /// The same for addresses of mail: those of agencies.
    pub open_emails: Vec<String>,
}

/// The lengths of codes that people are given: references of cases and conversations, and codes to resume.
const CODES: [usize; 2] = [super::REFERENCE, codes::RESUME];

/// Fewer digits in a row are a price, a year or a date.
const SHORTEST_PHONE: usize = 6;

/// What stands against these words beneath a post.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn unfit(
    tx: &mut Tx,
    app: &App,
    grants: &[&Grant],
    (post, words): (&PublicPost, &str),
) -> Result<Vec<Unfit>, Refused> {
    let Some(service) = post.service().filter(|_| post.is_there()) else { return Ok(vec![Unfit::NoPost]) };
    let known = known(tx, app, grants).await?;
    let mut all = found(words, &known);
    let length = public_length(service, &post.author, words);
    if let Some(over) = length.checked_sub(public_limit(service)).filter(|over| *over > 0) {
        all.insert(0, Unfit::TooLong(over));
    }
    Ok(all)
}

async fn known(tx: &mut Tx, app: &App, grants: &[&Grant]) -> Result<PersonalWords, Refused> {
    let mut names = Vec::new();
    for grant in grants {
        names.extend(store::one(tx, grant).await?.and_then(|one| one.name));
        // What the account of the person says counts too. The officer learns nothing: only what they wrote is compared.
        let resource = Resource::of_person("contact-points", grant.person());
        let inbox = Actor::System("inbox");
        let seen = trust::authorise(tx, app, &inbox, Action::See, resource, Purpose::Informing).await?;
        names.extend(people::person(tx, &seen).await?.and_then(|one| one.name));
    }
    let catalogue = app.catalogue;
    let phones = catalogue.agencies.iter().filter_map(|agency| agency.phone.as_deref());
    let lines = catalogue.crisis.helplines.iter().map(|line| line.phone.as_str());
    let own = [catalogue.about.phone.as_deref(), catalogue.about.emergency.as_deref()];
    let emails = catalogue.agencies.iter().filter_map(|agency| agency.email.as_deref());
    let door = app.settings.mail_in.iter().map(|mail| mail.address.as_str());
    Ok(PersonalWords {
        names,
        open_phones: phones.chain(lines).chain(own.into_iter().flatten()).map(plain).collect(),
        open_emails: emails.chain(door).map(str::to_lowercase).collect(),
    })
}

/// The parts of a text that may not stand where everybody reads it. Pure.
pub(super) fn found(words: &str, known: &PersonalWords) -> Vec<Unfit> {
    let mut all = Vec::new();
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        if bare.contains('@') && !word.starts_with('@') && !known.open_emails.contains(&bare.to_lowercase()) {
            all.push(Unfit::Email(bare.to_owned()));
        }
    }
    all.extend(references(words).into_iter().map(Unfit::Reference));
    all.extend(phones(words, known).into_iter().map(Unfit::Phone));
    all.extend(names(words, known).into_iter().map(Unfit::Name));
    all
}

/// Codes as we write them: with dashes or without, in one word or several.
fn references(words: &str) -> Vec<String> {
    let is_sign = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '–' | '—');
    let all: Vec<&str> = words.split(|sign: char| !is_sign(sign)).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for place in 0..all.len() {
        for many in 1..=3 {
            let Some(some) = all.get(place..place + many) else { continue };
            let joined = some.join(" ");
            let is_code = CODES.iter().any(|length| codes::typed(&joined, *length).is_some());
            // An ordinary word may happen to be one: a code has digits, or stands in capitals or groups.
            let has_digit = joined.chars().any(|sign| sign.is_ascii_digit());
            let letters = || joined.chars().filter(|sign| sign.is_alphabetic());
            let is_written_so = has_digit || letters().all(char::is_uppercase) || joined.contains('-');
            if is_code && is_written_so && !found.contains(&joined) {
                found.push(joined);
            }
        }
    }
    found
}

/// Rows of digits, with the signs between them that people put there.
fn phones(words: &str, known: &PersonalWords) -> Vec<String> {
    let is_part = |sign: char| sign.is_numeric() || matches!(sign, '+' | '(' | ')' | '-' | '.' | '/' | ' ' | '\u{a0}');
    let rows = words.split(|sign: char| !is_part(sign)).map(str::trim);
    let rows = rows.filter(|row| {
        let number = plain(row);
        number.len() >= SHORTEST_PHONE && !known.open_phones.contains(&number) && !is_ordinary(row)
    });
    rows.map(str::to_owned).collect()
}

/// The digits of any script as ASCII.
fn plain(row: &str) -> String {
    row.chars()
        .filter_map(|sign| sign.to_digit(10).or_else(|| other_digit(sign)))
        .map(|digit| digit.to_string())
        .collect()
}

/// Arabic, Persian and full-width digits.
fn other_digit(sign: char) -> Option<u32> {
    let code = u32::from(sign);
    [0x0660, 0x06F0, 0xFF10].into_iter().find_map(|zero| code.checked_sub(zero).filter(|digit| *digit < 10))
}

/// A day such as `2026-07-06` or `6/7/2026`, years such as `2026/27`, or hours such as `9.00-17.30`.
fn is_ordinary(row: &str) -> bool {
    let lengths: Vec<usize> = row.split(['-', '/', '.', '–']).map(str::len).collect();
    let is_number = row.bytes().all(|byte| byte.is_ascii_digit() || b"-/.".contains(&byte));
    let is_year = |year: &str| year.starts_with("19") || year.starts_with("20");
    is_number
        && match lengths.as_slice() {
            [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4] | [1 | 2, 2, 1 | 2, 2] => true,
            [4, 2] => is_year(row),
            [4, 4] => is_year(row) && is_year(row.get(5..).unwrap_or_default()),
            _ => false,
        }
}

/// The person's name, whole, or a part of it as names are written.
fn names(words: &str, known: &PersonalWords) -> Vec<String> {
    let lower = words.to_lowercase();
    let mut found = Vec::new();
    for name in known.names.iter().map(|name| name.trim()).filter(|name| name.chars().count() > 1) {
        let parts =
            name.split(|sign: char| !sign.is_alphanumeric() && sign != '\'').filter(|part| part.chars().count() > 1);
        let is_whole =
            |part: &&str| words.split(|sign: char| !sign.is_alphanumeric() && sign != '\'').any(|word| word == *part);
        match lower.contains(&name.to_lowercase()) {
            true => found.push(name.to_owned()),
            // A part in small letters is an ordinary word: "will" and "may" are names, too.
            false => found.extend(parts.filter(is_whole).map(str::to_owned)),
        }
    }
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> PersonalWords {
        PersonalWords {
            names: vec!["Will Nguyễn".to_owned(), "王小明".to_owned()],
            open_phones: vec!["137788".to_owned(), "000".to_owned()],
            open_emails: vec!["door@stoa.test".to_owned()],
        }
    }

    #[test]
    fn what_tells_of_a_person_is_found_in_whatever_way_it_is_written() {
        let code = codes::checked(0x1234_5678_9ABC, 8);
        let grouped = codes::grouped(&code);
        let spaced = grouped.replace('-', " ");
        for words in [&code, &grouped, &spaced, &grouped.to_lowercase(), &format!("({grouped}).")] {
            let all = found(&format!("It is {words} now"), &known());
            assert!(matches!(all.as_slice(), [Unfit::Reference(_), ..]), "{words}: {all:?}");
        }
        let one = |words: &str| found(words, &known());
        assert_eq!(one("Write to ana@example.org."), [Unfit::Email("ana@example.org".to_owned())]);
        assert_eq!(one("We called 0491 570 156 today"), [Unfit::Phone("0491 570 156".to_owned())]);
        assert_eq!(one("We called +61 (4) 91-570-156"), [Unfit::Phone("+61 (4) 91-570-156".to_owned())]);
        assert_eq!(one("اتصلنا ٠٤٩١٥٧٠١٥٦"), [Unfit::Phone("٠٤٩١٥٧٠١٥٦".to_owned())]);
        assert_eq!(one("Dear will nguyễn, yes"), [Unfit::Name("Will Nguyễn".to_owned())]);
        assert_eq!(one("Dear Will, yes"), [Unfit::Name("Will".to_owned())]);
        assert_eq!(one("您好王小明"), [Unfit::Name("王小明".to_owned())]);
    }

    #[test]
    fn what_everybody_may_read_stands() {
        for words in [
            "We will open on Saturday, 6 July 2026, from 9 to 17.",
            "From 2026-07-06 it costs $1,250.",
            "Open 9.00-17.30 in 2026/27 and 2027-2028, closed on 6/7/2026",
            "Call 13 77 88, or 000 in danger.",
            "Write to door@stoa.test",
            "@ana@citizen.test thank you!",
            "HOSPITAL and LIBRARY are open. Ask for form 42-A.",
            "",
        ] {
            assert_eq!(found(words, &known()), [], "{words}");
        }
    }
}
