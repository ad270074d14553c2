//! Reports that a mail did not arrive: those of RFC 3464, and what servers write instead of them.

use mail_parser::{Message, MimeHeaders, PartType};

use super::Head;

/// What is known of a mail that came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bounce {
    /// Whom it did not reach.
    pub recipient: Option<String>,
    /// Whether the other side has given up; otherwise it still tries.
    pub is_permanent: bool,
    /// The id of the mail that came back, without angle brackets.
    pub message_id: Option<String>,
    /// What the other side says, in one line.
    pub says: String,
}

/// Who sends bounces that say nothing else of themselves.
const SENDERS: &[&str] =
    &["mailer-daemon", "postmaster", "mailerdaemon", "mail-daemon", "mdaemon", "bounce", "bounces"];

/// What their subjects say.
const SUBJECTS: &[&str] = &[
    "undeliver",
    "undelivered mail",
    "delivery status notification",
    "delivery failure",
    "delivery failed",
    "mail delivery fail",
    "mail delivery system",
    "returned mail",
    "failure notice",
    "delivery notification",
    "mail system error",
    "message status - undeliver",
    "non-delivery",
    "nondeliverable",
    "could not be delivered",
    "not delivered",
    "delivery problem",
    "delayed mail",
    "delivery delayed",
    "warning: could not send message",
    "warning: message",
    "mail failure",
    "rejected:",
    "message not delivered",
    "unzustellbar",
    "onbestelbaar",
    "non remis",
    "échec de la remise",
    "no se puede entregar",
    "mancato recapito",
    "退信",
    "无法投递",
    "undeliverable",
    "notification d'état de remise",
    "không gửi được",
    "تعذر التسليم",
    "error sending",
    "user unknown",
    "permanent error",
    "delivery report",
    "failed mail",
    "message delivery failure",
    "mail could not be delivered",
    "returned to sender",
    "mail delivery status report",
    "nicht zustellbar",
];

/// Words of servers that still try.
const WAITING: &[&str] = &[
    "delayed",
    "warning message only",
    "will be retried",
    "will continue to try",
    "still being retried",
    "will keep trying",
    "not been delivered yet",
    "has not yet been delivered",
    "you do not need to resend",
    "no action is required on your part",
    "temporarily",
    "temporary failure",
    "deferred",
];

/// Words of servers that have given up, whatever else they say.
const GIVEN_UP: &[&str] = &[
    "permanent",
    "gave up",
    "giving up",
    "given up",
    "could not be delivered",
    "failed permanently",
    "will not be retried",
    "retry timeout exceeded",
    "has been returned",
    "was not delivered",
    "does not exist",
    "user unknown",
    "unknown user",
    "no such user",
    "mailbox unavailable",
    "mailbox full",
    "quota exceeded",
    "over quota",
    "account disabled",
    "address rejected",
    "recipient rejected",
];

pub(super) fn read(message: &Message<'_>, head: &Head, return_path: Option<&str>, text: &str) -> Option<Bounce> {
    if let Some(report) = report(message) {
        return report.filter_done();
    }
    let from = message.from().and_then(|from| from.first()).and_then(|from| from.address()).unwrap_or_default();
    let local = from.split('@').next().unwrap_or_default().to_lowercase();
    let subject = head.first("subject").unwrap_or_default().to_string();
    let subject = message.subject().unwrap_or(&subject).to_lowercase();
    let failed = head.first("x-failed-recipients").and_then(|value| value.split(',').next()).map(address_in);
    let is_null = return_path.is_none_or(str::is_empty);
    let is_sender = SENDERS.iter().any(|known| local == *known);
    let is_subject = SUBJECTS.iter().any(|known| subject.contains(known));
    // A person may write about a mail that came back: one sign alone makes no bounce.
    if failed.is_none() && !(is_subject && (is_null || is_sender)) && !(is_null && is_sender && status(text).is_some())
    {
        return None;
    }
    let low = text.to_lowercase();
    let known = |words: &[&str]| words.iter().any(|word| low.contains(word) || subject.contains(word));
    let code = status(text);
    let is_permanent = match code.as_deref().and_then(|code| code.chars().next()) {
        Some('5') => true,
        _ => known(GIVEN_UP) || !known(WAITING),
    };
    let original = original(message).or_else(|| id_in(text));
    Some(Bounce {
        recipient: failed.flatten().or_else(|| recipient_in(text)),
        is_permanent,
        message_id: original,
        says: line_with(text, code.as_deref()),
    })
}

/// A report of RFC 3464, and whether it says that something failed.
struct Report {
    bounce: Bounce,
    is_failure: bool,
}

impl Report {
    /// Reports that a mail arrived are no bounces.
    fn filter_done(self) -> Option<Bounce> {
        self.is_failure.then_some(self.bounce)
    }
}

fn report(message: &Message<'_>) -> Option<Report> {
    let part = message.parts.iter().find(|part| {
        part.content_type().is_some_and(|kind| {
            let subtype = kind.subtype().unwrap_or_default();
            kind.ctype().eq_ignore_ascii_case("message")
                && ["delivery-status", "global-delivery-status"].iter().any(|name| subtype.eq_ignore_ascii_case(name))
        })
    })?;
    let fields = match &part.body {
        PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
        _ => String::from_utf8_lossy(part.contents()).into_owned(),
    };
    let fields = fields.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let (mut chosen, mut is_failure) = (None::<(String, String, String, String)>, false);
    // The first group is about the mail, each other one about a recipient; the first that failed is told.
    for group in fields.split("\n\n") {
        let value = |name: &str| {
            group.lines().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        let recipient =
            value("original-recipient").filter(|value| value.contains('@')).or_else(|| value("final-recipient"));
        let (Some(recipient), action) = (recipient, value("action").unwrap_or_default().to_lowercase()) else {
            continue;
        };
        let status = value("status").unwrap_or_default();
        let is_done = ["delivered", "relayed", "expanded"].iter().any(|done| action.starts_with(done));
        if is_done || (chosen.is_some() && is_failure) {
            continue;
        }
        is_failure = true;
        chosen = Some((recipient, action, status, value("diagnostic-code").unwrap_or_default()));
    }
    let (recipient, action, status, code) = chosen.unwrap_or_default();
    let is_permanent = match action.as_str() {
        action if action.starts_with("failed") => true,
        action if action.starts_with("delayed") => false,
        _ => !status.starts_with('4'),
    };
    let says = if code.is_empty() { status } else { code };
    let says = says.split_once(';').map_or(says.clone(), |(_, said)| said.trim().to_owned());
    // A report that names nobody is about somebody all the same, unless everything arrived.
    let says_failed = is_failure || !fields.to_lowercase().contains("action:");
    let bounce =
        Bounce { recipient: address_in(&recipient), is_permanent, message_id: original(message), says: short(&says) };
    Some(Report { bounce, is_failure: says_failed })
}

/// The id of the mail that is attached, whole or its head alone.
fn original(message: &Message<'_>) -> Option<String> {
    message.parts.iter().skip(1).find_map(|part| match &part.body {
        PartType::Message(inner) => inner.message_id().map(str::to_owned),
        _ => {
            let kind = part.content_type()?;
            let is_head = kind.subtype().is_some_and(|subtype| {
                ["rfc822-headers", "rfc822", "global", "global-headers"]
                    .iter()
                    .any(|name| subtype.eq_ignore_ascii_case(name))
            });
            is_head.then(|| id_in(&String::from_utf8_lossy(part.contents()))).flatten()
        }
    })
}

/// The id in a head that was copied into a text.
fn id_in(text: &str) -> Option<String> {
    let low = text.to_ascii_lowercase();
    let mut from = 0;
    while let Some(place) = low.get(from..)?.find("message-id:") {
        let rest = text.get(from + place + 11..)?;
        let value: String = rest.chars().take(400).collect();
        if let Some((id, _)) = value.trim_start().strip_prefix('<').and_then(|value| value.split_once('>')) {
            return Some(id.to_owned());
        }
        from += place + 11;
    }
    None
}

/// `user@example.org` from `rfc822; <user@example.org>`.
fn address_in(value: &str) -> Option<String> {
    let value = value.rsplit(';').next().unwrap_or_default();
    let word = value.split([' ', '<', '>', ',', '"', '(', ')', '\'']).find(|word| word.contains('@'))?;
    let word = word.trim_end_matches([':', '.']).trim_start_matches("mailto:");
    (word.len() <= 320).then(|| word.to_owned())
}

/// The first address of a text that is no server's.
fn recipient_in(text: &str) -> Option<String> {
    text.split_whitespace().filter_map(address_in).find(|address| {
        let local = address.split('@').next().unwrap_or_default().to_lowercase();
        !local.is_empty() && !SENDERS.contains(&local.as_str()) && !address.contains(['=', '[', '/'])
    })
}

/// `5.1.1`, or `550`.
fn status(text: &str) -> Option<String> {
    let words = || text.split(|sign: char| !(sign.is_ascii_digit() || sign == '.'));
    let is_enhanced = |word: &&str| {
        let parts: Vec<&str> = word.split('.').collect();
        matches!(parts.as_slice(), ["4" | "5", subject, detail]
            if (1..=3).contains(&detail.len()) && subject.len() == 1)
    };
    let enhanced = words().map(|word| word.trim_end_matches('.')).find(is_enhanced);
    let basic = || {
        words().find(|word| {
            word.len() == 3
                && word.starts_with(['4', '5'])
                && word.as_bytes().get(1).is_some_and(|digit| b"0235".contains(digit))
        })
    };
    enhanced.or_else(basic).map(str::to_owned)
}

fn line_with(text: &str, code: Option<&str>) -> String {
    let line = code.and_then(|code| text.lines().find(|line| line.contains(code)));
    short(line.or_else(|| text.lines().find(|line| !line.trim().is_empty())).unwrap_or_default())
}

fn short(text: &str) -> String {
    let text: String = text.chars().filter(|sign| !sign.is_control()).take(300).collect();
    text.trim().to_owned()
}
