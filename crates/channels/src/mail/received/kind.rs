//! Whether a person wrote a mail, or a machine: nothing that a machine sent is ever answered by a machine (RFC 3834).

use super::Head;
use super::bounce::Bounce;

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Kind {
    #[default]
    Person,
    /// "I am on holiday until Monday."
    AutoReply,
    /// To many, or from an address that reads nothing: a list, news, a form of somebody else.
    Bulk,
    /// One of our own mails did not arrive.
    Bounce(Bounce),
}

/// How subjects of automatic replies begin, for programs that say it nowhere else.
const SUBJECTS: &[&str] = &[
    "automatic reply",
    "auto-reply",
    "autoreply",
    "auto reply",
    "auto:",
    "out of office",
    "out of the office",
    "automatische antwort",
    "abwesenheit",
    "réponse automatique",
    "respuesta automática",
    "risposta automatica",
    "resposta automática",
    "trả lời tự động",
    "thư trả lời tự động",
    "自动回复",
    "自動回覆",
    "رد تلقائي",
];

pub(super) fn of(head: &Head, return_path: Option<&str>, from: Option<&str>, bounce: Option<Bounce>) -> Kind {
    if let Some(bounce) = bounce {
        return Kind::Bounce(bounce);
    }
    let value = |name: &str| head.first(name).unwrap_or_default().trim().to_ascii_lowercase();
    let submitted = value("auto-submitted");
    let precedence = value("precedence");
    let subject = value("subject").to_lowercase();
    let sent_by_machine = !submitted.is_empty() && submitted != "no";
    let says_so =
        ["x-autoreply", "x-autorespond", "x-autoresponder", "x-loop"].iter().any(|name| head.first(name).is_some());
    let local = from.and_then(|from| from.split('@').next()).unwrap_or_default().to_ascii_lowercase();
    let is_list = head.first("list-id").is_some() || head.first("list-unsubscribe").is_some();
    let is_machine = ["mailer-daemon", "no-reply", "noreply", "do-not-reply", "donotreply"].contains(&local.as_str());
    let is_null = return_path.is_none_or(str::is_empty);
    let is_to_many = ["bulk", "list", "junk"].contains(&precedence.as_str());
    let is_reply = precedence == "auto_reply" || SUBJECTS.iter().any(|known| subject.starts_with(known));
    if sent_by_machine || says_so || is_reply || (is_null && !is_list) {
        Kind::AutoReply
    } else if is_list || is_machine || is_to_many || suppresses(&value("x-auto-response-suppress")) {
        // The last of them stands in people's mails too, where their server adds it to all: a human reads each.
        Kind::Bulk
    } else {
        Kind::Person
    }
}

/// Exchange: nobody automatic may answer. `DR` and `RN` are about receipts alone.
fn suppresses(value: &str) -> bool {
    value.split([',', ' ']).any(|word| ["all", "oof", "autoreply"].contains(&word))
}
